import type { In, Reply } from '@sanwei/contracts';
import { setWorkCalendar } from '@sanwei/contracts/people/work-calendar';
import { cityDay, ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { yearsToKeep } from './work-calendar.rule.js';
import { daysOfYear, replaceYear, yearInTurn } from './work-calendar.store.js';
import { announcedYear, becomesAnnounced, calendarChanges } from './work-calendar-year.rule.js';

@Handles(setWorkCalendar)
export class SetWorkCalendar implements Handler<typeof setWorkCalendar> {
  async handle({ year, version, source, days, dryRun }: In<typeof setWorkCalendar>, work: Work): Promise<Reply<typeof setWorkCalendar>> {
    const years = yearsToKeep(cityDay(work.now));
    if (!years.includes(year)) return refuse('YearOutOfReach', { from: years[0]!, to: years.at(-1)! });
    const now = await yearInTurn(work, year);
    if (now.version !== version) return refuse('CalendarChangedSince', { version: now.version });
    const calendar = announcedYear(year, days);
    if (!calendar.ok) return calendar;
    const before = await daysOfYear(work, year);
    const changes = calendarChanges(before, calendar.value);
    if (dryRun) return ok({ year, version, saved: false, changes });
    await work.change('UPDATE work_calendar_year SET version = ?, source = ?, setBy = ?, setAt = ? WHERE year = ?', [
      ...[version + 1, source, work.actor.id, work.now],
      year,
    ]);
    if (changes.length > 0 || becomesAnnounced(before, year)) await replaceYear(work, year, calendar.value);
    return ok({ year, version: version + 1, saved: true, changes });
  }
}
