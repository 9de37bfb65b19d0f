import { expireOffer, placeOffered } from '@sanwei/contracts/childcare/enrollment';
import type { Work } from '@sanwei/work';
import type { SchoolClass } from '../program/program.rule.js';
import { savePlace, waitingPlaces } from './enrollment.store.js';
import { promote } from './waiting-list.rule.js';

/**
 * The one way by which waiting families move up: decides, saves, tells each family and lets the offer end in time.
 * @param schoolClass its row is locked by the caller, who saves it
 */
export const promoteWaiting = async (work: Work, schoolClass: SchoolClass): Promise<SchoolClass> => {
  if (schoolClass.waiting === 0 || schoolClass.taken >= schoolClass.capacity) return schoolClass;
  const { offered, schoolClass: after } = promote(schoolClass, await waitingPlaces(work, schoolClass.id), work.now);
  for (const place of offered) await savePlace(work, place);
  for (const place of new Map(offered.map((one) => [one.applicationId, one])).values()) {
    const offerEndsAt = place.offerEndsAt!.toISOString();
    work.later(expireOffer, { applicationId: place.applicationId, offerEndsAt }, place.offerEndsAt!);
    work.notify(place.guardianId, placeOffered, { classId: schoolClass.id, endsAt: offerEndsAt });
    work.hint(`person.${place.guardianId}`);
  }
  return after;
};
