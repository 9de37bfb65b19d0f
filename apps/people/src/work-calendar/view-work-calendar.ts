import type { In, Reply } from '@sanwei/contracts';
import { viewWorkCalendar } from '@sanwei/contracts/people/work-calendar';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { daysOfYear } from './work-calendar.store.js';

@Handles(viewWorkCalendar)
export class ViewWorkCalendar implements Handler<typeof viewWorkCalendar> {
  async handle({ year }: In<typeof viewWorkCalendar>, work: Work): Promise<Reply<typeof viewWorkCalendar>> {
    return ok({ days: await daysOfYear(work, year) });
  }
}
