import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RosterId } from '@sanwei/contracts';
import { requestRosterErrors } from '@sanwei/contracts/people/roster';
import { until } from '@sanwei/testing';
import { aPhone, codeOf } from '../membership/membership.example.js';
import { aDesk, checked, committed, type Desk, errorsOf, found, type Listed, whenIs } from './roster.example.js';

let desk: Desk;
let city: Desk['city'];
beforeAll(async () => {
  desk = await aDesk();
  city = desk.city;
}, 60_000);
afterAll(() => city.stop());

const dayMs = 24 * 3_600_000;
const withSlip = (): Listed[] => [
  ['苏映秋', aPhone()],
  ['沈岚', '12345'],
];
const steps = (rosterId: RosterId) =>
  city.rows<{ seq: number; dueAt: Date }>(
    "SELECT seq, dueAt FROM outbox WHERE subject LIKE '%forget-roster%' AND body LIKE ? ORDER BY dueAt",
    [`%${rosterId}%`],
  );
const staged = async (rosterId: RosterId) => (await city.rows('SELECT 1 FROM roster_row WHERE rosterId = ?', [rosterId])).length;
/** Another instance, whose clock is ahead, takes what is not due yet. */
const takenEarly = async (rosterId: RosterId) => {
  const early = (await steps(rosterId)).map(({ seq }) => seq);
  expect(early.length).toBeGreaterThan(0);
  await city.rows('UPDATE outbox SET dueAt = ? WHERE seq IN (?)', [city.running.room.time.now(), early]);
  await until(async () => (await city.rows('SELECT 1 FROM outbox WHERE seq IN (?)', [early])).length === 0);
};

describe('the step that forgets, come before its day is over', () => {
  it('puts itself back, and what is left of one that is in force goes when the day is over', async () => {
    const { clerk, works } = desk;
    const { id: rosterId } = await committed(city, clerk, works, withSlip());
    const keptUntil = (await found(city, clerk, rosterId)).keptUntil!;
    await takenEarly(rosterId);
    expect(await staged(rosterId)).toBe(1);
    expect((await steps(rosterId)).map(({ dueAt }) => new Date(dueAt).toISOString())).toContain(keptUntil);
    await city.moveTime(dayMs + 1_000);
    await until(async () => (await staged(rosterId)) === 0);
    expect(await found(city, clerk, rosterId)).toMatchObject({ status: 'committed', keptUntil: null });
  });
  it('gives up nothing that somebody may still decide on', async () => {
    const { clerk, works } = desk;
    const { id: rosterId } = await checked(city, clerk, works, withSlip());
    await takenEarly(rosterId);
    expect(await found(city, clerk, rosterId)).toMatchObject({ status: 'checked' });
    await city.moveTime(dayMs + 1_000);
    await whenIs(city, clerk, rosterId, 'abandoned');
    expect(await staged(rosterId)).toBe(0);
  });
});

describe('the step that forgets, come late or standing still', () => {
  it('prolongs nothing: after the day nobody fetches the rows any more, and is told so', async () => {
    const { clerk, works } = desk;
    const ones = [(await committed(city, clerk, works, withSlip())).id, (await checked(city, clerk, works, withSlip())).id];
    for (const rosterId of ones) {
      expect(await errorsOf(city, clerk, rosterId)).toHaveLength(1);
      await city.rows("UPDATE outbox SET parkedAt = ?, dueAt = '2100-01-01' WHERE subject LIKE '%forget-roster%' AND body LIKE ?", [
        ...[city.running.room.time.now(), `%${rosterId}%`],
      ]);
    }
    await city.moveTime(dayMs + 1_000);
    for (const rosterId of ones) {
      expect(await staged(rosterId)).toBeGreaterThan(0);
      expect(codeOf(await city.ask(requestRosterErrors, { rosterId }, clerk))).toBe('RosterErrorsGone');
    }
  });
});

it('breaks over nothing', () => expect(city.defects).toEqual([]));
