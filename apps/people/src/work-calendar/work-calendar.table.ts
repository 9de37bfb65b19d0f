import { type CalendarDay } from '@sanwei/kernel';
import { day, id, instant, maybe, table, text, whole, word } from '@sanwei/work';
import type { WorkCalendarYear } from './work-calendar-year.rule.js';

export const workCalendarDays = table<CalendarDay>('work_calendar_day', {
  on: { ...day(), primary: true },
  kind: word(),
  status: word(),
  holiday: maybe(text(20)),
  replaces: maybe(day()),
});

export const workCalendarYears = table<WorkCalendarYear>('work_calendar_year', {
  year: { ...whole(), primary: true },
  version: whole(),
  source: maybe(text(60)),
  setBy: maybe(id()),
  setAt: maybe(instant()),
  turnAt: instant(),
});
