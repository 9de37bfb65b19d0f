type Rules = { sessionMinutes: number; bufferMinutes: number };

/**
 * How many sessions really fit among free starts that overlap each other: from the earliest on, each after the one before and its pause.
 * Sessions are of one length, so that nobody could fit in more by another choice.
 * @param starts minutes of one day, ascending: what members are offered
 * @param seats what the daily maximum leaves
 */
export function sessionsThatFit(starts: readonly number[], { sessionMinutes, bufferMinutes }: Rules, seats: number): number {
  let [count, next] = [0, Number.NEGATIVE_INFINITY];
  for (const start of starts) {
    if (start < next) continue;
    count += 1;
    next = start + sessionMinutes + bufferMinutes;
  }
  return Math.max(0, Math.min(count, seats));
}
