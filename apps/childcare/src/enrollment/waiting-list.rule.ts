import { endOfCityDay, ok, refuse, startOfCityDay } from '@sanwei/kernel';
import { enrollUntil, hasEnded, type SchoolClass } from '../program/program.rule.js';
import type { Place } from './enrollment.rule.js';

const dayMs = 24 * 3_600_000;

/** A family has a day to answer, but never past the morning of the first day of class, nor past the last day. */
export const offerEndsAt = (now: Date, { startsOn, endsOn }: Pick<SchoolClass, 'startsOn' | 'endsOn'>): Date => {
  const day = now.getTime() + dayMs;
  const begins = startOfCityDay(startsOn).getTime();
  return new Date(Math.min(day, begins > now.getTime() ? begins : day, endOfCityDay(endsOn).getTime()));
};

/**
 * Offers free seats down the waiting list, in the order of ranks. A family that must stay together and does not fit yet keeps
 * the seats that are free: nobody overtakes it. In a class that is over nothing is offered any more.
 * @param waiting the waiting places of the class, lowest rank first
 * @returns the places that are offered now, and the class afterwards
 */
export const promote = (schoolClass: SchoolClass, waiting: readonly Place[], now: Date): { offered: Place[]; schoolClass: SchoolClass } => {
  const offered: Place[] = [];
  let free = hasEnded(schoolClass, now) ? 0 : schoolClass.capacity - schoolClass.taken;
  for (const place of waiting) {
    if (offered.some(({ id }) => id === place.id)) continue;
    const family = place.together ? waiting.filter(({ applicationId }) => applicationId === place.applicationId) : [place];
    if (family.length > free) break;
    const endsAt = offerEndsAt(now, schoolClass);
    offered.push(...family.map((one): Place => ({ ...one, status: 'offered', offerEndsAt: endsAt })));
    free -= family.length;
  }
  return {
    offered,
    schoolClass: { ...schoolClass, taken: schoolClass.taken + offered.length, waiting: schoolClass.waiting - offered.length },
  };
};

/**
 * The family says yes to what it is offered. In the very instant in which it ends the offer is over, whether or not the sweeper has
 * come by. Said again (another window, a lost answer), it changes nothing and is answered with the places that are the family's.
 * @param places all of the application, lowest rank first
 * @returns all places as they are afterwards, and those among them that change
 */
export const confirm = (schoolClass: SchoolClass, places: readonly Place[], now: Date) => {
  const expired = () => refuse('OfferExpired', { enrollUntil: enrollUntil(schoolClass, now)?.toISOString() ?? null });
  const offered = places.filter(({ status }) => status === 'offered');
  if (offered.length === 0) {
    // Offers go down the ranks: the last place that has been decided is the one that the family means.
    const last = places.findLast(({ status }) => status === 'admitted' || status === 'expired');
    if (!last) return refuse('NothingOffered');
    return last.status === 'expired' ? expired() : ok({ places, confirmed: [] as Place[] });
  }
  if (hasEnded(schoolClass, now)) return refuse('ClassOver', { endedOn: schoolClass.endsOn });
  if (offered.some((place) => place.offerEndsAt! <= now)) return expired();
  const confirmed = offered.map((place): Place => ({ ...place, status: 'admitted', offerEndsAt: null }));
  return ok({ places: places.map((place) => confirmed.find(({ id }) => id === place.id) ?? place), confirmed });
};

/** A place that is given up, by the family or by time. @returns the place and the class afterwards */
export const giveUp = (
  schoolClass: SchoolClass,
  place: Place,
  status: 'withdrawn' | 'expired',
): { place: Place; schoolClass: SchoolClass } => {
  const seat = place.status === 'waiting' ? { waiting: schoolClass.waiting - 1 } : { taken: schoolClass.taken - 1 };
  return { place: { ...place, status, live: null, offerEndsAt: null }, schoolClass: { ...schoolClass, ...seat } };
};
