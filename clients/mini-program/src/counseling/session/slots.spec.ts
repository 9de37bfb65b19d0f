import { describe, expect, it } from '@jest/globals';
import { daysOf, firstDayOf, knowing, minutesOf, offersOn, type Slot } from './slots.js';

const slot = (startsAt: string, counselorId = 'su', topics: NonNullable<Slot['counselor']>['topics'] = ['sleep']): Slot => ({
  counselorId,
  startsAt,
  endsAt: new Date(Date.parse(startsAt) + 50 * 60_000).toISOString(),
  provisional: startsAt.startsWith('2027'),
  counselor: { name: counselorId, topics },
});
const thursday = '2026-07-16T01:00:00.000Z';
const lateThursday = '2026-07-16T15:30:00.000Z';
const friday = '2026-07-16T16:00:00.000Z';

describe('free times', () => {
  it('are counted by day of the city, and days without any are there as well', () => {
    const days = daysOf([slot(thursday), slot(lateThursday), slot(friday)], new Date('2026-07-15T14:00:00.000Z'), 3);
    expect(days.map(({ on, count }) => [on, count])).toEqual([
      ['2026-07-15', 0],
      ['2026-07-16', 2],
      ['2026-07-17', 1],
    ]);
  });

  it('say when the holidays of a day are not announced yet', () => {
    const [day] = daysOf([slot('2027-01-04T01:00:00.000Z')], new Date('2027-01-04T00:00:00.000Z'), 1);
    expect(day?.provisional).toBe(true);
  });

  it('stand under their counselor, whoever is free first before the others', () => {
    const offers = offersOn([slot(lateThursday, 'su'), slot(thursday, 'chen'), slot(thursday, 'su'), slot(friday, 'su')], '2026-07-16');
    expect(offers.map(({ name, slots }) => [name, slots.map(({ startsAt }) => startsAt)])).toEqual([
      ['chen', [thursday]],
      ['su', [thursday, lateThursday]],
    ]);
    expect(offersOn([slot(thursday)], undefined)).toEqual([]);
  });

  it('are those of counselors who know the topic, and all without one', () => {
    const all = [slot(thursday, 'su', ['sleep']), slot(thursday, 'chen', ['couple'])];
    expect([knowing(all, 'couple'), knowing(all, undefined)].map((slots) => slots.length)).toEqual([1, 2]);
    expect([firstDayOf(all), firstDayOf([])]).toEqual(['2026-07-16', undefined]);
    expect(minutesOf(slot(thursday))).toBe(50);
  });
});
