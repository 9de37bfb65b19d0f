import type { In, Reply } from '@sanwei/contracts';
import { confirmOffer } from '@sanwei/contracts/childcare/enrollment';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import type { Place } from './enrollment.rule.js';
import { lockClasses, placesOf, savePlace, shownPlace } from './enrollment.store.js';

@Handles(confirmOffer)
export class ConfirmOffer implements Handler<typeof confirmOffer> {
  async handle({ applicationId }: In<typeof confirmOffer>, work: Work): Promise<Reply<typeof confirmOffer>> {
    const [found] = await placesOf(work, applicationId);
    if (!found || found.guardianId !== work.actor.id) return refuse('PlaceNotFound');
    // The class lock is what an expiry and a withdrawal take too; the places are read under it and written.
    await lockClasses(work, [found.classId]);
    const all = await placesOf(work, applicationId);
    const offered = all.filter(({ status }) => status === 'offered');
    if (offered.length === 0) return all.some(({ status }) => status === 'expired') ? refuse('OfferExpired') : refuse('NothingOffered');
    // In the very instant in which it ends the offer is over, whether or not the sweeper has come by.
    if (offered.some(({ offerEndsAt }) => offerEndsAt! <= work.now)) return refuse('OfferExpired');
    const confirmed = offered.map((place): Place => ({ ...place, status: 'admitted', offerEndsAt: null }));
    for (const place of confirmed) await savePlace(work, place);
    work.hint(`person.${work.actor.id}`);
    return ok({ places: all.map((place) => shownPlace(confirmed.find(({ id }) => id === place.id) ?? place)) });
  }
}
