import type { In, Reply } from '@sanwei/contracts';
import { expireOffer, offerLapsed } from '@sanwei/contracts/childcare/enrollment';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles, NotNow } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { enrollUntil } from '../program/program.rule.js';
import { lockClasses, placesOf, saveClass, savePlace } from './enrollment.store.js';
import { promoteWaiting } from './promote-waiting.js';
import { giveUp } from './waiting-list.rule.js';

@Handles(expireOffer)
export class ExpireOffer implements Handler<typeof expireOffer> {
  async handle({ applicationId, offerEndsAt }: In<typeof expireOffer>, work: Work): Promise<Reply<typeof expireOffer>> {
    const [found] = await placesOf(work, applicationId);
    if (!found) return ok({ expired: false });
    let schoolClass = (await lockClasses(work, [found.classId])).get(found.classId)!;
    const offered = (await placesOf(work, applicationId)).filter(
      (place) => place.status === 'offered' && place.offerEndsAt?.toISOString() === offerEndsAt,
    );
    // This instance's clock may be a little behind the one that sent the line: an answer now would be kept for good.
    if (offered.some((place) => place.offerEndsAt! > work.now)) throw new NotNow();
    if (offered.length === 0) return ok({ expired: false });
    for (const place of offered) {
      const after = giveUp(schoolClass, place, 'expired');
      await savePlace(work, after.place);
      schoolClass = after.schoolClass;
    }
    work.notify(found.guardianId, offerLapsed, {
      classId: schoolClass.id,
      enrollUntil: enrollUntil(schoolClass, work.now)?.toISOString() ?? null,
    });
    work.hint(`person.${found.guardianId}`);
    await saveClass(work, await promoteWaiting(work, schoolClass));
    return ok({ expired: true });
  }
}
