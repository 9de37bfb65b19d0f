import { describe, expect, it } from '@jest/globals';
import type { CalendarDay } from '@sanwei/kernel';
import { aCounselor, aDay, anAgenda } from './agenda.example.js';
import { agendaDay, agendaDays, type CounselorAgenda, daysAround, freeSeat, freeStartsOf, openOn, startOfDay } from './agenda.rule.js';

const now = new Date('2026-09-14T02:00:00.000Z');
/** As people in the city read it. */
const inCity = (minute: number) => new Date((minute + 480) * 60_000).toISOString().slice(5, 16).replace('T', ' ');
const free = (agenda: CounselorAgenda, from: string, until: string, days: readonly CalendarDay[] = [], at = now) =>
  freeStartsOf(
    agenda,
    agendaDays((on) => days.find((day) => day.on === on) ?? aDay(on), from, until),
    at,
  ).map(({ start }) => inCity(start));
const opens = (agenda: CounselorAgenda, day: CalendarDay) =>
  openOn(agenda, agendaDay(day)).map(({ from, to }) => [inCity(from), inCity(to)]);

describe('free starts of a counselor', () => {
  it('are every half hour in the city’s time, whatever the time zone of the process', () =>
    expect(free(anAgenda(), '2026-09-21', '2026-09-22')).toEqual([
      '09-22 09:00',
      '09-22 09:30',
      '09-22 10:00',
      '09-22 10:30',
      '09-22 11:00',
    ]));
  it('begin after the notice that the counselor wants', () =>
    expect(free(anAgenda(), '2026-09-14', '2026-09-16')).toEqual(['09-15 10:00', '09-15 10:30', '09-15 11:00', ...wednesday('09-16')]));
  it('end sixty days ahead', () => expect(free(anAgenda(), '2026-11-10', '2026-12-31').at(-1)).toBe('11-11 16:00'));
  it('keep the pause before and after what is booked', () => {
    const taken = [{ from: startOfDay('2026-09-22') + 600, to: startOfDay('2026-09-22') + 660 }];
    expect(free(anAgenda({ taken }), '2026-09-22', '2026-09-22')).toEqual(['09-22 09:00', '09-22 11:00']);
  });
  it('are none on a day whose maximum is reached, and as many as ever on the next', () => {
    const seats = new Map([['2026-09-22', new Set([0, 1])]]);
    expect(free(anAgenda({ counselor: aCounselor({ dailyMaximum: 2 }), seats }), '2026-09-22', '2026-09-23')).toEqual(wednesday('09-23'));
  });
  it('say where a day is only assumed', () => {
    const assumed = { ...aDay('2026-09-23'), status: 'assumed' as const };
    const all = freeStartsOf(
      anAgenda(),
      agendaDays((on) => (on === assumed.on ? assumed : aDay(on)), '2026-09-22', '2026-09-23'),
      now,
    );
    expect(all.map(({ provisional }) => provisional)).toEqual([false, false, false, false, false, true, true, true, true, true]);
  });
});
const wednesday = (day: string) => ['14:00', '14:30', '15:00', '15:30', '16:00'].map((time) => `${day} ${time}`);

describe('the days that are looked at', () => {
  const around = (...wanted: string[]) =>
    Object.values(
      daysAround(
        wanted.map((at) => new Date(at)),
        now,
      ),
    );
  it('are those of the wanted hours and some around', () =>
    expect(around('2026-09-22T01:00:00.000Z', '2026-09-30T17:00:00.000Z')).toEqual(['2026-09-19', '2026-10-12']));
  it('begin today and end at the horizon, whatever somebody asks for', () =>
    expect([
      around('2026-09-14T01:00:00.000Z', '2099-01-01T00:00:00.000Z'),
      around('1970-01-01T00:00:00.000Z'),
      around('2099-01-01T00:00:00.000Z'),
    ]).toEqual([
      ['2026-09-14', '2026-11-14'],
      ['2026-09-14', '2026-09-14'],
      ['2026-11-14', '2026-11-14'],
    ]));
});

describe('the hours of a day', () => {
  const holiday = aDay('2026-10-06', { kind: 'restday', holiday: '国庆节' });
  it('are none on a statutory holiday, though it is a Tuesday', () => expect(opens(anAgenda(), holiday)).toEqual([]));
  it('are on the make-up Sunday those of the Tuesday that is worked for', () =>
    expect(opens(anAgenda(), aDay('2026-09-20', { kind: 'makeup_workday', holiday: '国庆节', replaces: '2026-10-06' }))).toEqual([
      ['09-20 09:00', '09-20 12:00'],
    ]));
  it('are on the make-up Saturday those of the Wednesday that is worked for, not those of a Saturday', () =>
    expect(opens(anAgenda(), aDay('2026-10-10', { kind: 'makeup_workday', holiday: '国庆节', replaces: '2026-10-07' }))).toEqual([
      ['10-10 14:00', '10-10 17:00'],
    ]));
  it('are on an ordinary Saturday those of a Saturday', () =>
    expect(opens(anAgenda(), aDay('2026-09-26'))).toEqual([['09-26 10:00', '09-26 11:00']]));
  it('are what an exception says, on a holiday as well', () => {
    const exceptions = new Map([['2026-10-06', [{ fromMinute: 600, toMinute: 660 }]]]);
    expect(opens(anAgenda({ exceptions }), holiday)).toEqual([['10-06 10:00', '10-06 11:00']]);
  });
  it('are none where an exception closes the day', () =>
    expect(opens(anAgenda({ exceptions: new Map([['2026-09-22', []]]) }), aDay('2026-09-22'))).toEqual([]));
});

describe('a seat of the day', () => {
  const agenda = (dailyMaximum: number, ...taken: number[]) =>
    anAgenda({ counselor: aCounselor({ dailyMaximum }), seats: new Map([['2026-09-22', new Set(taken)]]) });
  it('is the lowest that nobody has', () => expect(freeSeat(agenda(4, 0, 2), '2026-09-22')).toBe(1));
  it('is not given past the maximum, also where the maximum was lowered', () =>
    expect([freeSeat(agenda(2, 0, 1), '2026-09-22'), freeSeat(agenda(2, 4, 5), '2026-09-22')]).toEqual([null, null]));
  it('is free on another day', () => expect(freeSeat(agenda(1, 0), '2026-09-23')).toBe(0));
});
