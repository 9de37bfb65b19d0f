import { workCalendarChanged } from '@sanwei/contracts/people/work-calendar';
import { type CalendarDay } from '@sanwei/kernel';
import type { Work } from '@sanwei/work';
import { workCalendarDays } from './work-calendar.table.js';
import type { WorkCalendarYear } from './work-calendar-year.rule.js';

export const daysOfYear = (work: Work, year: number): Promise<CalendarDay[]> =>
  work.sql<CalendarDay>('SELECT `on`, kind, status, holiday, replaces FROM work_calendar_day WHERE `on` BETWEEN ? AND ? ORDER BY `on`', [
    `${year}-01-01`,
    `${year}-12-31`,
  ]);

export const findCalendarYear = async (work: Work, year: number): Promise<WorkCalendarYear | null> =>
  (await work.sql<WorkCalendarYear>('SELECT * FROM work_calendar_year WHERE year = ?', [year]))[0] ?? null;

/** Takes the turn of a year, whose days only its holder writes. To be the first statement about the year. */
export const yearInTurn = async (work: Work, year: number): Promise<WorkCalendarYear> => {
  await work.change('INSERT INTO work_calendar_year (year, version, turnAt) VALUES (?) ON DUPLICATE KEY UPDATE turnAt = VALUES(turnAt)', [
    [year, 0, work.now],
  ]);
  return (await findCalendarYear(work, year))!;
};

/** Writes all days of a year and tells whoever keeps a copy. */
export const replaceYear = async (work: Work, year: number, days: CalendarDay[]): Promise<void> => {
  await work.change('DELETE FROM work_calendar_day WHERE `on` BETWEEN ? AND ?', [`${year}-01-01`, `${year}-12-31`]);
  await work.insert(workCalendarDays, days);
  work.tell(workCalendarChanged, { year, days }, 'calendar');
};
