import { type CalendarDay } from '@sanwei/kernel';
import type { Work } from '@sanwei/work';

export const daysOfYear = (work: Work, year: number): Promise<CalendarDay[]> =>
  work.sql<CalendarDay>('SELECT `on`, kind, status, holiday, replaces FROM work_calendar_day WHERE `on` BETWEEN ? AND ? ORDER BY `on`', [
    `${year}-01-01`,
    `${year}-12-31`,
  ]);
