const dayMs = 86_400_000;
/** Whoever has handed something in hears within these days; longer is not forbidden, but somebody is waiting. */
export const daysToWait = 3;
export const daysTooLong = 7;

/** What is kept for a day alone is not late as soon as it is begun. */
export const hoursToForget = 3;

/** Of what has a time by which it must be done: `soon` in the last days before, or in as much as is given, `yes` behind it. */
export function late(dueAt: string, now: Date, soonMs = daysToWait * dayMs): 'no' | 'soon' | 'yes' {
  const left = Date.parse(dueAt) - now.getTime();
  return left < 0 ? 'yes' : left <= soonMs ? 'soon' : 'no';
}

/** Of what has none: by how long the oldest lies. */
export function lateToday(oldestAt: string | null | undefined, now: Date): 'no' | 'soon' | 'yes' {
  if (!oldestAt) return 'no';
  const days = daysSince(oldestAt, now);
  return days >= daysTooLong ? 'yes' : days >= daysToWait ? 'soon' : 'no';
}

/** Whole days; 0 for less than one. */
export const daysSince = (at: string, now: Date): number => Math.max(0, Math.floor((now.getTime() - Date.parse(at)) / dayMs));
