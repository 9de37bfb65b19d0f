import type { In, Reply } from '@sanwei/contracts';
import { confirmOffer } from '@sanwei/contracts/childcare/enrollment';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { lockClasses, placesOf, savePlace, shownPlace } from './enrollment.store.js';
import { confirm } from './waiting-list.rule.js';

@Handles(confirmOffer)
export class ConfirmOffer implements Handler<typeof confirmOffer> {
  async handle({ applicationId }: In<typeof confirmOffer>, work: Work): Promise<Reply<typeof confirmOffer>> {
    const [found] = await placesOf(work, applicationId);
    if (!found || found.guardianId !== work.actor.id) return refuse('PlaceNotFound');
    // The class lock is what an expiry and a withdrawal take too; the places are read under it and written.
    const schoolClass = (await lockClasses(work, [found.classId])).get(found.classId)!;
    const decision = confirm(schoolClass, await placesOf(work, applicationId), work.now);
    if (!decision.ok) return decision;
    for (const place of decision.value.confirmed) await savePlace(work, place);
    work.hint(`person.${work.actor.id}`);
    return ok({ places: decision.value.places.map(shownPlace) });
  }
}
