import { isDeepStrictEqual } from 'node:util';
import type { In, Reply } from '@sanwei/contracts';
import { renewWorkCalendar } from '@sanwei/contracts/people/work-calendar';
import { cityDay, ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { announcedDays } from './announced-days.js';
import { calendarOf, yearsToKeep } from './work-calendar.rule.js';
import { daysOfYear, replaceYear, yearInTurn } from './work-calendar.store.js';

const dayMs = 86_400_000;

/** The first line is written by the migration; each run leaves the one for tomorrow. A year is told when it is new or announced otherwise. */
@Handles(renewWorkCalendar)
export class RenewWorkCalendar implements Handler<typeof renewWorkCalendar> {
  async handle(_input: In<typeof renewWorkCalendar>, work: Work): Promise<Reply<typeof renewWorkCalendar>> {
    const changedYears: number[] = [];
    for (const year of yearsToKeep(cityDay(work.now))) {
      // Whoever has read the announcement knows better than the lists of the package.
      if ((await yearInTurn(work, year)).version > 0) continue;
      const days = calendarOf(year, announcedDays);
      const before = (await daysOfYear(work, year)).map((day) => ({ ...day }));
      if (isDeepStrictEqual(before, days)) continue;
      await replaceYear(work, year, days);
      changedYears.push(year);
    }
    work.later(renewWorkCalendar, {}, new Date(work.now.getTime() + dayMs));
    return ok({ changedYears });
  }
}
