import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCounseling, type Counseling } from '../counseling.example.js';
import { aCounselorIn, book, cancel, codeOf, dayIn, members, move, type Person, sessionsOf, timeOn } from '../counselor.example.js';

let city: Counseling;
beforeAll(async () => {
  city = await aCounseling();
});
afterAll(() => city.stop());

type Held = { id: string; counselorId: string; memberId: string; startsAt: Date; endsAt: Date };
/** A small generator of our own, so that a round that went wrong can be repeated. */
const random = (seed: number) => {
  let state = seed;
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
};
const perDay = 5;

describe('members who book, move and cancel at random, all at once, on two processes', () => {
  it.each([1, 2, 3])('leave nothing that overlaps, nothing held for nobody, and no day over its maximum (round %i)', async (seed) => {
    const second = await city.another();
    const next = random(seed);
    const counselors = await Promise.all([1, 2].map(() => aCounselorIn(city, { dailyMaximum: perDay })));
    const [days, everybody] = [[dayIn(city, 5), dayIn(city, 6)], await members(city, 24)];
    const wish = () => timeOn(days[next(2)]!, 540 + 30 * next(15));
    const act = async (member: Person) => {
      for (let step = 0; step < 5; step++) {
        const [mine] = (await sessionsOf(city, member)).filter(({ status }) => status === 'booked');
        const lot = next(4);
        if (!mine || lot === 0) await book(city, counselors[next(2)]!, wish(), member);
        else if (lot === 1) await cancel(city, mine, member);
        else await move(city, mine, wish(), member);
      }
    };
    await Promise.all(everybody.map(act));
    await second.stop();
    const ids = counselors.map(({ id }) => id);
    const held = await city.rows<Held>("SELECT * FROM session WHERE counselorId IN (?) AND status = 'booked' ORDER BY startsAt", [ids]);
    expect(held.length).toBeGreaterThan(5);
    const clashes = (key: 'counselorId' | 'memberId', pauseMs: number) =>
      held.filter((one, i) =>
        held.slice(0, i).some((other) => other[key] === one[key] && other.endsAt.getTime() + pauseMs > one.startsAt.getTime()),
      );
    expect([clashes('counselorId', 600_000), clashes('memberId', 0)]).toEqual([[], []]);
    const cells = await city.rows<{ bookingId: string; cells: number | string }>(
      'SELECT bookingId, COUNT(*) AS cells FROM booking_cell WHERE bookingId IN (SELECT id FROM session WHERE counselorId IN (?)) GROUP BY bookingId',
      [ids],
    );
    expect(new Map(cells.map((row) => [row.bookingId, Number(row.cells)]))).toEqual(new Map(held.map(({ id }) => [id, 23])));
    const full = await city.rows(
      "SELECT resourceId FROM booking_cell WHERE resourceKind = 'counselor-day' AND resourceId IN (?) GROUP BY resourceId, cellStart HAVING COUNT(*) > ?",
      [ids, perDay],
    );
    expect(full).toEqual([]);
    expect(city.defects).toEqual([]);
    expect(codeOf(await book(city, counselors[0]!, timeOn(dayIn(city, 9), 600), everybody[0]!))).toBeNull();
  });
});
