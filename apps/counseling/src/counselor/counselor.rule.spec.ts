import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { PersonId } from '@sanwei/contracts';
import { setException, setWeeklyHours } from '@sanwei/contracts/counseling/counselor';
import { aCounselor } from '../session/agenda.example.js';
import { arrangeDay, arrangeWeek, joinedTopics, modesOf, topicsOf } from './counselor.rule.js';

const me = randomUUID() as PersonId;
const hours = (fromMinute: number, toMinute: number) => ({ fromMinute, toMinute });
const code = (decision: { ok: true } | { ok: false; error: { code: string } }) => (decision.ok ? null : decision.error.code);

describe('weekly hours', () => {
  const week = (...all: [1 | 2, number, number][]) =>
    code(
      arrangeWeek(
        all.map(([weekday, from, to]) => ({ weekday, ...hours(from, to) })),
        50,
      ),
    );
  it('may touch, and lie on several weekdays', () => expect(week([1, 540, 600], [1, 600, 660], [2, 540, 600])).toBeNull());
  it('may be none', () => expect(week()).toBeNull());
  it('do not end before they begin', () =>
    expect([week([1, 600, 600]), week([1, 600, 540])]).toEqual(['HoursOutOfOrder', 'HoursOutOfOrder']));
  it('do not overlap, in whichever order they come', () => expect(week([1, 600, 660], [2, 0, 60], [1, 540, 605])).toBe('HoursOverlap'));
  it('have room for a session in each spell; spells that touch are one', () => {
    expect([week([1, 540, 590]), week([1, 540, 585]), week([1, 540, 720], [2, 540, 570])]).toEqual([
      null,
      'HoursTooShort',
      'HoursTooShort',
    ]);
    expect(week([1, 540, 570], [1, 570, 600])).toBeNull();
    expect(week([1, 540, 570], [2, 570, 600])).toBe('HoursTooShort');
  });
  it('that are too short are named by day and time', () => {
    const reply = arrangeWeek(
      [
        { weekday: 1, ...hours(540, 1_020) },
        { weekday: 7, ...hours(1_410, 1_440) },
      ],
      50,
    );
    const short = { weekday: 7, ...hours(1_410, 1_440), sessionMinutes: 50 };
    expect(reply).toEqual({ ok: false, error: { code: 'HoursTooShort', ...short } });
    expect(setWeeklyHours.refusals.HoursTooShort.message(short)).toMatch(/^星期日 23:30 到 24:00 不够谈一次/);
  });
  it('have room for a longer session on days that were changed as well; days that are closed need none', () => {
    const rows = (...all: [string, number, number][]) =>
      all.map(([appliesOn, from, to]) => ({ counselorId: me, appliesOn, ...hours(from, to) }));
    const whole = [{ weekday: 1 as const, ...hours(540, 1_020) }];
    const after = (minutes: number) =>
      arrangeWeek(whole, minutes, rows(['2026-11-24', 0, 0], ['2026-11-25', 540, 570], ['2026-11-25', 570, 600]));
    expect(code(after(60))).toBeNull();
    const refused = { code: 'ExceptionTooShort' as const, on: '2026-11-25', sessionMinutes: 65 };
    expect(after(65)).toEqual({ ok: false, error: refused });
    expect(setWeeklyHours.refusals.ExceptionTooShort.message(refused)).toContain('2026年11月25日');
  });
});

describe('an exception', () => {
  const day = (all: Parameters<typeof arrangeDay>[2], on = '2026-11-24') => arrangeDay(aCounselor({ id: me }), on, all, '2026-11-24');
  it('gives a day hours of its own', () =>
    expect(day([hours(600, 660)])).toMatchObject({
      value: [{ counselorId: me, appliesOn: '2026-11-24', fromMinute: 600, toMinute: 660 }],
    }));
  it('closes a day with one empty spell, and goes back with none', () =>
    expect([day([]), day(null)]).toMatchObject([{ value: [{ fromMinute: 0, toMinute: 0 }] }, { value: [] }]));
  it('that leaves no room for a session is refused, in words that say how long one is', () => {
    const short = { weekday: null, ...hours(600, 645), sessionMinutes: 50 };
    expect(day([hours(600, 645)])).toEqual({ ok: false, error: { code: 'HoursTooShort', ...short } });
    expect(code(day([hours(600, 650)]))).toBeNull();
    expect(setException.refusals.HoursTooShort.message(short)).toMatch(/^10:00 到 10:45 不够谈一次（一次 50 分钟）/);
  });
  it('is refused for a day that is over and for hours that do not fit', () =>
    expect([code(day([], '2026-11-23')), code(day([hours(5, 5)])), code(day([hours(0, 60), hours(30, 90)]))]).toEqual([
      'DayIsOver',
      'HoursOutOfOrder',
      'HoursOverlap',
    ]));
});

describe('a counselor', () => {
  it('offers the modes that are ticked', () => expect(modesOf(aCounselor({ face: false, video: true }))).toEqual(['phone', 'video']));
  it('names topics each once, and may name none', () =>
    expect([topicsOf({ topics: joinedTopics(['work', 'sleep', 'work']) }), topicsOf({ topics: joinedTopics([]) })]).toEqual([
      ['work', 'sleep'],
      [],
    ]));
});
