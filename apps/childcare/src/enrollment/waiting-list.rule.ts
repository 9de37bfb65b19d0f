import { startOfCityDay } from '@sanwei/kernel';
import type { SchoolClass } from '../program/program.rule.js';
import type { Place } from './enrollment.rule.js';

const dayMs = 24 * 3_600_000;

/** A family has a day to answer, but never past the morning of the first day of class. */
export const offerEndsAt = (now: Date, schoolClass: Pick<SchoolClass, 'startsOn'>): Date => {
  const begins = startOfCityDay(schoolClass.startsOn);
  const full = new Date(now.getTime() + dayMs);
  return begins > now && begins < full ? begins : full;
};

/**
 * Offers free seats down the waiting list, in the order of ranks. A family that must stay together and does not fit yet keeps
 * the seats that are free: nobody overtakes it.
 * @param waiting the waiting places of the class, lowest rank first
 * @returns the places that are offered now, and the class afterwards
 */
export const promote = (schoolClass: SchoolClass, waiting: readonly Place[], now: Date): { offered: Place[]; schoolClass: SchoolClass } => {
  const offered: Place[] = [];
  let free = schoolClass.capacity - schoolClass.taken;
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

/** A place that is given up, by the family or by time. @returns the place and the class afterwards */
export const giveUp = (
  schoolClass: SchoolClass,
  place: Place,
  status: 'withdrawn' | 'expired',
): { place: Place; schoolClass: SchoolClass } => {
  const seat = place.status === 'waiting' ? { waiting: schoolClass.waiting - 1 } : { taken: schoolClass.taken - 1 };
  return { place: { ...place, status, live: null, offerEndsAt: null }, schoolClass: { ...schoolClass, ...seat } };
};
