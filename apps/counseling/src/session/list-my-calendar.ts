import type { In, Reply } from '@sanwei/contracts';
import { listMyCalendar } from '@sanwei/contracts/counseling/session';
import { dayNumber, dayOf, ok, startOfCityDay } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import type { Session } from './session.rule.js';
import { shownEntry } from './session.store.js';

@Handles(listMyCalendar)
export class ListMyCalendar implements Handler<typeof listMyCalendar> {
  async handle({ from, days }: In<typeof listMyCalendar>, work: Work): Promise<Reply<typeof listMyCalendar>> {
    const rows = await work.sql<Session>(
      'SELECT id, startsAt, endsAt, mode, status FROM session WHERE counselorId = ? AND startsAt >= ? AND startsAt < ? ORDER BY startsAt, id LIMIT 500',
      [work.actor.id, startOfCityDay(from), startOfCityDay(dayOf(dayNumber(from) + days))],
    );
    return ok({ items: rows.map(shownEntry) });
  }
}
