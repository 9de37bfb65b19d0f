import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { openPassport, signInWithWechat } from '@sanwei/contracts/people/login';
import { aPeople, type People } from '../people.example.js';

let people: People;
beforeAll(async () => {
  people = await aPeople();
});
afterAll(() => people.stop());
afterEach(() => people.clearFaults());
const signIn = (code: string) => people.ask(signInWithWechat, { code });
const rows = async (table: string) => {
  const [found] = await people.database.asRoot((root) => root.query(`SELECT COUNT(*) AS n FROM ${table}`));
  return Number((found as { n: number }[])[0]?.n);
};

describe('signing in with WeChat', () => {
  it('makes a member at the first sign-in and finds the same person at the second', async () => {
    const first = await signIn(await people.wechatCode('fake-first'));
    const second = await signIn(await people.wechatCode('fake-first'));
    expect(first).toMatchObject({ ok: true, value: { grants: [{ role: 'member', scope: { of: 'city', id: null } }] } });
    if (!first.ok || !second.ok) throw new Error('refused');
    expect(second.value.personId).toBe(first.value.personId);
    expect(second.value.token).not.toBe(first.value.token);
    expect(Buffer.from(first.value.token, 'base64url')).toHaveLength(32);
  });

  it('makes one person when the same new openid signs in twenty times at once', async () => {
    const before = await rows('person');
    const codes = await Promise.all(Array.from({ length: 20 }, () => people.wechatCode('fake-rush')));
    const replies = await Promise.all(codes.map(signIn));
    expect(new Set(replies.map((reply) => (reply.ok ? reply.value.personId : reply.error.code))).size).toBe(1);
    expect(replies.every(({ ok }) => ok)).toBe(true);
    expect((await rows('person')) - before).toBe(1);
  });

  it('takes a code once, however many send it at the same time', async () => {
    const code = await people.wechatCode('fake-replay');
    const replies = await Promise.all(Array.from({ length: 10 }, () => signIn(code)));
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    expect(replies.filter((reply) => !reply.ok && reply.error.code === 'WechatCodeRefused')).toHaveLength(9);
  });

  it('refuses a code that WeChat never gave', async () => {
    expect(await signIn('invented')).toEqual({ ok: false, error: { code: 'WechatCodeRefused' } });
  });

  it.each([
    { kind: 'timeout' },
    { kind: 'status', status: 502 },
    { kind: 'broken' },
    { kind: 'errcode', errcode: -1 },
    { kind: 'errcode', errcode: 45011 },
  ])('says that WeChat is away when it answers with $kind $errcode', async (fault) => {
    await people.fault('wechat', { on: 'jscode2session', ...fault });
    expect(await signIn('demo-away')).toEqual({ ok: false, error: { code: 'WechatUnavailable' } });
  });

  it('keeps neither token, openid nor session key in readable form', async () => {
    const reply = await signIn(await people.wechatCode('fake-hidden'));
    if (!reply.ok) throw new Error(reply.error.code);
    const everything = await people.database.asRoot(async (root) => {
      const dumps = await Promise.all(
        ['person', 'login', 'receipt', 'outbox', 'trail'].map(async (table) => (await root.query(`SELECT * FROM ${table}`))[0]),
      );
      return JSON.stringify(dumps);
    });
    expect(everything).not.toContain(reply.value.token);
    expect(everything).not.toContain('fake-hidden');
    expect(JSON.stringify(reply)).not.toMatch(/session|openid|fake-hidden/);
  });

  it('leaves a line in the trail with the login, not with the person who was nobody yet', async () => {
    const reply = await signIn(await people.wechatCode('fake-trail'));
    if (!reply.ok) throw new Error(reply.error.code);
    const { personId, token } = reply.value;
    const gateway = await people.wire.signAsSystem();
    const opened = await people.ask(openPassport, { token, used: true }, undefined, { passport: gateway });
    if (!opened.ok) throw new Error(opened.error.code);
    const [lines] = await people.database.asRoot((root) => root.query('SELECT action, object FROM trail WHERE actorId = ?', [personId]));
    expect(lines).toEqual([{ action: '登录', object: opened.value.loginId }]);
  });

  it('is no defect in any of these cases', () => expect(people.defects).toEqual([]));
});
