import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { PersonId } from '@sanwei/contracts';
import { aCounselor } from '../session/agenda.example.js';
import { arrangeDay, arrangeWeek, modesOf } from './counselor.rule.js';

const me = randomUUID() as PersonId;
const hours = (fromMinute: number, toMinute: number) => ({ fromMinute, toMinute });
const code = (decision: { ok: true } | { ok: false; error: { code: string } }) => (decision.ok ? null : decision.error.code);

describe('weekly hours', () => {
  const week = (...all: [1 | 2, number, number][]) =>
    code(arrangeWeek(all.map(([weekday, from, to]) => ({ weekday, ...hours(from, to) }))));
  it('may touch, and lie on several weekdays', () => expect(week([1, 540, 600], [1, 600, 660], [2, 540, 600])).toBeNull());
  it('may be none', () => expect(week()).toBeNull());
  it('do not end before they begin', () =>
    expect([week([1, 600, 600]), week([1, 600, 540])]).toEqual(['HoursOutOfOrder', 'HoursOutOfOrder']));
  it('do not overlap, in whichever order they come', () => expect(week([1, 600, 660], [2, 0, 60], [1, 540, 605])).toBe('HoursOverlap'));
});

describe('an exception', () => {
  const day = (all: Parameters<typeof arrangeDay>[2], on = '2026-11-24') => arrangeDay(me, on, all, '2026-11-24');
  it('gives a day hours of its own', () =>
    expect(day([hours(600, 660)])).toMatchObject({
      value: [{ counselorId: me, appliesOn: '2026-11-24', fromMinute: 600, toMinute: 660 }],
    }));
  it('closes a day with one empty spell, and goes back with none', () =>
    expect([day([]), day(null)]).toMatchObject([{ value: [{ fromMinute: 0, toMinute: 0 }] }, { value: [] }]));
  it('is refused for a day that is over and for hours that do not fit', () =>
    expect([code(day([], '2026-11-23')), code(day([hours(5, 5)])), code(day([hours(0, 60), hours(30, 90)]))]).toEqual([
      'DayIsOver',
      'HoursOutOfOrder',
      'HoursOverlap',
    ]));
});

describe('a counselor', () => {
  it('offers the modes that are ticked', () => expect(modesOf(aCounselor({ face: false, video: true }))).toEqual(['phone', 'video']));
});
