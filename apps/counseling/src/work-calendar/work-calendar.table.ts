import type { CalendarDay } from '@sanwei/kernel';
import { day, maybe, table, text, word } from '@sanwei/work';

/** A copy; `people` owns the calendar. */
export const workCalendarDays = table<CalendarDay>('work_calendar_day', {
  on: { ...day(), primary: true },
  kind: word(),
  status: word(),
  holiday: maybe(text(20)),
  replaces: maybe(day()),
});
