import { describe, expect, it } from '@jest/globals';
import { daysSince, hoursToForget, late, lateToday } from './late.rule.js';

const now = new Date('2026-11-28T04:00:00.000Z');
describe('what is late', () => {
  it.each([
    ['2026-11-28T03:59:59.999Z', 'yes'],
    ['2026-11-28T04:00:01.000Z', 'soon'],
    ['2026-12-01T04:00:00.000Z', 'soon'],
    ['2026-12-01T04:00:00.001Z', 'no'],
  ])('is read from the time by which it must be done: %s, %s', (dueAt, said) => expect(late(dueAt, now)).toBe(said));
  it('may have less before it: what is kept for a day is not late when it is begun', () => {
    const lateIn = (ms: number) => late(new Date(now.getTime() + ms).toISOString(), now, hoursToForget * 3_600_000);
    expect([86_400_000, hoursToForget * 3_600_000, 1, -1].map(lateIn)).toEqual(['no', 'soon', 'soon', 'yes']);
  });
  it.each([
    [null, 'no'],
    ['2026-11-25T04:00:00.001Z', 'no'],
    ['2026-11-25T04:00:00.000Z', 'soon'],
    ['2026-11-21T04:00:00.001Z', 'soon'],
    ['2026-11-21T04:00:00.000Z', 'yes'],
  ])('without one, from how long it lies: %s, %s', (oldestAt, said) => expect(lateToday(oldestAt, now)).toBe(said));
  it('counts whole days, and none for a clock that goes behind', () => {
    expect(daysSince('2026-11-26T04:00:00.001Z', now)).toBe(1);
    expect(daysSince('2026-11-29T04:00:00.000Z', now)).toBe(0);
  });
});
