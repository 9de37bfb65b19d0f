import { describe, expect, it } from '@jest/globals';
import { assumedDay, type CalendarDay, dayNumber, dayOf } from '@sanwei/kernel';
import { dueAfter, ownDataUntil } from './data-order.rule.js';

const days = (from: string, to: string): CalendarDay[] =>
  Array.from({ length: dayNumber(to) - dayNumber(from) + 1 }, (_, i) => assumedDay(dayOf(dayNumber(from) + i)));

describe('the limit of an order', () => {
  it('is the end of office hours on the fifteenth working day; the day of asking does not count', () => {
    // Monday 2026-11-02; fifteen working days later is Monday the 23rd, 17:00 in the city.
    expect(dueAfter([], new Date('2026-11-02T02:00:00.000Z')).toISOString()).toBe('2026-11-23T09:00:00.000Z');
    expect(dueAfter([], new Date('2026-11-02T15:59:00.000Z')).toISOString()).toBe('2026-11-23T09:00:00.000Z');
    expect(dueAfter([], new Date('2026-11-02T16:00:00.000Z')).toISOString()).toBe('2026-11-24T09:00:00.000Z');
  });

  it('waits for a holiday to pass, and counts a Saturday that is worked', () => {
    const off = (on: string) => on >= '2026-11-09' && on <= '2026-11-13';
    const known = days('2026-11-01', '2027-01-31').map(
      (day): CalendarDay =>
        off(day.on)
          ? { ...day, kind: 'restday', holiday: '长假' }
          : day.on === '2026-11-21'
            ? { ...day, kind: 'makeup_workday', replaces: '2026-11-13' }
            : day,
    );
    expect(dueAfter(known, new Date('2026-11-02T02:00:00.000Z')).toISOString()).toBe('2026-11-27T09:00:00.000Z');
  });

  it('of reading an export is a week', () =>
    expect(ownDataUntil({ openedAt: new Date('2026-11-02T02:00:00.000Z') }).toISOString()).toBe('2026-11-09T02:00:00.000Z'));
});
