import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { CodeAttemptId } from '@sanwei/contracts';
import { requestCode, signInWithCode } from '@sanwei/contracts/people/login';
import { until } from '@sanwei/testing';
import { aPeople, type People } from '../people.example.js';

const minute = 60_000;
let people: People;
let number = 13_900_000_000;
const aPhone = () => String(++number);
beforeAll(async () => {
  people = await aPeople();
});
afterAll(() => people.stop());
afterEach(() => people.clearFaults());

const request = (phone: string) => people.ask(requestCode, { phone });
const attemptFor = async (phone: string): Promise<CodeAttemptId> => {
  const reply = await request(phone);
  if (!reply.ok) throw new Error(reply.error.code);
  return reply.value.attemptId;
};
const signIn = (attemptId: CodeAttemptId, code: string) => people.ask(signInWithCode, { attemptId, code });
const wrongCode = (attemptId: CodeAttemptId) => String((Number(people.sentCode(attemptId)) + 1) % 1_000_000).padStart(6, '0');
const codes = (replies: readonly ({ ok: true } | { ok: false; error: { code: string } })[]) =>
  replies.map((reply) => (reply.ok ? 'SignedIn' : reply.error.code));

describe('signing in with a phone and a code', () => {
  it('sends six digits by SMS, and they make a member at the first sign-in', async () => {
    const phone = aPhone();
    const attemptId = await attemptFor(phone);
    await until(async () => (await people.smsMessages(phone)).length > 0);
    const [message] = await people.smsMessages(phone);
    const code = /\d{6}/.exec(message!.text)![0];
    expect(await signIn(attemptId, code)).toMatchObject({
      ok: true,
      value: { grants: [{ role: 'member', scope: { of: 'city', id: null } }] },
    });
  });

  it('finds the same person again', async () => {
    const phone = aPhone();
    const first = await signIn(...(await withCode(phone)));
    await people.moveTime(2 * minute);
    const second = await signIn(...(await withCode(phone)));
    expect(first.ok && second.ok && first.value.personId === second.value.personId).toBe(true);
  });
  const withCode = async (phone: string): Promise<[CodeAttemptId, string]> => {
    const attemptId = await attemptFor(phone);
    return [attemptId, people.sentCode(attemptId)];
  };

  it.each([
    ['full-width digits', '１３７００００００１１', '13700000011'],
    ['+86 and spaces', '+86 137 0000 0012', '13700000012'],
    ['0086 and hyphens', '0086-137-0000-0013', '13700000013'],
  ])('takes a phone with %s', async (_how, typed, plain) => {
    await attemptFor(typed);
    await until(async () => (await people.smsMessages(plain)).length === 1);
  });

  it.each(['1234567', '23800000001', '138000000012', '12800000001', '一三八零零零零零零零一'])(
    'does not take %s for a phone',
    async (phone) => {
      expect(await request(phone)).toEqual({
        ok: false,
        error: { code: 'InvalidInput', fields: [{ path: 'phone', message: '手机号：应为 11 位的中国大陆手机号' }] },
      });
    },
  );

  it('does not count something that is no code as a try', async () => {
    const attemptId = await attemptFor(aPhone());
    expect(await signIn(attemptId, 'abcdef')).toMatchObject({ ok: false, error: { code: 'InvalidInput' } });
    expect(await signIn(attemptId, wrongCode(attemptId))).toEqual({ ok: false, error: { code: 'CodeWrong', triesLeft: 4 } });
  });

  it('says how many tries are left, and ends the code with the fifth wrong one', async () => {
    const attemptId = await attemptFor(aPhone());
    const replies = [];
    for (let i = 0; i < 5; i++) replies.push(await signIn(attemptId, wrongCode(attemptId)));
    expect(replies.map((reply) => (reply.ok ? null : reply.error))).toEqual([
      { code: 'CodeWrong', triesLeft: 4 },
      { code: 'CodeWrong', triesLeft: 3 },
      { code: 'CodeWrong', triesLeft: 2 },
      { code: 'CodeWrong', triesLeft: 1 },
      { code: 'CodeExpired' },
    ]);
    expect(await signIn(attemptId, people.sentCode(attemptId))).toEqual({ ok: false, error: { code: 'CodeExpired' } });
  });

  it('answers twenty guesses at once as five', async () => {
    const attemptId = await attemptFor(aPhone());
    const replies = codes(await Promise.all(Array.from({ length: 20 }, () => signIn(attemptId, wrongCode(attemptId)))));
    expect(replies.filter((code) => code === 'CodeWrong')).toHaveLength(4);
    expect(replies.filter((code) => code === 'CodeExpired')).toHaveLength(16);
    expect(await signIn(attemptId, people.sentCode(attemptId))).toMatchObject({ error: { code: 'CodeExpired' } });
  });

  it('takes the right code once, also when it is tapped twice', async () => {
    const attemptId = await attemptFor(aPhone());
    const code = people.sentCode(attemptId);
    const replies = await Promise.all([signIn(attemptId, code), signIn(attemptId, code)]);
    expect(codes(replies).sort()).toEqual(['CodeExpired', 'SignedIn']);
  });

  it('ends a code after five minutes', async () => {
    const attemptId = await attemptFor(aPhone());
    await people.moveTime(5 * minute);
    expect(await signIn(attemptId, people.sentCode(attemptId))).toEqual({ ok: false, error: { code: 'CodeExpired' } });
  });

  it('knows no attempt of another phone or of nobody', async () => {
    const [mine, other] = [await attemptFor(aPhone()), await attemptFor(aPhone())];
    expect(await signIn(mine, people.sentCode(other))).toMatchObject({ error: { code: 'CodeWrong' } });
    expect(await signIn(randomUUID() as CodeAttemptId, '000000')).toEqual({ ok: false, error: { code: 'CodeExpired' } });
  });
});

describe('asking for a code', () => {
  it('is granted once a minute, also when it is asked ten times at once', async () => {
    const phone = aPhone();
    const replies = codes(await Promise.all(Array.from({ length: 10 }, () => request(phone))));
    expect(replies.filter((code) => code === 'TooManyCodes')).toHaveLength(9);
    await people.moveTime(minute);
    expect(await request(phone)).toMatchObject({ ok: true });
  });

  it('is granted five times an hour, and says when the next one is', async () => {
    const phone = aPhone();
    for (let i = 0; i < 5; i++) {
      expect(await request(phone)).toMatchObject({ ok: true });
      await people.moveTime(2 * minute);
    }
    const refused = await request(phone);
    if (refused.ok || refused.error.code !== 'TooManyCodes') throw new Error('granted');
    const wait = Date.parse(refused.error.retryAt) - people.running.room.time.now().getTime();
    expect(Math.round(wait / minute)).toBe(50);
    await people.moveTime(wait + 1_000);
    expect(await request(phone)).toMatchObject({ ok: true });
  });

  it('gets its first answer at the second tap', async () => {
    const phone = aPhone();
    const id = randomUUID();
    const first = await people.ask(requestCode, { phone }, undefined, { id });
    expect(await people.ask(requestCode, { phone }, undefined, { id })).toEqual(first);
  });

  it('answers an unknown and a known phone alike', async () => {
    const known = aPhone();
    const attemptId = await attemptFor(known);
    await signIn(attemptId, people.sentCode(attemptId));
    await people.moveTime(minute);
    const shape = (reply: Awaited<ReturnType<typeof request>>) => reply.ok && Object.keys(reply.value).sort();
    expect(shape(await request(known))).toEqual(shape(await request(aPhone())));
  });

  it('is sent again when the SMS provider comes back, with the same code', async () => {
    const phone = aPhone();
    await people.fault('sms', { on: 'send', kind: 'status', status: 503, times: 1 });
    const attemptId = await attemptFor(phone);
    await until(async () => (await outboxTries()) > 0);
    await people.moveTime(10_000);
    await until(async () => (await people.smsMessages(phone)).length === 1);
    expect((await people.smsMessages(phone))[0]!.text).toContain(people.sentCode(attemptId));
  });
  const outboxTries = async () => {
    const [rows] = await people.database.asRoot((root) => root.query('SELECT COALESCE(MAX(tries), 0) AS tries FROM outbox'));
    return (rows as { tries: number }[])[0]!.tries;
  };

  it('leaves no phone and no code readable in the database', async () => {
    const phone = aPhone();
    const attemptId = await attemptFor(phone);
    const everything = await people.database.asRoot(async (root) => {
      const tables = ['code_attempt', 'code_allowance', 'receipt', 'outbox', 'trail'];
      const dumps = await Promise.all(tables.map(async (table) => (await root.query(`SELECT * FROM ${table}`))[0]));
      return JSON.stringify(dumps);
    });
    expect(everything).not.toContain(phone);
    expect(everything).not.toContain(`"${people.sentCode(attemptId)}"`);
  });

  it('is no defect in any of these cases', () => expect(people.defects).toEqual([]));
});
