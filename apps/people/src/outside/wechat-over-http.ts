import { Logger } from '@nestjs/common';
import { longestShort } from '@sanwei/contracts';
import { cityClock, cityDay } from '@sanwei/kernel';
import { z } from 'zod';
import { AccessToken } from './access-token.js';
import { askOutside, OutsideAway } from './ask-outside.js';
import type { Wechat, WechatMessage, WechatText } from './wechat.js';

export type WechatApp = { url: string; appId: string; secret: string; template: string };

const sessionAnswer = z.object({ errcode: z.number().default(0), openid: z.string().min(1).optional() });
const phoneAnswer = z.object({
  errcode: z.number(),
  phone_info: z.object({ purePhoneNumber: z.string(), countryCode: z.string(), watermark: z.object({ appid: z.string() }) }).optional(),
});
const plainAnswer = z.object({ errcode: z.number() });
const checkAnswer = z.object({ errcode: z.number(), result: z.object({ suggest: z.string() }).optional() });

/** The code is unknown, over, used, or of somebody whom WeChat holds back. */
const codeRefused = new Set([40029, 40163, 40226]);
const tooBusy = new Set([-1, 45009, 45011]);
const tokenEnded = new Set([40001, 40014, 42001]);
/** Not an openid of ours (any more), or the person has not been in the mini-program for two hours, which is normal. */
const cannotSay = new Set([40003, 43104, 61010]);
/** `msg_sec_check`: words of a profile. */
const profileScene = 1;
/** Nobody waits for a message, and one that was given up too early may go out twice. */
const messagePatienceMs = 4_000;

/** WeChat's own doors. Keys and tokens stay in here; `session_key` is not even read. */
export class WechatOverHttp implements Wechat {
  private readonly token: AccessToken;
  private readonly log = new Logger('wechat');

  constructor(private readonly app: WechatApp) {
    this.token = new AccessToken(app);
  }

  openidOf(code: string) {
    return orAway(async () => {
      const { url, appId, secret } = this.app;
      const query = new URLSearchParams({ appid: appId, secret, js_code: code, grant_type: 'authorization_code' });
      const { errcode, openid } = await askOutside('wechat', `${url}/sns/jscode2session?${query}`, sessionAnswer, { patienceMs: 2_000 });
      if (errcode === 0 && openid) return { openid };
      return this.refusedOrAway('jscode2session', errcode);
    });
  }

  phoneOf(code: string) {
    return orAway(async () => {
      const { errcode, phone_info: found } = await this.withToken('/wxa/business/getuserphonenumber', phoneAnswer, { code });
      if (errcode !== 0 || !found) return this.refusedOrAway('getuserphonenumber', errcode);
      // A number that was given to another mini-program is not this person's word to us.
      const ours = found.watermark.appid === this.app.appId && found.countryCode === '86';
      return ours ? { phone: found.purePhoneNumber } : ('refused' as const);
    });
  }

  send({ openid, text, at }: WechatMessage) {
    return orAway(async () => {
      const thing = text.length > longestShort ? `${text.slice(0, longestShort - 1)}…` : text;
      const data = { thing1: { value: thing }, time2: { value: `${cityDay(at).slice(0, 4)}年${cityClock(at)}` } };
      const body = { touser: openid, template_id: this.app.template, data };
      const { errcode } = await this.withToken('/cgi-bin/message/subscribe/send', plainAnswer, body, messagePatienceMs);
      if (errcode === 0) return 'sent' as const;
      if (tooBusy.has(errcode)) return 'away' as const;
      // 43101 is normal. Anything else is ours to repair; the person gets the message another way meanwhile.
      if (errcode !== 43101) this.log.warn(`subscribe/send answers errcode ${errcode}`);
      return 'unreachable' as const;
    });
  }

  checkText({ openid, text }: WechatText) {
    return orAway(async () => {
      const body = { version: 2, scene: profileScene, openid, content: text };
      const { errcode, result } = await this.withToken('/wxa/msg_sec_check', checkAnswer, body);
      if (errcode === 0) return suggested(result?.suggest);
      if (tooBusy.has(errcode) || tokenEnded.has(errcode)) return 'away' as const;
      // Ours to repair; a person looks at the words meanwhile.
      if (!cannotSay.has(errcode)) this.log.warn(`msg_sec_check answers errcode ${errcode}`);
      return 'review' as const;
    });
  }

  private async withToken<T extends z.ZodType<{ errcode: number }>>(
    path: string,
    answer: T,
    body: object,
    patienceMs?: number,
  ): Promise<z.output<T>> {
    const ask = (token: string) =>
      askOutside('wechat', `${this.app.url}${path}?access_token=${encodeURIComponent(token)}`, answer, { body, patienceMs });
    const token = await this.token.get();
    const first = await ask(token);
    return tokenEnded.has(first.errcode) ? ask(await this.token.insteadOf(token)) : first;
  }

  /** @throws where WeChat refuses us, not the person: a wrong app id, secret or setting */
  private refusedOrAway(door: string, errcode: number): 'refused' | 'away' {
    if (codeRefused.has(errcode)) return 'refused';
    if (tooBusy.has(errcode)) return 'away';
    throw new Error(`WeChat ${door} answers errcode ${errcode}`);
  }
}

/** A word that WeChat may use one day is nobody's permission. */
const suggested = (suggest: string | undefined) => (suggest === 'pass' || suggest === 'risky' ? suggest : 'review');

const orAway = async <T>(ask: () => Promise<T>): Promise<T | 'away'> => {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof OutsideAway) return 'away';
    throw error;
  }
};
