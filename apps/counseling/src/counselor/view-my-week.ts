import type { In, PersonId, Reply } from '@sanwei/contracts';
import { viewMyWeek } from '@sanwei/contracts/counseling/counselor';
import { cityDay, dayNumber, dayOf, ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { type AgendaDay, agendaDays, type CounselorAgenda, freeStartsOf, openOn } from '../session/agenda.rule.js';
import { loadAgendas } from '../session/agenda.store.js';

/** By the same rule by which members find what is free: a page that reckoned by itself would promise what cannot be booked. */
@Handles(viewMyWeek)
export class ViewMyWeek implements Handler<typeof viewMyWeek> {
  async handle({ from, days: count }: In<typeof viewMyWeek>, work: Work): Promise<Reply<typeof viewMyWeek>> {
    const me = work.actor.id as PersonId;
    const untilOn = dayOf(dayNumber(from) + count - 1);
    const { of, calendar } = await loadAgendas(work, { counselorIds: [me], fromOn: from, untilOn, now: work.now });
    const agenda = of.get(me);
    const days = agendaDays(calendar, from, untilOn);
    // All days in one sweep: a session may last past midnight where the next day's hours go on.
    const free = agenda ? freeStartsOf(agenda, days, work.now).map(({ start }) => new Date(start * 60_000)) : [];
    const shown = days.map((day) => ({
      ...shownDay(agenda, day),
      freeStarts: free.filter((at) => cityDay(at) === day.on).map((at) => at.toISOString()),
    }));
    return ok({ version: agenda?.counselor.version ?? 0, days: shown });
  }
}

const shownDay = (agenda: CounselorAgenda | undefined, day: AgendaDay) => {
  const { begin, weekday: _, ...calendar } = day;
  if (!agenda) return { calendar, hours: [], isException: false, isFull: false };
  return {
    calendar,
    hours: openOn(agenda, day).map(({ from, to }) => ({ fromMinute: from - begin, toMinute: to - begin })),
    isException: agenda.exceptions.has(day.on),
    isFull: (agenda.seats.get(day.on)?.size ?? 0) >= agenda.counselor.dailyMaximum,
  };
};
