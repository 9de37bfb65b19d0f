import { day, flag, id, instant, maybe, table, text, whole, withDefault, word } from '@sanwei/work';
import type { Counselor, CounselorHours, ExceptionHours } from './counselor.rule.js';

export const counselors = table<Counselor>('counselor', {
  id: id(true),
  name: text(20),
  face: flag(),
  phone: flag(),
  video: flag(),
  topics: withDefault(word(60), ''),
  sessionMinutes: whole(),
  bufferMinutes: whole(),
  minimumNoticeMinutes: whole(),
  dailyMaximum: whole(),
  arrangedAt: instant(),
  turnAt: maybe(instant()),
  version: withDefault(whole(), 1),
});

export const counselorHours = table<CounselorHours>('counselor_hours', {
  counselorId: id(true),
  weekday: { ...whole(), primary: true },
  fromMinute: { ...whole(), primary: true },
  toMinute: whole(),
});

export const exceptionHours = table<ExceptionHours>('exception_hours', {
  counselorId: id(true),
  appliesOn: { ...day(), primary: true },
  fromMinute: { ...whole(), primary: true },
  toMinute: whole(),
});
