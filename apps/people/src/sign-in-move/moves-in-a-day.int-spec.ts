import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPhone, codeOf } from '../membership/membership.example.js';
import { aCounter, type Counter } from './sign-in-move.example.js';

const dayMs = 24 * 3_600_000;
let counter: Counter;
beforeAll(async () => {
  counter = await aCounter();
  // Just after the day has turned, so that it does not turn between two lines.
  await counter.city.moveTime(dayMs - (Date.now() % dayMs) + 1_000);
}, 60_000);
afterAll(() => counter.city.stop());

/** A clerk whose second factor holds on the day after too, and the member who is helped. */
const aBusyClerk = async () => {
  const clerk = { ...counter.aClerk(), steppedUpUntil: Date.now() + 4 * dayMs };
  const { phone } = await counter.aListedMember();
  return { clerk, phone, id: await counter.findId(phone, clerk) };
};
/** As if the clerk had begun so many today. */
const begunToday = (count: number) => counter.city.rows("UPDATE attempt_count SET count = ? WHERE kind = 'sign-in-move.clerk'", [count]);

describe('moves that one clerk begins', () => {
  it('are twenty a day, also when two are begun at once', async () => {
    const { begin } = counter;
    const { clerk, id } = await aBusyClerk();
    expect(codeOf(await begin(id, aPhone(), clerk))).toBe('done');
    await begunToday(19);
    expect((await Promise.all([begin(id, aPhone(), clerk), begin(id, aPhone(), clerk)])).map(codeOf).sort()).toEqual([
      'TooManyMoves',
      'done',
    ]);
    expect(codeOf(await begin(id, aPhone(), { ...clerk, id: counter.aClerk().id }))).toBe('done');
  });

  it('count when they are refused, since that tells whose a phone is; for a member of another branch nothing is told or counted', async () => {
    const { city, begin, aClerk } = counter;
    const { clerk, id, phone } = await aBusyClerk();
    expect(codeOf(await begin(id, aPhone(), clerk))).toBe('done');
    await begunToday(19);
    expect(codeOf(await begin(id, phone, clerk))).toBe('PhoneUnchanged');
    expect(codeOf(await begin(id, aPhone(), clerk))).toBe('TooManyMoves');
    const foreign = aClerk(city.branches.other);
    for (let i = 0; i < 21; i += 1) expect(codeOf(await begin(id, aPhone(), foreign))).toBe('MemberNotFound');
  });

  it('for one new phone are one a minute', async () => {
    const { begin } = counter;
    const [{ clerk, id }, same] = [await aBusyClerk(), aPhone()];
    expect((await Promise.all([begin(id, same, clerk), begin(id, same, clerk)])).map(codeOf).sort()).toEqual(['TooManyCodes', 'done']);
  });

  it('are granted again on the day after, at the hour that the refusal has named', async () => {
    const { city, begin } = counter;
    const { clerk, id } = await aBusyClerk();
    expect(codeOf(await begin(id, aPhone(), clerk))).toBe('done');
    await begunToday(20);
    const refused = await begin(id, aPhone(), clerk);
    if (refused.ok || refused.error.code !== 'TooManyMoves') throw new Error('granted');
    const wait = Date.parse(refused.error.retryAt) - city.running.room.time.now().getTime();
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(dayMs);
    await city.moveTime(wait + 1_000);
    expect(codeOf(await begin(id, aPhone(), clerk))).toBe('done');
  });
});

it('breaks over nothing', () => expect(counter.city.defects).toEqual([]));
