/** A day of the city's calendar, YYYY-MM-DD. Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;
export type DayKind = 'workday' | 'restday' | 'makeup_workday';
/**
 * What kind of day it is. `assumed` until the State Council announces the year: what rests on such a day may change.
 * `holiday` names the statutory holiday of which a rest day is part; null on an ordinary weekend.
 * `replaces` is the day off for which a make-up workday is worked; null where it is not known.
 */
export type CalendarDay = {
  on: string;
  kind: DayKind;
  status: 'announced' | 'assumed';
  holiday: string | null;
  replaces: string | null;
};
/** Minutes after midnight of a city day, [from, to). */
export type Hours = { fromMinute: number; toMinute: number };
export type WeeklyHours = Hours & { weekday: Weekday };

const dayMs = 86_400_000;
/** Days since 1970-01-01; text in, number out, so no time zone is near. */
export const dayNumber = (on: string): number => Date.parse(`${on}T00:00:00.000Z`) / dayMs;
export const dayOf = (number: number): string => new Date(number * dayMs).toISOString().slice(0, 10);
/** 1970-01-01 was a Thursday. */
export const weekdayOf = (on: string): Weekday => (((((dayNumber(on) + 3) % 7) + 7) % 7) + 1) as Weekday;

/** Statutory holidays that fall on the same date each year. @source 《全国年节及纪念日放假办法》（2024 年修订）第二条 */
const fixedHolidays: Readonly<Record<string, string>> = {
  '01-01': '元旦',
  '05-01': '劳动节',
  '05-02': '劳动节',
  '10-01': '国庆节',
  '10-02': '国庆节',
  '10-03': '国庆节',
};

/** What a day is taken for until its year is announced: fixed holidays, and Monday to Friday as workdays. */
export const assumedDay = (on: string): CalendarDay => {
  const holiday = fixedHolidays[on.slice(5)] ?? null;
  const kind = holiday || weekdayOf(on) > 5 ? 'restday' : 'workday';
  return { on, kind, status: 'assumed', holiday, replaces: null };
};

/**
 * Which weekday's hours hold on a day; null on a statutory holiday. An ordinary weekend has the hours of its own weekday: some work then.
 * On a make-up workday those of the day that is worked for hold; where that is not known, those of the nearest workday.
 * @source docs/adr/0014-booking-cells.md
 */
export const weekdayWhoseHoursHold = ({ on, kind, holiday, replaces }: CalendarDay): Weekday | null => {
  if (kind === 'restday' && holiday !== null) return null;
  if (kind !== 'makeup_workday') return weekdayOf(on);
  if (replaces !== null) return weekdayOf(replaces);
  const own = weekdayOf(on);
  if (own === 7) return 1;
  return own === 6 ? 5 : own;
};

/** The hours of a day by the weekly pattern, earliest first. */
export const hoursOn = (weekly: readonly WeeklyHours[], day: CalendarDay): Hours[] => {
  const weekday = weekdayWhoseHoursHold(day);
  return weekly
    .filter((hours) => hours.weekday === weekday)
    .map(({ fromMinute, toMinute }) => ({ fromMinute, toMinute }))
    .sort((a, b) => a.fromMinute - b.fromMinute);
};
