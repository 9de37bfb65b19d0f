import type { PersonId } from '@sanwei/contracts';
import { assumedDay, type CalendarDay, dayNumber, dayOf, ok, refuse, weekdayOf } from '@sanwei/kernel';

/**
 * Who says what a year is like. `version` 0: the lists of the package. Otherwise an administrator has set it so many times, after the
 * announcement `source`. `turnAt` is written by whoever sets or renews the year, so that one waits for the other, on several nodes too.
 */
export type WorkCalendarYear = {
  year: number;
  version: number;
  source: string | null;
  setBy: PersonId | null;
  setAt: Date | null;
  turnAt: Date;
};
/** A day as the announcement has it; `replaces` of a make-up workday is the day off that it is worked for. */
export type AnnouncedDay = { on: string; kind: 'restday' | 'makeup_workday'; holiday: string; replaces: string | null };

export const daysIn = (year: number): string[] => {
  const first = dayNumber(`${year}-01-01`);
  return Array.from({ length: dayNumber(`${year + 1}-01-01`) - first }, (_, i) => dayOf(first + i));
};

const isWeekend = (on: string): boolean => weekdayOf(on) > 5;
const twice = (all: readonly string[]): string | undefined => all.find((one, i) => all.indexOf(one) !== i);

/**
 * The calendar of a year as it was announced.
 * @param listed what differs from Monday to Friday of work and two days of rest, in any order
 * @returns each day of the year, or the first thing that cannot be so
 */
export const announcedYear = (year: number, listed: readonly AnnouncedDay[]) => {
  const outside = listed.find(({ on }) => Number(on.slice(0, 4)) !== year);
  if (outside) return refuse('DayOutsideYear', { on: outside.on });
  const doubled = twice(listed.map(({ on }) => on));
  if (doubled) return refuse('DayListedTwice', { on: doubled });
  const makeups = listed.filter(({ kind }) => kind === 'makeup_workday');
  const onWorkday = makeups.find(({ on }) => !isWeekend(on));
  if (onWorkday) return refuse('MakeupOnWorkday', { on: onWorkday.on });
  const off = new Set(listed.filter(({ kind }) => kind === 'restday').map(({ on }) => on));
  // The day off may lie in the next year or the one before, whose list is not here.
  const isDayOff = (on: string) => !isWeekend(on) && (off.has(on) || Number(on.slice(0, 4)) !== year);
  for (const { on, replaces } of makeups) if (replaces !== null && !isDayOff(replaces)) return refuse('ReplacesNoDayOff', { on, replaces });
  const replaces = twice(makeups.flatMap((day) => day.replaces ?? []));
  if (replaces) return refuse('ReplacedTwice', { replaces });
  const byDay = new Map(listed.map((day) => [day.on, day]));
  const days = daysIn(year).map((on): CalendarDay => {
    const {
      kind,
      holiday,
      replaces: day,
    } = byDay.get(on) ?? { kind: isWeekend(on) ? 'restday' : 'workday', holiday: null, replaces: null };
    return { on, kind, status: 'announced', holiday, replaces: kind === 'makeup_workday' ? day : null };
  });
  const missing = days.map(({ on }) => assumedDay(on)).find(({ on, holiday }) => holiday !== null && !off.has(on));
  return missing ? refuse('StatutoryHolidayMissing', { on: missing.on, holiday: missing.holiday! }) : ok(days);
};

/** The days that are otherwise for people, in order. That one was assumed and is announced now changes nobody's day: see `becomesAnnounced`. */
export const calendarChanges = (before: readonly CalendarDay[], after: readonly CalendarDay[]) => {
  const known = new Map(before.map((day) => [day.on, day]));
  return after
    .map((day) => ({ before: known.get(day.on) ?? assumedDay(day.on), after: day }))
    .filter((day) => (['kind', 'holiday', 'replaces'] as const).some((field) => day.before[field] !== day.after[field]));
};

/** What was assumed is certain from now on, also where no day is another: whoever reckons with it hears of it. */
export const becomesAnnounced = (before: readonly CalendarDay[], year: number): boolean =>
  before.length < daysIn(year).length || before.some(({ status }) => status === 'assumed');
