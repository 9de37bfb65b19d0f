import { freeStarts, mayStart } from '@sanwei/booking/free-starts.rule';
import { type Interval, merged } from '@sanwei/booking/interval.rule';
import type { PersonId } from '@sanwei/contracts';
import {
  type CalendarDay,
  cityDay,
  dayNumber,
  dayOf,
  type Hours,
  startOfCityDay,
  type Weekday,
  type WeeklyHours,
  weekdayWhoseHoursHold,
} from '@sanwei/kernel';
import type { Counselor } from '../counselor/counselor.rule.js';

/** What a counselor's hours are and what is taken of them. Times are minutes since 1970-01-01T00:00Z, days YYYY-MM-DD in the city. */
export type CounselorAgenda = {
  counselor: Counselor;
  weekly: readonly WeeklyHours[];
  /** By day; an empty list closes it. */
  exceptions: ReadonlyMap<string, readonly Hours[]>;
  taken: Interval[];
  /** Seats of the daily maximum that are taken, by day. */
  seats: Map<string, Set<number>>;
};
/** A day of the calendar with its beginning and the weekday whose hours hold: reckoned once, however many counselors are looked at. */
export type AgendaDay = CalendarDay & { begin: number; weekday: Weekday | null };

/** Sessions begin every half hour from the beginning of each spell of hours. */
export const startsEvery = 30;
/** How far ahead can be booked. */
export const horizonMinutes = 60 * 1_440;

const [daysBefore, daysAfter] = [3, 11];
/**
 * The days among which what is wanted and what is near it lie: never before today nor past the horizon, whatever somebody asks for.
 * @returns first and last day
 */
export const daysAround = (wanted: readonly Date[], now: Date): { fromOn: string; untilOn: string } => {
  const days = wanted.map((at) => dayNumber(cityDay(at)));
  const today = dayNumber(cityDay(now));
  const last = today + horizonMinutes / 1_440 + 1;
  const from = Math.min(Math.max(Math.min(...days) - daysBefore, today), last);
  const until = Math.max(Math.min(Math.max(...days) + daysAfter, last), from);
  return { fromOn: dayOf(from), untilOn: dayOf(until) };
};

export const startOfDay = (on: string): number => startOfCityDay(on).getTime() / 60_000;

export const agendaDay = (day: CalendarDay): AgendaDay => ({ ...day, begin: startOfDay(day.on), weekday: weekdayWhoseHoursHold(day) });
/** @param from first day, @param until last day */
export const agendaDays = (calendar: (on: string) => CalendarDay, from: string, until: string): AgendaDay[] => {
  const first = dayNumber(from);
  return Array.from({ length: dayNumber(until) - first + 1 }, (_, i) => agendaDay(calendar(dayOf(first + i))));
};

/** Exceptions stand above holidays, those above weekly hours. @source docs/adr/0014-booking-cells.md */
export const openOn = ({ weekly, exceptions }: Pick<CounselorAgenda, 'weekly' | 'exceptions'>, day: AgendaDay): Interval[] => {
  const { on, begin, weekday } = day;
  const hours = exceptions.get(on) ?? weekly.filter((one) => one.weekday === weekday);
  return merged(hours.map(({ fromMinute, toMinute }) => ({ from: begin + fromMinute, to: begin + toMinute })));
};

/** The limits of what may be booked now. */
export const bookable = ({ sessionMinutes, bufferMinutes, minimumNoticeMinutes }: Counselor, now: Date) => ({
  minutes: sessionMinutes,
  pause: bufferMinutes,
  every: startsEvery,
  earliest: Math.ceil(now.getTime() / 60_000) + minimumNoticeMinutes,
  before: Math.floor(now.getTime() / 60_000) + horizonMinutes,
});

export const isOffered = (agenda: CounselorAgenda, day: CalendarDay, start: number, now: Date): boolean =>
  mayStart({ ...bookable(agenda.counselor, now), open: openOn(agenda, agendaDay(day)) }, start);

export type FreeStart = { counselorId: PersonId; start: number; end: number; provisional: boolean };

/** Every start that is free, earliest first, in one sweep over all days, which follow each other. */
export const freeStartsOf = (agenda: CounselorAgenda, days: readonly AgendaDay[], now: Date): FreeStart[] => {
  const { counselor, seats } = agenda;
  const limits = bookable(counselor, now);
  const open: (Interval & { provisional: boolean })[] = [];
  for (const day of days) {
    if ((seats.get(day.on)?.size ?? 0) >= counselor.dailyMaximum) continue;
    for (const { from, to } of openOn(agenda, day)) open.push({ from, to, provisional: day.status === 'assumed' });
  }
  let spell = 0;
  return freeStarts({ ...limits, open, taken: merged(agenda.taken) }).map((start) => {
    while (open[spell]!.to <= start) spell += 1;
    return { counselorId: counselor.id, start, end: start + limits.minutes, provisional: open[spell]!.provisional };
  });
};

/** The lowest seat of the day that nobody has; null when the maximum is reached, however the seats lie. */
export const freeSeat = ({ counselor, seats }: CounselorAgenda, on: string): number | null => {
  const taken = seats.get(on);
  if ((taken?.size ?? 0) >= counselor.dailyMaximum) return null;
  for (let seat = 0; ; seat++) if (!taken?.has(seat)) return seat;
};
