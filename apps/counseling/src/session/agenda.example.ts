import { randomUUID } from 'node:crypto';
import type { PersonId } from '@sanwei/contracts';
import { type CalendarDay, type WeeklyHours, weekdayOf } from '@sanwei/kernel';
import type { Counselor } from '../counselor/counselor.rule.js';
import type { CounselorAgenda } from './agenda.rule.js';

export type CalendarDayLike = Partial<CalendarDay> & { on: string };
/** An announced day: a workday from Monday to Friday, unless said otherwise. */
export const aDay = (on: string, over: Partial<CalendarDay> = {}): CalendarDay => ({
  ...{ on, kind: weekdayOf(on) > 5 ? 'restday' : 'workday', status: 'announced', holiday: null, replaces: null },
  ...over,
});

/** Sessions of fifty minutes and a pause of ten, a day's notice, four a day, face and phone. */
export const aCounselor = (over: Partial<Counselor> = {}): Counselor => ({
  id: randomUUID() as PersonId,
  name: '苏老师',
  face: true,
  phone: true,
  video: false,
  topics: '',
  sessionMinutes: 50,
  bufferMinutes: 10,
  minimumNoticeMinutes: 1_440,
  dailyMaximum: 4,
  arrangedAt: new Date('2026-11-01T00:00:00.000Z'),
  turnAt: null,
  version: 1,
  ...over,
});

/** Tuesdays from 9 to 12, Wednesdays from 14 to 17, Saturdays from 10 to 11. */
export const someHours: WeeklyHours[] = [
  { weekday: 2, fromMinute: 540, toMinute: 720 },
  { weekday: 3, fromMinute: 840, toMinute: 1_020 },
  { weekday: 6, fromMinute: 600, toMinute: 660 },
];

export const anAgenda = (over: Partial<CounselorAgenda> = {}): CounselorAgenda => ({
  ...{ counselor: aCounselor(), weekly: someHours, exceptions: new Map(), taken: [], seats: new Map() },
  ...over,
});
