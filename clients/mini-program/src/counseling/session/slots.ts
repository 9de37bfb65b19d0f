import { cityDay, ofDay } from '@sanwei/words';
import type { FreeSlotsQuery, SessionTopic } from '../../generated/documents.js';

export type Slot = NonNullable<FreeSlotsQuery['listFreeSlots']>['items'][number];
export type SlotDay = { on: string; at: Date; count: number; provisional: boolean };
/** A counselor with the free times of one day. */
export type Offer = { counselorId: string; name: string | undefined; topics: readonly SessionTopic[]; slots: Slot[] };

const dayMs = 24 * 3_600_000;
/** What is seen at once. */
export const shownDays = 14;

/** Every day from `from`, also those without a free time: a gap would look like a mistake. */
export function daysOf(slots: readonly Slot[], from: Date, days = shownDays): SlotDay[] {
  const first = ofDay(cityDay(from)).getTime();
  return Array.from({ length: days }, (_, index) => {
    const at = new Date(first + index * dayMs);
    const on = cityDay(at);
    const own = slots.filter(({ startsAt }) => cityDay(startsAt) === on);
    return { on, at, count: own.length, provisional: own.some(({ provisional }) => provisional) };
  });
}

/** Who is free on a day, the earliest first. */
export function offersOn(slots: readonly Slot[], on: string | undefined): Offer[] {
  const offers = new Map<string, Offer>();
  const ofThisDay = slots.filter(({ startsAt }) => cityDay(startsAt) === on);
  for (const slot of [...ofThisDay].sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))) {
    const { counselorId, counselor } = slot;
    const offer = offers.get(counselorId) ?? { counselorId, name: counselor?.name, topics: counselor?.topics ?? [], slots: [] };
    offer.slots.push(slot);
    offers.set(counselorId, offer);
  }
  return [...offers.values()];
}

/** Without a topic everybody. */
export const knowing = (slots: readonly Slot[], topic: SessionTopic | undefined): readonly Slot[] =>
  topic ? slots.filter(({ counselor }) => counselor?.topics.includes(topic)) : slots;

/** The first day on which somebody is free; the service gives free times in their order. */
export const firstDayOf = ([first]: readonly Slot[]): string | undefined => first && cityDay(first.startsAt);

export const sameSlot = (a: Pick<Slot, 'counselorId' | 'startsAt'> | undefined, b: Pick<Slot, 'counselorId' | 'startsAt'>): boolean =>
  a?.counselorId === b.counselorId && a.startsAt === b.startsAt;
export const minutesOf = ({ startsAt, endsAt }: Slot): number => (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000;
