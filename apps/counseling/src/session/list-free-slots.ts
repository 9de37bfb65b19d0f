import type { In, Reply } from '@sanwei/contracts';
import { listFreeSlots } from '@sanwei/contracts/counseling/session';
import { cityDay, dayNumber, dayOf, ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { loadAgendas } from './agenda.store.js';
import { freeStartsOfAll, shownSlot } from './free-slots.store.js';

/** A few screens; more would not fit into one message between the services. */
const most = 400;

@Handles(listFreeSlots)
export class ListFreeSlots implements Handler<typeof listFreeSlots> {
  async handle({ counselorId, mode, from, days }: In<typeof listFreeSlots>, work: Work): Promise<Reply<typeof listFreeSlots>> {
    const begin = from && new Date(from) > work.now ? new Date(from) : work.now;
    const fromOn = cityDay(begin);
    const untilOn = dayOf(dayNumber(fromOn) + days - 1);
    const agendas = await loadAgendas(work, { counselorIds: counselorId ? [counselorId] : null, fromOn, untilOn, now: work.now });
    const first = Math.ceil(begin.getTime() / 60_000);
    const free = freeStartsOfAll(agendas, mode, work.now).filter(({ start }) => start >= first);
    if (free.length <= most) return ok({ items: free.map(shownSlot), nextFrom: null });
    // What begins at the same instant stays together, so that going on from there leaves nothing out.
    const next = free[most]!.start;
    const items = free.filter(({ start }) => start < next);
    return ok({ items: items.map(shownSlot), nextFrom: new Date(next * 60_000).toISOString() });
  }
}
