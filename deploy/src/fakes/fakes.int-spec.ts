import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { RunningFake } from './fake-server.js';
import { startFakeSms } from './sms.js';
import { startFakeWechat } from './wechat.js';
import { doubtfulWord, riskyWord } from './wechat-opinion.js';

const app = { appId: 'demo-app', secret: 'demo-secret' };
const minute = 60_000;

/** What the doors answer, as far as these specs look at it. */
type Body = { code: string; errcode?: number; access_token: string; phone_info?: object; result?: { suggest: string }; messages: object[] };

const send = async (url: string, body?: object, headers: Record<string, string> = {}) => {
  const response = await fetch(
    url,
    body && { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } },
  );
  return {
    status: response.status,
    fake: response.headers.get('x-sanwei-fake'),
    body: (await response.json().catch(() => undefined)) as Body,
  };
};

describe('the fake WeChat', () => {
  let wechat: RunningFake;
  let now = Date.now();
  beforeAll(async () => {
    wechat = await startFakeWechat({ port: 0, ...app, now: () => now });
  });
  afterAll(() => wechat.close());
  afterEach(() => fetch(`${wechat.url}/fake/faults`, { method: 'DELETE' }));

  const signIn = async (code: string, { appId, secret } = app) => {
    const query = new URLSearchParams({ appid: appId, secret, js_code: code, grant_type: 'authorization_code' });
    return (await send(`${wechat.url}/sns/jscode2session?${query}`)).body;
  };
  const issue = async (body: object = {}, what = 'codes'): Promise<string> => (await send(`${wechat.url}/fake/${what}`, body)).body.code;
  const token = async (force_refresh = false): Promise<string> =>
    (
      await send(`${wechat.url}/cgi-bin/stable_token`, {
        grant_type: 'client_credential',
        appid: app.appId,
        secret: app.secret,
        force_refresh,
      })
    ).body.access_token;

  it('takes a code once', async () => {
    const code = await issue({ openid: 'fake-mother' });
    expect(await signIn(code)).toMatchObject({ openid: 'fake-mother', session_key: expect.any(String) });
    expect(await signIn(code)).toMatchObject({ errcode: 40163 });
  });

  it('refuses a code after five minutes, and one that it never gave', async () => {
    const code = await issue();
    now += 5 * minute;
    expect(await signIn(code)).toMatchObject({ errcode: 40029 });
    expect(await signIn('invented')).toMatchObject({ errcode: 40029 });
  });

  it('does not use up a code for a wrong secret', async () => {
    const code = await issue();
    expect(await signIn(code, { ...app, secret: 'guess' })).toMatchObject({ errcode: 40125 });
    expect(await signIn(code)).toHaveProperty('openid');
  });

  it('signs a demo person in again and again', async () => {
    expect(await signIn('demo-parent-of-twins')).toMatchObject({ openid: 'demo-parent-of-twins' });
    expect(await signIn('demo-parent-of-twins')).toMatchObject({ openid: 'demo-parent-of-twins' });
  });

  it('gives one token to everybody until it is forced, and tells an expired from an unknown one', async () => {
    const first = await token();
    expect(await token()).toBe(first);
    const second = await token(true);
    expect(second).not.toBe(first);
    const phone = (access: string) =>
      send(`${wechat.url}/wxa/business/getuserphonenumber?access_token=${access}`, { code: 'demo-13800000001' });
    expect((await phone(first)).body.errcode).toBe(42001);
    expect((await phone('invented')).body.errcode).toBe(40001);
    expect((await phone(second)).body.errcode).toBe(0);
  });

  it('gives a phone for a phone code only, with the watermark of the app', async () => {
    const url = `${wechat.url}/wxa/business/getuserphonenumber?access_token=${await token()}`;
    expect((await send(url, { code: await issue() })).body.errcode).toBe(40029);
    const { body } = await send(url, { code: await issue({ phone: '13800000002' }, 'phone-codes') });
    expect(body.phone_info).toMatchObject({ purePhoneNumber: '13800000002', watermark: { appid: app.appId } });
  });

  it('sends while the person agrees and answers 43101 afterwards', async () => {
    await send(`${wechat.url}/fake/quota`, { openid: 'fake-father', count: 1 });
    const message = { touser: 'fake-father', template_id: 'result', data: { thing1: { value: '您有一条报名结果' } } };
    const url = `${wechat.url}/cgi-bin/message/subscribe/send?access_token=${await token()}`;
    expect((await send(url, message)).body.errcode).toBe(0);
    expect((await send(url, message)).body.errcode).toBe(43101);
    expect((await send(url, { ...message, touser: 'stranger' })).body.errcode).toBe(40003);
    expect((await send(`${wechat.url}/fake/messages?openid=fake-father`)).body.messages).toHaveLength(1);
  });

  it('has an opinion of words by invented ones in them, of its own people and in version 2 only', async () => {
    const url = `${wechat.url}/wxa/msg_sec_check?access_token=${await token()}`;
    const asked = (content: string, over: object = {}) => send(url, { version: 2, scene: 1, openid: 'fake-writer', content, ...over });
    const suggested = async (content: string) => (await asked(content)).body.result?.suggest;
    expect([await suggested('爬山'), await suggested(`说${doubtfulWord}`), await suggested(`说${riskyWord}`)]).toEqual([
      'pass',
      'review',
      'risky',
    ]);
    expect((await asked('爬山', { openid: 'stranger' })).body.errcode).toBe(40003);
    expect((await asked('爬山', { version: 1 })).body.errcode).toBe(47001);
    expect((await asked('长'.repeat(2_501))).body.errcode).toBe(47001);
    expect((await send(`${wechat.url}/wxa/msg_sec_check?access_token=invented`, {})).body.errcode).toBe(40001);
  });

  describe('with a fault', () => {
    beforeEach(() => send(`${wechat.url}/fake/faults`, { on: 'jscode2session', kind: 'errcode', errcode: 45011, times: 1 }));

    it('shows it as often as asked for', async () => {
      expect(await signIn('demo-a')).toMatchObject({ errcode: 45011 });
      expect(await signIn('demo-a')).toHaveProperty('openid');
    });
  });

  it.each([
    { kind: 'status', status: 502 },
    { kind: 'broken', status: undefined },
  ])('can fail with $kind', async ({ kind, status }) => {
    await send(`${wechat.url}/fake/faults`, { on: '*', kind, status });
    const answer = await send(`${wechat.url}/sns/jscode2session?js_code=demo-a`);
    expect(answer.status).toBe(status ?? 200);
    expect(answer.body).toBeUndefined();
  });

  it('can stay silent until the caller gives up', async () => {
    await send(`${wechat.url}/fake/faults`, { on: '*', kind: 'timeout' });
    await expect(fetch(`${wechat.url}/sns/jscode2session`, { signal: AbortSignal.timeout(50) })).rejects.toThrow();
  });

  it('marks every answer as a fake', async () => {
    expect((await send(`${wechat.url}/sns/jscode2session`)).fake).toBe('1');
    expect((await send(`${wechat.url}/nowhere`)).fake).toBe('1');
  });
});

describe('the fake SMS gateway', () => {
  let sms: RunningFake;
  beforeAll(async () => {
    sms = await startFakeSms({ port: 0, key: 'demo-key' });
  });
  afterAll(() => sms.close());
  const authorization = 'Bearer demo-key';

  it('takes a message with the right key and shows it', async () => {
    const answer = await send(`${sms.url}/send`, { phone: '13800000003', text: '验证码 123456' }, { authorization });
    expect(answer).toMatchObject({ status: 200, fake: '1', body: { id: expect.any(String) } });
    expect((await send(`${sms.url}/fake/messages?phone=13800000003`)).body.messages).toMatchObject([{ text: '验证码 123456' }]);
  });

  it('refuses a wrong key and a wrong phone', async () => {
    expect((await send(`${sms.url}/send`, { phone: '13800000003', text: 'x' }, { authorization: 'Bearer guess' })).status).toBe(401);
    expect((await send(`${sms.url}/send`, { phone: '12', text: 'x' }, { authorization })).status).toBe(400);
    expect((await send(`${sms.url}/fake/messages`)).body.messages).toHaveLength(1);
  });
});
