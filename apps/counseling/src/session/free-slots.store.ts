import { nearest } from '@sanwei/booking';
import type { Out, PersonId } from '@sanwei/contracts';
import type { listFreeSlots } from '@sanwei/contracts/counseling/session';
import type { SharedWork } from '@sanwei/work';
import { modesOf, type SessionMode } from '../counselor/counselor.rule.js';
import { agendaDays, type FreeStart, freeStartsOf } from './agenda.rule.js';
import { type Agendas, loadAgendas } from './agenda.store.js';

export type ShownSlot = Out<typeof listFreeSlots>['items'][number];
export const shownSlot = ({ counselorId, start, end, provisional }: FreeStart): ShownSlot => ({
  counselorId,
  startsAt: new Date(start * 60_000).toISOString(),
  endsAt: new Date(end * 60_000).toISOString(),
  provisional,
});

/** Everybody's free starts in the order of time. */
export const freeStartsOfAll = ({ of, calendar, fromOn, untilOn }: Agendas, mode: SessionMode | null, now: Date): FreeStart[] => {
  const days = agendaDays(calendar, fromOn, untilOn);
  return [...of.values()]
    .filter(({ counselor }) => mode === null || modesOf(counselor).includes(mode))
    .flatMap((agenda) => freeStartsOf(agenda, days, now))
    .sort((a, b) => a.start - b.start);
};

export type Missed = { counselorId: PersonId; startsAt: Date; mode: SessionMode };
const offered = 3;

/**
 * For those who came too late: what is closest with the same counselor, and where that is less than three, with others, who are read then.
 * @param own the agendas on which it was decided, with what has been given since
 * @returns in the order of `missed`
 */
export const nearestFree = async (work: SharedWork, own: Agendas, missed: readonly Missed[], now: Date): Promise<ShownSlot[][]> => {
  const freeIn = (agendas: Agendas) =>
    remembered((mode: SessionMode, wanted: PersonId | null, but: PersonId | null) =>
      freeStartsOfAll(agendas, mode, now).filter(({ counselorId }) => (wanted === null || counselorId === wanted) && counselorId !== but),
    );
  const ownFree = freeIn(own);
  const near = (starts: readonly FreeStart[], { startsAt }: Missed, count: number) => nearest(starts, startsAt.getTime() / 60_000, count);
  const same = missed.map((one) => near(ownFree(one.mode, one.counselorId, null), one, offered));
  const { fromOn, untilOn } = own;
  const short = same.some((slots) => slots.length < offered);
  const others = short ? freeIn(await loadAgendas(work, { counselorIds: null, fromOn, untilOn, now })) : null;
  return missed.map((one, i) => {
    const first = same[i]!;
    const rest = others ? near(others(one.mode, null, one.counselorId), one, offered - first.length) : [];
    return [...first, ...rest].sort((a, b) => a.start - b.start).map(shownSlot);
  });
};

/** A hundred who missed the same hour are looked up once. */
const remembered = <A extends (string | null)[], R>(find: (...of: A) => R): ((...of: A) => R) => {
  const known = new Map<string, R>();
  return (...of) => {
    const key = of.join(' ');
    if (!known.has(key)) known.set(key, find(...of));
    return known.get(key)!;
  };
};
