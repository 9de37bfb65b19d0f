import type { ChildId, Payload } from '@sanwei/contracts';
import { personErased } from '@sanwei/contracts/people/person';
import { type Hearer, Hears } from '@sanwei/wire';
import { markErased, type Work } from '@sanwei/work';
import type { Place } from '../enrollment/enrollment.rule.js';
import { lockClasses, saveClass, savePlace } from '../enrollment/enrollment.store.js';
import { promoteWaiting } from '../enrollment/promote-waiting.js';
import { giveUp } from '../enrollment/waiting-list.rule.js';

/** A guardian has closed the account: children, health cards and consents go; held places go to the next families. */
@Hears(personErased, 'childcare')
export class WhenPersonErased implements Hearer<typeof personErased> {
  async hear({ personId }: Payload<typeof personErased>, work: Work): Promise<void> {
    // First of all: whoever still gives or writes under this consent is waited for, and nobody begins to afterwards.
    await markErased(work, personId);
    await work.change('DELETE FROM consent WHERE personId = ?', [personId]);
    const classIds = await work.sql<Pick<Place, 'classId'>>('SELECT DISTINCT classId FROM place WHERE guardianId = ? AND live = 1', [
      personId,
    ]);
    if (classIds.length > 0) {
      const schoolClasses = await lockClasses(
        work,
        classIds.map(({ classId }) => classId),
      );
      const held = await work.sql<Place>('SELECT * FROM place WHERE guardianId = ? AND live = 1', [personId]);
      // Ranks stay, since others are counted by them; the child can no longer be told from the row.
      for (const place of held) {
        const after = giveUp(schoolClasses.get(place.classId)!, place, 'withdrawn');
        await savePlace(work, after.place);
        schoolClasses.set(place.classId, after.schoolClass);
      }
      for (const schoolClass of schoolClasses.values()) await saveClass(work, await promoteWaiting(work, schoolClass));
    }
    await work.change('UPDATE place SET childMark = ? WHERE guardianId = ?', ['0'.repeat(64), personId]);
    const ids = await work.sql<{ id: ChildId }>('SELECT id FROM child WHERE guardianId = ?', [personId]);
    if (ids.length > 0) await work.change('DELETE FROM health_card WHERE childId IN (?)', [ids.map(({ id }) => id)]);
    await work.change('DELETE FROM child WHERE guardianId = ?', [personId]);
  }
}
