import { cityClock } from '@sanwei/kernel';

const minute = 60_000;

/**
 * An instant of a refusal or notice as people read it: `11月24日 9:41`.
 * @param instant ISO 8601 with Z, as `Instant` is on the wire
 * @param rounded `down` for “before this”, `up` for “after this”: whoever keeps to the minute that was said is never wrong
 */
export const cityTimeInWords = (instant: string, rounded: 'down' | 'up' = 'down'): string =>
  cityClock(new Date(Math[rounded === 'up' ? 'ceil' : 'floor'](Date.parse(instant) / minute) * minute));

/** A day of a refusal or notice as people read it: `2027年2月5日`. @param day YYYY-MM-DD, as `Day` is on the wire */
export const dayInWords = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};
