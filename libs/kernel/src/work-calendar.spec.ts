import { describe, expect, it } from '@jest/globals';
import { assumedDay, type CalendarDay, dayNumber, dayOf, hoursOn, type WeeklyHours, weekdayOf } from './work-calendar.js';

const weekly: WeeklyHours[] = [
  { weekday: 2, fromMinute: 540, toMinute: 720 },
  { weekday: 3, fromMinute: 780, toMinute: 900 },
  { weekday: 3, fromMinute: 540, toMinute: 600 },
  { weekday: 6, fromMinute: 600, toMinute: 660 },
];
const day = (on: string, over: Partial<CalendarDay> = {}): CalendarDay => ({
  ...{ on, kind: 'workday', status: 'announced', holiday: null, replaces: null },
  ...over,
});
const opens = (of: CalendarDay) => hoursOn(weekly, of).map(({ fromMinute }) => fromMinute);

describe('a day of the calendar', () => {
  it.each([
    ['1970-01-01', 4],
    ['1969-12-28', 7],
    ['2026-11-24', 2],
    ['2028-02-29', 2],
  ] as const)('%s has its weekday', (on, weekday) => expect(weekdayOf(on)).toBe(weekday));
  it('is the same day after it was counted', () => expect(dayOf(dayNumber('2028-02-29') + 1)).toBe('2028-03-01'));
  it.each([
    ['2027-10-01', 'restday', '国庆节'],
    ['2027-05-02', 'restday', '劳动节'],
    ['2027-10-04', 'workday', null],
    ['2027-10-09', 'restday', null],
  ])('%s is taken for what it will most likely be, until it is announced', (on, kind, holiday) =>
    expect(assumedDay(on)).toEqual({ on, kind, status: 'assumed', holiday, replaces: null }),
  );
});

describe('the hours of a day', () => {
  it('are those of its weekday, earliest first', () => expect(opens(day('2026-11-25'))).toEqual([540, 780]));
  it('hold on an ordinary weekend too, for whoever works then', () => expect(opens(day('2026-11-28', { kind: 'restday' }))).toEqual([600]));
  it('are none on a statutory holiday', () => expect(opens(day('2026-10-06', { kind: 'restday', holiday: '国庆节' }))).toEqual([]));
  it('are on a make-up Sunday those of the Tuesday that is worked for', () =>
    expect(opens(day('2026-09-20', { kind: 'makeup_workday', holiday: '国庆节', replaces: '2026-10-06' }))).toEqual([540]));
  it('are on a make-up Saturday no longer those of a Saturday', () =>
    expect(opens(day('2026-10-10', { kind: 'makeup_workday', holiday: '国庆节', replaces: '2026-10-07' }))).toEqual([540, 780]));
  it('are on a make-up day for an unknown day those of the nearest workday', () => {
    const every = ([1, 2, 3, 4, 5] as const).map((weekday) => ({ weekday, fromMinute: weekday, toMinute: 60 }));
    const of = (on: string) => hoursOn(every, day(on, { kind: 'makeup_workday' })).map(({ fromMinute }) => fromMinute);
    expect([of('2026-10-10'), of('2026-09-20')]).toEqual([[5], [1]]);
  });
});
