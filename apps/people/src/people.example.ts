import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor, CodeAttemptId, PersonId } from '@sanwei/contracts';
import { openPassport, signInWithWechat } from '@sanwei/contracts/people/login';
import { listMyNotices } from '@sanwei/contracts/people/notice';
import { startFakeSms } from '@sanwei/deploy/fakes/sms';
import { startFakeWechat } from '@sanwei/deploy/fakes/wechat';
import { answerOf, aService, person, type TestService, testKeys, until } from '@sanwei/testing';
import { codeOf } from './login/code-attempt.store.js';
import { sealReach } from './person/reach.store.js';
import { makeSecrets, type Secrets } from './secrets.js';
import { people } from './service.js';

/** `people` beside a fake WeChat and a fake SMS provider, and with a time that can be moved. */
export type People = TestService & {
  secrets: Secrets;
  /** A login code, once and for five minutes. */
  wechatCode(openid: string): Promise<string>;
  phoneCode(phone: string): Promise<string>;
  fault(system: 'wechat' | 'sms', fault: object): Promise<void>;
  clearFaults(): Promise<void>;
  /** How many messages the person still takes. */
  quota(openid: string, count: number): Promise<void>;
  endAccessToken(): Promise<void>;
  wechatMessages(openid: string): Promise<{ data: Record<string, { value: string }> }[]>;
  smsMessages(phone: string): Promise<{ text: string }[]>;
  /** The code that was sent for this attempt, as the phone shows it. */
  sentCode(attemptId: CodeAttemptId): string;
  /** What the person reads in the inbox, the newest first. */
  noticeTexts(actor: Actor): Promise<string[]>;
  /** Gives the person a phone without a word to anybody: for what is not about binding one. */
  givePhone(actor: Actor & { id: PersonId }, phone: string): Promise<void>;
  moveTime(byMs: number): Promise<void>;
  aMember(openid: string): Promise<{ token: string; actor: Actor & { id: PersonId } }>;
};

/** With the id of the login, which only the gateway is told. */
export const signedInActor = async (
  { ask, wire }: TestService,
  { token, personId }: { token: string; personId: PersonId },
): Promise<Actor & { id: PersonId }> => {
  const opened = await ask(openPassport, { token, used: true }, undefined, { passport: await wire.signAsSystem() });
  if (!opened.ok) throw new Error(opened.error.code);
  return { ...person(personId), loginId: opened.value.loginId };
};

const app = { appId: 'demo-app', secret: 'demo-secret' };

export const aPeople = async (): Promise<People> => {
  const wechat = await startFakeWechat({ port: 0, ...app });
  const sms = await startFakeSms({ port: 0, key: 'demo-key' });
  const folder = await mkdtemp(join(tmpdir(), 'sanwei-people-'));
  const clockFile = join(folder, 'clock.json');
  const { passport, crypto } = testKeys();
  const own = {
    crypto,
    passport: passport.people,
    wechat: { url: wechat.url, ...app },
    wechatNotice: { template: 'demo-notice' },
    sms: { url: sms.url, key: 'demo-key' },
  };
  const service = await aService(people(own), { clockFile });
  const secrets = makeSecrets(crypto);
  const urlOf = { wechat: wechat.url, sms: sms.url };
  const tell = async <T>(url: string, body?: object, method = body ? 'POST' : 'GET'): Promise<T> => {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(url, body ? { method, headers, body: JSON.stringify(body) } : { method });
    return (await answer.json()) as T;
  };
  let offsetMs = 0;
  const wechatCode = async (openid: string) => (await tell<{ code: string }>(`${wechat.url}/fake/codes`, { openid })).code;
  return {
    ...service,
    secrets,
    wechatCode,
    phoneCode: async (phone) => (await tell<{ code: string }>(`${wechat.url}/fake/phone-codes`, { phone })).code,
    fault: async (system, fault) => void (await tell(`${urlOf[system]}/fake/faults`, fault)),
    clearFaults: async () => {
      for (const url of Object.values(urlOf)) await tell(`${url}/fake/faults`, undefined, 'DELETE');
    },
    quota: async (openid, count) => void (await tell(`${wechat.url}/fake/quota`, { openid, count })),
    endAccessToken: async () => void (await tell(`${wechat.url}/fake/end-token`, {})),
    wechatMessages: async (openid) => (await tell<{ messages: never[] }>(`${wechat.url}/fake/messages?openid=${openid}`)).messages,
    smsMessages: async (phone) => (await tell<{ messages: never[] }>(`${sms.url}/fake/messages?phone=${phone}`)).messages,
    sentCode: (attemptId) => codeOf(secrets, attemptId),
    noticeTexts: async (actor) =>
      answerOf(await service.ask(listMyNotices, { first: 50, after: null }, actor)).items.map(({ text }) => text),
    givePhone: async ({ id }, phone) => {
      const { phoneIndex, phoneSealed } = sealReach(secrets, 'phone', id, phone);
      const columns = [phoneIndex, phoneSealed, id];
      await service.database.asRoot((root) => root.query('UPDATE person SET phoneIndex = ?, phoneSealed = ? WHERE id = ?', columns));
    },
    moveTime: async (byMs) => {
      offsetMs += byMs;
      await writeFile(clockFile, JSON.stringify({ offsetMs }));
      // The file is looked at four times a second.
      await until(async () => Math.abs(service.running.room.time.now().getTime() - Date.now() - offsetMs) < 5_000);
    },
    aMember: async (openid) => {
      const reply = await service.ask(signInWithWechat, { code: await wechatCode(openid) });
      if (!reply.ok) throw new Error(reply.error.code);
      return { token: reply.value.token, actor: await signedInActor(service, reply.value) };
    },
    stop: async () => {
      await service.stop();
      await Promise.all([wechat.close(), sms.close(), rm(folder, { recursive: true, force: true })]);
    },
  };
};
