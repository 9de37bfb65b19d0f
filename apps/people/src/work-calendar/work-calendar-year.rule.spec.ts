import { describe, expect, it } from '@jest/globals';
import type { CalendarDay } from '@sanwei/kernel';
import { announcedDays } from './announced-days.js';
import { calendarOf } from './work-calendar.rule.js';
import { type AnnouncedDay, announcedYear, becomesAnnounced, calendarChanges } from './work-calendar-year.rule.js';

const listOf = (days: readonly CalendarDay[]): AnnouncedDay[] =>
  days.flatMap(({ on, kind, holiday, replaces }) => (holiday && kind !== 'workday' ? [{ on, kind, holiday, replaces }] : []));
const known = calendarOf(2026, announcedDays);
const list = listOf(known);
const errorOf = (days: AnnouncedDay[], year = 2026) => {
  const decision = announcedYear(year, days);
  return decision.ok ? null : decision.error;
};
const but = (on: string, over: Partial<AnnouncedDay>) => list.map((day) => (day.on === on ? { ...day, ...over } : day));

describe('an announced year', () => {
  it('is, from the days of the announcement alone, the calendar that the lists give', () =>
    expect(announcedYear(2026, [...list].reverse())).toEqual({ ok: true, value: known }));
  it.each<[string, AnnouncedDay[], object]>([
    ['a day of another year', but('2026-10-06', { on: '2027-10-06' }), { code: 'DayOutsideYear', on: '2027-10-06' }],
    ['a day twice', [...list, list[3]!], { code: 'DayListedTwice', on: list[3]!.on }],
    ['a make-up workday that is no weekend', but('2026-02-14', { on: '2026-02-13' }), { code: 'MakeupOnWorkday', on: '2026-02-13' }],
    [
      'a make-up workday for a day that is worked',
      but('2026-02-14', { replaces: '2026-02-12' }),
      { code: 'ReplacesNoDayOff', on: '2026-02-14', replaces: '2026-02-12' },
    ],
    [
      'a make-up workday for a Sunday',
      but('2026-02-14', { replaces: '2026-02-15' }),
      { code: 'ReplacesNoDayOff', on: '2026-02-14', replaces: '2026-02-15' },
    ],
    ['a day that two are worked for', but('2026-02-14', { replaces: '2026-02-23' }), { code: 'ReplacedTwice', replaces: '2026-02-23' }],
    [
      'no holiday where the law has one',
      list.filter(({ on }) => on !== '2026-05-01'),
      { code: 'StatutoryHolidayMissing', on: '2026-05-01', holiday: '劳动节' },
    ],
  ])('is refused with %s', (_what, days, error) => expect(errorOf(days)).toEqual(error));
  it('may leave open what a make-up day is for, and name a day of the year after', () => {
    expect(errorOf(but('2026-02-14', { replaces: null }))).toBeNull();
    expect(errorOf([...list, { on: '2026-12-27', kind: 'makeup_workday', holiday: '元旦', replaces: '2027-01-04' }])).toBeNull();
  });
});

describe('what changes in a calendar', () => {
  const assumed = calendarOf(2027, announcedDays);
  it('is nothing between a calendar and itself', () => expect(calendarChanges(known, known)).toEqual([]));
  it('is each day with its before and after; one that is announced as it was assumed is none', () => {
    const after = assumed.map((day): CalendarDay => (day.on === '2027-02-08' ? { ...day, kind: 'restday', holiday: '春节' } : day));
    expect(calendarChanges(assumed, after)).toEqual([{ before: assumed[38], after: after[38] }]);
    const announced = after.map((day): CalendarDay => ({ ...day, status: 'announced' }));
    expect(calendarChanges(assumed, announced)).toEqual([{ before: assumed[38], after: announced[38] }]);
  });
  it('is, where no day is another, that the year is certain now', () => {
    const announced = assumed.map((day): CalendarDay => ({ ...day, status: 'announced' }));
    expect(calendarChanges(assumed, announced)).toEqual([]);
    expect([becomesAnnounced(assumed, 2027), becomesAnnounced(announced, 2027), becomesAnnounced([], 2027)]).toEqual([true, false, true]);
  });
});
