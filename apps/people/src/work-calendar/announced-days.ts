import { createRequire } from 'node:module';
import type { Announced } from './work-calendar.rule.js';

/**
 * The lists of `chinese-days`, read as they are: the functions of the package make a Date of midnight in UTC out of a day, and answer
 * for the day before it where the process runs west of Greenwich. What it calls "in lieu" is a day off that is swapped for a make-up workday.
 */
export const announcedDays: Announced = createRequire(import.meta.url)('chinese-days/dist/chinese-days.json');
