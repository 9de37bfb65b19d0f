import type { In, Reply } from '@sanwei/contracts';
import { withdrawChild } from '@sanwei/contracts/childcare/enrollment';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { lockClasses, ownPlace, saveClass, savePlace, shownPlace } from './enrollment.store.js';
import { promoteWaiting } from './promote-waiting.js';
import { giveUp } from './waiting-list.rule.js';

@Handles(withdrawChild)
export class WithdrawChild implements Handler<typeof withdrawChild> {
  async handle({ placeId }: In<typeof withdrawChild>, work: Work): Promise<Reply<typeof withdrawChild>> {
    const found = await ownPlace(work, placeId);
    if (!found) return refuse('PlaceNotFound');
    const schoolClass = (await lockClasses(work, [found.classId])).get(found.classId)!;
    // Again under the lock: it may have been offered or have expired since.
    const place = await ownPlace(work, placeId);
    if (!place) return refuse('PlaceNotFound');
    if (place.live === null) return refuse('PlaceAlreadyEnded');
    const after = giveUp(schoolClass, place, 'withdrawn');
    await savePlace(work, after.place);
    await saveClass(work, await promoteWaiting(work, after.schoolClass));
    return ok({ place: shownPlace(after.place) });
  }
}
