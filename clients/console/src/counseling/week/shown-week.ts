import { cityDay, ofDay } from '@sanwei/words';
import { typedDate } from '../../parts/form/typed-date.rule.js';

const dayMs = 86_400_000;
/** @param on `2026-12-01` */
export const shift = (on: string, days: number): string => cityDay(new Date(ofDay(on).getTime() + days * dayMs));
/** The Monday of its week. */
export const mondayOf = (on: string): string => shift(on, -((ofDay(on).getTime() / dayMs + 8 / 24 + 3) % 7));

/** No service has weeks of another century, and a year of five digits is no day any more. */
const isWritten = (on: string) => /^2\d{3}-\d{2}-\d{2}$/.test(on) && typedDate(on, false) === on;
/** @param asked as the address has it: what is no day there leads to this week @returns a Monday */
export const shownWeek = (asked: string | undefined, today: string): string => mondayOf(asked && isWritten(asked) ? asked : today);
