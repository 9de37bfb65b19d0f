import { startOfCityDay } from './city-day.js';
import { type CalendarDay, dayNumber, hoursOn, type WeeklyHours } from './work-calendar.js';

/** `provisional`: a day whose year is not announced yet lies in between; to be reckoned again when it is. */
export type Deadline = { at: Date; provisional: boolean };
/** Whole minutes, rounded down. */
export type WorkingTime = { minutes: number; provisional: boolean };
export type WorkClock = {
  /** The first instant by which so many minutes have been worked since `from`. @throws RangeError past the days that it knows */
  add(from: Date, minutes: number): Deadline;
  /** What is worked between two instants. @throws RangeError outside the days that it knows */
  between(from: Date, to: Date): WorkingTime;
};

const minuteMs = 60_000;
const dayMs = 1_440 * minuteMs;

/**
 * A clock that runs in working hours only. Prefix sums over the intervals that are worked make each question a binary search.
 * @param days consecutive, earliest first
 * @param weekly hours that do not overlap
 * @throws RangeError when a day is missing
 */
export const workClock = (days: readonly CalendarDay[], weekly: readonly WeeklyHours[]): WorkClock => {
  const [first] = days;
  if (!first) throw new RangeError('a work clock needs days');
  const beginMs = startOfCityDay(first.on).getTime();
  const endMs = beginMs + days.length * dayMs;
  const starts: number[] = [];
  /** Worked before the interval; one more at the end is all that is worked. */
  const before: number[] = [];
  const assumedBefore = [0];
  let worked = 0;
  for (const [i, day] of days.entries()) {
    if (dayNumber(day.on) !== dayNumber(first.on) + i) throw new RangeError(`${day.on} does not follow the day before it in the calendar`);
    for (const { fromMinute, toMinute } of hoursOn(weekly, day)) {
      starts.push(beginMs + i * dayMs + fromMinute * minuteMs);
      before.push(worked);
      worked += (toMinute - fromMinute) * minuteMs;
    }
    assumedBefore.push(assumedBefore[i]! + (day.status === 'assumed' ? 1 : 0));
  }
  before.push(worked);
  const known = (ms: number) => {
    if (ms < beginMs || ms > endMs) throw new RangeError('the calendar does not reach that far');
    return ms;
  };
  const dayAt = (ms: number) => Math.min(days.length - 1, Math.floor((ms - beginMs) / dayMs));
  const provisional = (from: number, to: number) =>
    assumedBefore[dayAt(Math.max(from, to)) + 1]! > assumedBefore[dayAt(Math.min(from, to))]!;
  const workedUntil = (ms: number): number => {
    const i = countWhere(starts.length, (k) => starts[k]! <= ms) - 1;
    if (i < 0) return 0;
    return Math.min(before[i + 1]!, before[i]! + ms - starts[i]!);
  };
  return {
    add: (from, minutes) => {
      const fromMs = known(from.getTime());
      const target = workedUntil(fromMs) + minutes * minuteMs;
      if (minutes === 0) return { at: from, provisional: provisional(fromMs, fromMs) };
      if (target > worked) throw new RangeError('the calendar does not reach that far');
      const i = countWhere(starts.length, (k) => before[k]! < target) - 1;
      const atMs = starts[i]! + target - before[i]!;
      return { at: new Date(atMs), provisional: provisional(fromMs, atMs) };
    },
    between: (from, to) => {
      const [fromMs, toMs] = [known(from.getTime()), known(to.getTime())];
      const minutes = Math.trunc((workedUntil(toMs) - workedUntil(fromMs)) / minuteMs);
      return { minutes, provisional: provisional(fromMs, toMs) };
    },
  };
};

/** How many of the first numbers below `length` hold; they come before those that do not. */
const countWhere = (length: number, holds: (index: number) => boolean): number => {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
};
