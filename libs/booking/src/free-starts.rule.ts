import type { Interval } from './interval.rule.js';

/** One resource as the search sees it. All minutes; `open` and `taken` are merged (see `merged`). */
export type Agenda = {
  open: readonly Interval[];
  taken: readonly Interval[];
  /** What is booked lasts so long and must end within the open interval. */
  minutes: number;
  /** Stays free afterwards; it may reach past the end of the open interval. */
  pause: number;
  /** Starts lie so far apart, counted from the beginning of each open interval. */
  every: number;
  /** Starts from here on, and before there. */
  earliest: number;
  before: number;
};

/** When something could start, earliest first: one sweep over both lists. */
export const freeStarts = ({ open, taken, minutes, pause, every, earliest, before }: Agenda): number[] => {
  const starts: number[] = [];
  let next = 0;
  for (const { from, to } of open) {
    const begin = Math.max(from, earliest);
    const last = Math.min(to - minutes, before - 1);
    for (let start = onGrid(from, every, begin); start <= last; ) {
      while (next < taken.length && taken[next]!.to <= start) next += 1;
      const blocking = taken[next];
      if (blocking && blocking.from < start + minutes + pause) start = onGrid(from, every, blocking.to);
      else {
        starts.push(start);
        start += every;
      }
    }
  }
  return starts;
};

/** Whether something may start then, were nothing taken. */
export const mayStart = ({ open, minutes, every, earliest, before }: Omit<Agenda, 'taken' | 'pause'>, start: number): boolean =>
  start >= earliest &&
  start < before &&
  open.some(({ from, to }) => start >= from && start + minutes <= to && (start - from) % every === 0);

/** The first point of the grid from `origin` that is not before `minute`. */
const onGrid = (origin: number, every: number, minute: number): number =>
  origin + Math.max(0, Math.ceil((minute - origin) / every)) * every;

/** Those closest to what was wanted, earliest first; of two equally close ones the earlier. @param free earliest first */
export const nearest = <T extends { start: number }>(free: readonly T[], wanted: number, count: number): T[] => {
  let after = free.findIndex(({ start }) => start >= wanted);
  if (after < 0) after = free.length;
  let before = after - 1;
  while (after - before - 1 < count && (before >= 0 || after < free.length)) {
    const earlier = before >= 0 ? wanted - free[before]!.start : Number.POSITIVE_INFINITY;
    const later = after < free.length ? free[after]!.start - wanted : Number.POSITIVE_INFINITY;
    if (earlier <= later) before -= 1;
    else after += 1;
  }
  return free.slice(before + 1, after);
};
