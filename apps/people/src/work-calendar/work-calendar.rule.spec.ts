import { describe, expect, it } from '@jest/globals';
import { announcedDays } from './announced-days.js';
import { calendarOf, yearsToKeep } from './work-calendar.rule.js';

const year = calendarOf(2026, announcedDays);
const on = (day: string) => year.find((one) => one.on === day);

describe('the work calendar', () => {
  it('has each day of the year once, leap days included', () =>
    expect([year.length, year[0]?.on, year.at(-1)?.on, calendarOf(2028, announcedDays).length]).toEqual([
      365,
      '2026-01-01',
      '2026-12-31',
      366,
    ]));
  it('knows a statutory holiday, also where it falls on a weekend', () =>
    expect([on('2026-10-01'), on('2026-10-03')].map((day) => [day?.kind, day?.holiday])).toEqual([
      ['restday', '国庆节'],
      ['restday', '国庆节'],
    ]));
  it('knows an ordinary weekend, which belongs to no holiday', () =>
    expect(on('2026-11-28')).toEqual({ on: '2026-11-28', kind: 'restday', status: 'announced', holiday: null, replaces: null }));
  it.each([
    ['2026-01-04', '2026-01-02'],
    ['2026-02-14', '2026-02-20'],
    ['2026-02-28', '2026-02-23'],
    ['2026-05-09', '2026-05-05'],
    ['2026-09-20', '2026-10-06'],
    ['2026-10-10', '2026-10-07'],
  ])('says that %s is worked for %s', (makeup, off) =>
    expect([on(makeup)?.kind, on(makeup)?.replaces, on(off)?.kind]).toEqual(['makeup_workday', off, 'restday']),
  );
  it('assumes a year that nobody has announced, and says so', () => {
    const next = calendarOf(2027, announcedDays);
    expect([...new Set(next.map(({ status }) => status))]).toEqual(['assumed']);
    expect(next.find((day) => day.on === '2027-01-01')).toMatchObject({ kind: 'restday', holiday: '元旦' });
  });
  it('leaves open what a make-up day is for, where more are worked than are swapped', () => {
    const workdays = { '2018-02-11': 'x,春节,4', '2018-02-24': 'x,春节,4' };
    const days = calendarOf(2018, { holidays: { '2018-10-01': 'x,国庆节,3' }, workdays, inLieuDays: { '2018-02-19': 'x,春节,4' } });
    expect(days.filter(({ kind }) => kind === 'makeup_workday').map(({ replaces }) => replaces)).toEqual(['2018-02-19', null]);
  });
  it('pairs a make-up day in December with the New Year after it', () => {
    const days = calendarOf(2023, {
      holidays: { '2023-10-01': 'x,国庆节,3' },
      workdays: { '2023-12-30': 'x,元旦,1' },
      inLieuDays: { '2023-01-02': 'x,元旦,1', '2024-01-02': 'x,元旦,1' },
    });
    expect(days.find(({ kind }) => kind === 'makeup_workday')?.replaces).toBe('2024-01-02');
  });
  it('is kept for this year and the next', () => expect(yearsToKeep('2026-12-31')).toEqual([2026, 2027]));
});
