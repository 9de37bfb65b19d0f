import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { startOfCityDay } from './city-day.js';
import { assumedDay, type CalendarDay, dayNumber, dayOf, hoursOn, type WeeklyHours } from './work-calendar.js';
import { workClock } from './work-clock.js';

const from = '2026-09-16';
const days: CalendarDay[] = Array.from({ length: 28 }, (_, i) => {
  const on = dayOf(dayNumber(from) + i);
  const announced: CalendarDay = { ...assumedDay(on), status: 'announced' };
  if (on === '2026-09-20') return { ...announced, kind: 'makeup_workday', holiday: '国庆节', replaces: '2026-10-06' };
  if (on === '2026-10-10') return { ...announced, kind: 'makeup_workday', holiday: '国庆节', replaces: '2026-10-07' };
  if (on >= '2026-10-01' && on <= '2026-10-07') return { ...announced, kind: 'restday', holiday: '国庆节' };
  return announced;
});
const office: WeeklyHours[] = ([1, 2, 3, 4, 5] as const).flatMap((weekday) => [
  { weekday, fromMinute: 510, toMinute: 690 },
  { weekday, fromMinute: 780, toMinute: 1_020 },
]);
const at = (day: string, minute: number) => new Date(startOfCityDay(day).getTime() + minute * 60_000);

describe('the work clock', () => {
  const clock = workClock(days, office);
  it('stands still over the National Day week and runs on the make-up Saturday', () =>
    expect(clock.add(at('2026-09-30', 1_020), 7 * 60 * 3)).toEqual({ at: at('2026-10-10', 1_020), provisional: false }));
  it('ends with the last worked minute, not at the beginning of the next morning', () =>
    expect(clock.add(at('2026-09-17', 0), 420).at).toEqual(at('2026-09-17', 1_020)));
  it('counts seconds as they are', () => {
    const late = new Date(at('2026-09-17', 600).getTime() + 30_500);
    expect([clock.add(late, 1).at.getTime() - late.getTime(), clock.between(late, at('2026-09-17', 602)).minutes]).toEqual([60_000, 1]);
  });
  it('counts backwards with a minus', () =>
    expect(clock.between(at('2026-09-18', 0), at('2026-09-17', 0))).toEqual({ minutes: -420, provisional: false }));
  it('says that a deadline past the announced days is provisional', () => {
    const next = workClock([...days, assumedDay('2026-10-14'), assumedDay('2026-10-15')], office);
    const friday = at('2026-10-13', 1_000);
    expect([next.add(friday, 20).provisional, next.add(friday, 21).provisional]).toEqual([false, true]);
    expect([next.between(friday, at('2026-10-13', 1_439)).provisional, next.between(friday, at('2026-10-14', 0)).provisional]).toEqual([
      false,
      true,
    ]);
  });
  it('does not guess past the days that it knows, nor over a gap', () => {
    expect(() => clock.add(at('2026-10-13', 0), 421)).toThrow(RangeError);
    expect(() => clock.add(at('2026-09-15', 1_439), 0)).toThrow(RangeError);
    expect(() => workClock([days[0]!, days[2]!], office)).toThrow('2026-09-18');
    expect(() => workClock([], office)).toThrow(RangeError);
  });
});

/** Each minute of the calendar, whether it is worked: what the clock must agree with. */
const minuteByMinute = (weekly: readonly WeeklyHours[]): boolean[] =>
  days.flatMap((day) => {
    const hours = hoursOn(weekly, day);
    return Array.from({ length: 1_440 }, (_, minute) =>
      hours.some(({ fromMinute, toMinute }) => minute >= fromMinute && minute < toMinute),
    );
  });
/** Up to two spells a day that do not overlap, on any weekdays. */
const someHours = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 7 }), fc.uniqueArray(fc.integer({ min: 0, max: 1_440 }), { minLength: 4, maxLength: 4 })), {
    minLength: 1,
    maxLength: 7,
  })
  .map((all) =>
    [...new Map(all)].flatMap(([weekday, ends]) => {
      const [a, b, c, d] = ends.sort((x, y) => x - y) as [number, number, number, number];
      return [
        { weekday: weekday as WeeklyHours['weekday'], fromMinute: a, toMinute: b },
        { weekday: weekday as WeeklyHours['weekday'], fromMinute: c, toMinute: d },
      ];
    }),
  );
const someMinute = fc.integer({ min: 0, max: days.length * 1_440 - 1 });

describe('beside a walk minute by minute', () => {
  it('the clock counts the same minutes between any two', () =>
    fc.assert(
      fc.property(someHours, someMinute, someMinute, (weekly, one, other) => {
        const worked = minuteByMinute(weekly).slice(Math.min(one, other), Math.max(one, other)).filter(Boolean).length;
        expect(Math.abs(workClock(days, weekly).between(at(from, one), at(from, other)).minutes)).toBe(worked);
      }),
      { numRuns: 50 },
    ));
  it('the clock ends where the walk has worked enough', () =>
    fc.assert(
      fc.property(someHours, someMinute, fc.integer({ min: 1, max: 6_000 }), (weekly, start, minutes) => {
        const worked = minuteByMinute(weekly);
        let [left, minute] = [minutes, start];
        while (minute < worked.length && left > 0) left -= worked[minute++] ? 1 : 0;
        const walk = left > 0 ? null : at(from, minute);
        const clock = workClock(days, weekly);
        if (walk) expect(clock.add(at(from, start), minutes).at).toEqual(walk);
        else expect(() => clock.add(at(from, start), minutes)).toThrow(RangeError);
      }),
      { numRuns: 50 },
    ));
});
