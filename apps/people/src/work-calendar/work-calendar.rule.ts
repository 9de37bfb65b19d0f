import { assumedDay, type CalendarDay, weekdayOf } from '@sanwei/kernel';
import { daysIn } from './work-calendar-year.rule.js';

/** A day of a list and its holiday: `National Day,国庆节,3`. */
export type DayList = Readonly<Record<string, string>>;
/** What has been announced: days off, make-up workdays, and which days off are swapped for those. All days YYYY-MM-DD. */
export type Announced = { holidays: DayList; workdays: DayList; inLieuDays: DayList };

export const isAnnounced = (year: number, { holidays }: Announced): boolean => `${year}-10-01` in holidays;

/**
 * The calendar of a year, by what is announced. A year whose National Day is not in the lists is not announced yet, and is assumed.
 * @source 国务院办公厅关于部分节假日安排的通知，每年公布
 */
export const calendarOf = (year: number, announced: Announced): CalendarDay[] => {
  const days = daysIn(year);
  if (!isAnnounced(year, announced)) return days.map(assumedDay);
  const replaces = replacedDays(announced);
  return days.map((on): CalendarDay => {
    const day = { on, status: 'announced' as const, holiday: null, replaces: null };
    const makeup = announced.workdays[on];
    if (makeup !== undefined) return { ...day, kind: 'makeup_workday', holiday: nameOf(makeup), replaces: replaces.get(on) ?? null };
    const off = announced.holidays[on];
    if (off !== undefined) return { ...day, kind: 'restday', holiday: nameOf(off) };
    return { ...day, kind: weekdayOf(on) > 5 ? 'restday' : 'workday' };
  });
};

/** This year and the next, as far as the city's day goes. */
export const yearsToKeep = (today: string): number[] => [Number(today.slice(0, 4)), Number(today.slice(0, 4)) + 1];

const nameOf = (entry: string): string => entry.split(',')[1] ?? entry;
/** The New Year holiday may begin in December. */
const festival = (on: string, entry: string): string =>
  `${nameOf(entry)} ${on.slice(5, 7) === '12' ? Number(on.slice(0, 4)) + 1 : on.slice(0, 4)}`;

/**
 * The announcement does not say which day off a make-up day is worked for: those of one holiday are paired in their order.
 * @source docs/adr/0014-booking-cells.md
 */
const replacedDays = ({ workdays, inLieuDays }: Announced): Map<string, string> => {
  const swapped = new Map<string, string[]>();
  for (const on of Object.keys(inLieuDays).sort()) {
    const key = festival(on, inLieuDays[on]!);
    swapped.set(key, [...(swapped.get(key) ?? []), on]);
  }
  const pairs = new Map<string, string>();
  for (const on of Object.keys(workdays).sort()) {
    const off = swapped.get(festival(on, workdays[on]!))?.shift();
    if (off) pairs.set(on, off);
  }
  return pairs;
};
