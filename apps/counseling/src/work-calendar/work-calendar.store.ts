import { assumedDay, type CalendarDay } from '@sanwei/kernel';
import type { SharedWork } from '@sanwei/work';

/** What kind of day each is; a day that nobody has told of yet is assumed. */
export type Calendar = (on: string) => CalendarDay;

/** @param fromOn first day, @param untilOn last day, both YYYY-MM-DD */
export const calendarBetween = async (work: SharedWork, fromOn: string, untilOn: string): Promise<Calendar> => {
  const rows = await work.sql<CalendarDay>(
    'SELECT `on`, kind, status, holiday, replaces FROM work_calendar_day WHERE `on` BETWEEN ? AND ?',
    [fromOn, untilOn],
  );
  const days = new Map(rows.map((row) => [row.on, row]));
  return (on) => days.get(on) ?? assumedDay(on);
};
