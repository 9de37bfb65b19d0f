/** Whole minutes since 1970-01-01T00:00Z, [from, to). Numbers and not Dates: what searches among thousands makes no objects. */
export type Interval = { from: number; to: number };

export const minuteOf = (at: Date): number => Math.floor(at.getTime() / 60_000);
export const instantOf = (minute: number): Date => new Date(minute * 60_000);

/** Sorted, without overlaps; those that touch become one. Empty ones go. */
export const merged = (intervals: readonly Interval[]): Interval[] => {
  const all: Interval[] = [];
  for (const { from, to } of [...intervals].sort((a, b) => a.from - b.from)) {
    if (to <= from) continue;
    const last = all.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else all.push({ from, to });
  }
  return all;
};

export const overlaps = (intervals: readonly Interval[], { from, to }: Interval): boolean =>
  intervals.some((one) => one.from < to && from < one.to);
