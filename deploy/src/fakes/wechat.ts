import { z } from 'zod';
import { fakeServer, listen, type RunningFake } from './fake-server.js';
import { WechatBook } from './wechat-book.js';
import { opinionOf } from './wechat-opinion.js';

export type FakeWechatOptions = {
  /** 0 = any free one. */
  port: number;
  appId: string;
  secret: string;
  /** Milliseconds; a spec moves it to let codes expire. */
  now?: () => number;
};

const words: Record<number, string> = {
  0: 'ok',
  [-1]: 'system error',
  40001: 'invalid credential, access_token is invalid or not latest',
  40003: 'invalid openid',
  40013: 'invalid appid',
  40029: 'invalid code',
  40125: 'invalid appsecret',
  40163: 'code been used',
  42001: 'access_token expired',
  43101: 'user refuse to accept the msg',
  45011: 'api minute-quota reach limit, must slower, retry next minute',
  47001: 'data format error',
  47003: 'argument invalid',
  61010: 'user access record timeout',
};
const isOurs = (openid: string) => /^(fake|demo)-/.test(openid);
const error = (errcode: number) => ({ errcode, errmsg: words[errcode] ?? 'error' });

const signInQuery = z.object({ appid: z.string(), secret: z.string(), js_code: z.string(), grant_type: z.literal('authorization_code') });
const tokenBody = z.object({
  grant_type: z.literal('client_credential'),
  appid: z.string(),
  secret: z.string(),
  force_refresh: z.boolean().default(false),
});
const message = z.object({
  touser: z.string(),
  template_id: z.string().min(1),
  page: z.string().optional(),
  data: z.record(z.string(), z.object({ value: z.string() })),
});
const checkedText = z.object({
  version: z.literal(2),
  scene: z.int().min(1).max(4),
  openid: z.string().min(1),
  content: z.string().min(1).max(2_500),
});
const code = z.object({ openid: z.string().optional() }).default({});
const phoneCode = z.object({ phone: z.string().regex(/^1\d{10}$/) });
const quota = z.object({ openid: z.string(), templateId: z.string().optional(), count: z.number().int().min(0) });

/**
 * A WeChat for local use: sign-in codes, phone codes, the access token, subscription messages and the check of words, with faults to set.
 * `/fake/…` is the side of specs and of the demo city; it issues codes and shows what was sent.
 */
export async function startFakeWechat({ port, appId, secret, now = Date.now }: FakeWechatOptions): Promise<RunningFake> {
  const book = new WechatBook(now);
  const fake = fakeServer(error);
  const wrongApp = (given: { appid: string; secret: string }) =>
    given.appid !== appId ? error(40013) : given.secret !== secret ? error(40125) : undefined;
  const wrongToken = (query: unknown) => {
    const wrong = book.tokenError((query as { access_token?: string }).access_token);
    return wrong && error(wrong.errcode);
  };

  fake.door('jscode2session', 'GET', '/sns/jscode2session', ({ query }) => {
    const asked = signInQuery.safeParse(query);
    if (!asked.success) return error(40029);
    // Checked before the code is redeemed: a wrong secret must not use it up.
    const wrong = wrongApp(asked.data);
    if (wrong) return wrong;
    const answer = book.signIn(asked.data.js_code);
    return 'errcode' in answer ? error(answer.errcode) : answer;
  });
  fake.door('stable_token', 'POST', '/cgi-bin/stable_token', ({ body }) => {
    const asked = tokenBody.safeParse(body);
    return asked.success ? (wrongApp(asked.data) ?? book.accessToken(asked.data.force_refresh)) : error(47003);
  });
  fake.door('getuserphonenumber', 'POST', '/wxa/business/getuserphonenumber', ({ query, body }) => {
    const asked = z.object({ code: z.string() }).safeParse(body);
    const wrong = wrongToken(query);
    if (wrong) return wrong;
    const phone = asked.success ? book.phoneOf(asked.data.code) : { errcode: 47003 };
    if (typeof phone !== 'string') return error(phone.errcode);
    const watermark = { timestamp: Math.floor(now() / 1_000), appid: appId };
    return { ...error(0), phone_info: { phoneNumber: phone, purePhoneNumber: phone, countryCode: '86', watermark } };
  });
  fake.door('subscribe.send', 'POST', '/cgi-bin/message/subscribe/send', ({ query, body }) => {
    const wrong = wrongToken(query);
    if (wrong) return wrong;
    const asked = message.safeParse(body);
    if (!asked.success) return error(47003);
    return isOurs(asked.data.touser) ? error(book.send(asked.data).errcode) : error(40003);
  });

  fake.door('msg_sec_check', 'POST', '/wxa/msg_sec_check', ({ query, body }) => {
    const wrong = wrongToken(query);
    if (wrong) return wrong;
    const asked = checkedText.safeParse(body);
    if (!asked.success) return error(47001);
    return isOurs(asked.data.openid) ? { ...error(0), ...opinionOf(asked.data.content) } : error(40003);
  });

  const { server } = fake;
  server.post('/fake/codes', async ({ body }) => ({ code: book.issueLoginCode(code.parse(body ?? {}).openid) }));
  server.post('/fake/phone-codes', async ({ body }) => ({ code: book.issuePhoneCode(phoneCode.parse(body).phone) }));
  server.post('/fake/quota', async ({ body }) => {
    const { openid, templateId, count } = quota.parse(body);
    book.setQuota(openid, templateId, count);
    return { ok: true };
  });
  server.post('/fake/end-token', async () => {
    book.endToken();
    return { ok: true };
  });
  server.get('/fake/messages', async ({ query }) => {
    const { openid } = query as { openid?: string };
    return { messages: book.messages.filter(({ touser }) => !openid || touser === openid) };
  });
  server.delete('/fake/messages', async () => ({ removed: book.messages.splice(0).length }));
  return listen(fake, port);
}
