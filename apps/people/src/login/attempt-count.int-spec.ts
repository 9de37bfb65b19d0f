import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { CodeAttemptId } from '@sanwei/contracts';
import { requestCode, signInWithCode } from '@sanwei/contracts/people/login';
import { sweepRows } from '@sanwei/work';
import { aPeople, type People } from '../people.example.js';
import { retention } from '../retention.js';

const hour = 3_600_000;
let people: People;
beforeAll(async () => {
  people = await aPeople();
  // Just after the hour has turned, so that it does not turn between two lines.
  await people.moveTime(hour - (Date.now() % hour) + 1_000);
});
afterAll(() => people.stop());
beforeEach(() => asRoot('DELETE FROM attempt_count'));

const asRoot = async (statement: string, values: unknown[] = []) => {
  const [rows] = await people.database.asRoot((root) => root.query(statement, values));
  return rows as Record<string, unknown>[];
};
const counted = async () =>
  (await asRoot('SELECT kind, count FROM attempt_count ORDER BY kind')).map(({ kind, count }) => `${kind} ${count}`);
/** As if there had been so many in this window. */
const thereWere = (kind: string, count: number) => asRoot('UPDATE attempt_count SET count = ? WHERE kind = ?', [count, kind]);

let phones = 0;
const aPhone = () => `139${String(10_000_000 + ++phones)}`;
const from = (address?: string) => (address ? { address } : {});
const request = (address?: string) => people.ask(requestCode, { phone: aPhone() }, undefined, from(address));
const attemptFrom = async (address?: string): Promise<CodeAttemptId> => {
  const reply = await request(address);
  if (!reply.ok) throw new Error(reply.error.code);
  return reply.value.attemptId;
};
const signIn = (attemptId: CodeAttemptId, code: string, address?: string) =>
  people.ask(signInWithCode, { attemptId, code }, undefined, from(address));
const wrong = (attemptId: CodeAttemptId) => String((Number(people.sentCode(attemptId)) + 1) % 1_000_000).padStart(6, '0');
const codes = (replies: { ok: boolean; error?: { code: string } }[]) => replies.map((reply) => reply.error?.code ?? 'done');
const [here, there] = ['203.0.113.7', '203.0.113.8'];

describe('codes asked for from one address', () => {
  it('are counted over all phones, and granted again from the next hour on', async () => {
    await attemptFrom(here);
    await thereWere('code-asked.address', 600);
    const refused = await request(here);
    if (refused.ok || refused.error.code !== 'TooManyCodes') throw new Error('granted');
    const wait = Date.parse(refused.error.retryAt) - people.running.room.time.now().getTime();
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(hour);
    await people.moveTime(wait + 1_000);
    expect(codes([await request(here)])).toEqual(['done']);
  });

  it('do not keep anybody elsewhere from getting one, nor an address that is not counted', async () => {
    await attemptFrom(here);
    await thereWere('code-asked.address', 600);
    expect(codes([await request(here), await request(there), await request()])).toEqual(['TooManyCodes', 'done', 'done']);
  });

  it('stay within the limit also when ten ask at once', async () => {
    await attemptFrom(here);
    await thereWere('code-asked.address', 597);
    const replies = codes(await Promise.all(Array.from({ length: 10 }, () => request(here))));
    expect(replies.filter((code) => code === 'done')).toHaveLength(3);
  });
});

describe('wrong codes from one address', () => {
  it('are counted over all phones; then a right one is not looked at either, but is good from elsewhere', async () => {
    const [one, other] = [await attemptFrom(), await attemptFrom()];
    expect(codes([await signIn(one, wrong(one), here)])).toEqual(['CodeWrong']);
    await thereWere('code-wrong.address', 300);
    expect(codes([await signIn(other, people.sentCode(other), here)])).toEqual(['TooManyTries']);
    expect(codes([await signIn(other, people.sentCode(other), there)])).toEqual(['done']);
  });

  it('are those alone: a right one leaves room', async () => {
    const [one, other] = [await attemptFrom(), await attemptFrom()];
    await signIn(one, wrong(one), here);
    await signIn(other, people.sentCode(other), here);
    expect(await counted()).toEqual(['code-wrong.address 1']);
  });
});

describe('what is kept of an address', () => {
  it('is a keyed hash, until the daily job of the day after the next', async () => {
    await attemptFrom(here);
    expect(await counted()).toEqual(['code-asked.address 1']);
    const dump = JSON.stringify(await asRoot('SELECT * FROM attempt_count'));
    expect(dump).not.toContain(here);
    const { db, time } = people.running.room;
    await sweepRows(db, 'people', new Date(time.now().getTime() + 50 * hour), retention);
    expect(await counted()).toEqual([]);
  });

  it('is no defect in any of these cases', () => expect(people.defects).toEqual([]));
});
