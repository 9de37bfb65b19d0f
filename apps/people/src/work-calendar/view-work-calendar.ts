import type { In, Reply } from '@sanwei/contracts';
import { viewWorkCalendar } from '@sanwei/contracts/people/work-calendar';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { announcedDays } from './announced-days.js';
import { calendarOf, isAnnounced } from './work-calendar.rule.js';
import { daysOfYear, findCalendarYear } from './work-calendar.store.js';
import { calendarChanges } from './work-calendar-year.rule.js';

@Handles(viewWorkCalendar)
export class ViewWorkCalendar implements Handler<typeof viewWorkCalendar> {
  async handle({ year }: In<typeof viewWorkCalendar>, work: Work): Promise<Reply<typeof viewWorkCalendar>> {
    const days = await daysOfYear(work, year);
    const { version = 0, source = null, setAt = null } = (await findCalendarYear(work, year)) ?? {};
    // A list that does not know the year yet says nothing against anybody.
    const otherwise = version > 0 && isAnnounced(year, announcedDays) ? calendarChanges(calendarOf(year, announcedDays), days) : [];
    const otherwiseInLists = otherwise.map(({ after }) => after.on);
    return ok({ days, version, source, setAt: setAt?.toISOString() ?? null, otherwiseInLists });
  }
}
