import { nearest } from '@sanwei/booking';
import type { Out, PersonId } from '@sanwei/contracts';
import type { listFreeSlots } from '@sanwei/contracts/counseling/session';
import { cityDay, dayNumber, dayOf } from '@sanwei/kernel';
import type { SharedWork } from '@sanwei/work';
import { modesOf, type SessionMode } from '../counselor/counselor.rule.js';
import { type FreeStart, freeStartsOf } from './agenda.rule.js';
import { type Agendas, loadAgendas } from './agenda.store.js';

export type ShownSlot = Out<typeof listFreeSlots>['items'][number];
export const shownSlot = ({ counselorId, start, end, provisional }: FreeStart): ShownSlot => ({
  counselorId,
  startsAt: new Date(start * 60_000).toISOString(),
  endsAt: new Date(end * 60_000).toISOString(),
  provisional,
});

/** Everybody's free starts in the order of time. */
export const freeStartsOfAll = (
  { of, calendar }: Agendas,
  mode: SessionMode | null,
  fromOn: string,
  untilOn: string,
  now: Date,
): FreeStart[] =>
  [...of.values()]
    .filter(({ counselor }) => mode === null || modesOf(counselor).includes(mode))
    .flatMap((agenda) => freeStartsOf(agenda, calendar, fromOn, untilOn, now))
    .sort((a, b) => a.start - b.start);

export type Missed = { counselorId: PersonId; startsAt: Date; mode: SessionMode };
const [daysBefore, daysAfter, offered] = [3, 11, 3];

/**
 * For those who came too late: what is closest with the same counselor, and where that is less than three, with others.
 * Two readings, however many have missed.
 * @returns in the order of `missed`
 */
export const nearestFree = async (work: SharedWork, missed: readonly Missed[], now: Date): Promise<ShownSlot[][]> => {
  if (missed.length === 0) return [];
  const days = missed.map(({ startsAt }) => dayNumber(cityDay(startsAt)));
  const fromOn = dayOf(Math.min(...days) - daysBefore);
  const untilOn = dayOf(Math.max(...days) + daysAfter);
  const free = async (counselorIds: readonly PersonId[] | null) => {
    const agendas = await loadAgendas(work, { counselorIds, fromOn, untilOn, now });
    const memory = new Map<SessionMode, FreeStart[]>();
    return (mode: SessionMode): FreeStart[] => {
      const found = memory.get(mode) ?? freeStartsOfAll(agendas, mode, fromOn, untilOn, now);
      memory.set(mode, found);
      return found;
    };
  };
  const own = await free([...new Set(missed.map(({ counselorId }) => counselorId))]);
  const same = missed.map((one) =>
    nearest(
      own(one.mode).filter(({ counselorId }) => counselorId === one.counselorId),
      one.startsAt.getTime() / 60_000,
      offered,
    ),
  );
  const others = same.some((slots) => slots.length < offered) ? await free(null) : null;
  return missed.map((one, i) => {
    const first = same[i]!;
    const rest = others
      ? nearest(
          others(one.mode).filter(({ counselorId }) => counselorId !== one.counselorId),
          one.startsAt.getTime() / 60_000,
          offered - first.length,
        )
      : [];
    return [...first, ...rest].sort((a, b) => a.start - b.start).map(shownSlot);
  });
};
