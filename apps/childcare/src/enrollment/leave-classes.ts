import type { ClassId, PersonId } from '@sanwei/contracts';
import { cityDay } from '@sanwei/kernel';
import type { Work } from '@sanwei/work';
import type { Place } from './enrollment.rule.js';
import { lockClasses, saveClass, savePlace } from './enrollment.store.js';
import { promoteWaiting } from './promote-waiting.js';
import { giveUp } from './waiting-list.rule.js';

/**
 * All that a family holds or awaits in classes that are not over goes to the next families, in this transaction.
 * @returns how many places were given up
 */
export const leaveClasses = async (work: Work, guardianId: PersonId): Promise<number> => {
  const held = (columns: string) =>
    work.sql<Place>(
      `SELECT ${columns} FROM place p JOIN school_class c ON c.id = p.classId WHERE p.guardianId = ? AND p.live = 1 AND c.endsOn >= ?`,
      [guardianId, cityDay(work.now)],
    );
  const classIds: ClassId[] = (await held('DISTINCT p.classId')).map(({ classId }) => classId);
  if (classIds.length === 0) return 0;
  const schoolClasses = await lockClasses(work, classIds);
  // Again under the locks: what was offered or has ended meanwhile.
  const places = (await held('p.*')).filter(({ classId }) => schoolClasses.has(classId));
  for (const place of places) {
    const after = giveUp(schoolClasses.get(place.classId)!, place, 'withdrawn');
    await savePlace(work, after.place);
    schoolClasses.set(place.classId, after.schoolClass);
  }
  for (const schoolClass of schoolClasses.values()) await saveClass(work, await promoteWaiting(work, schoolClass));
  return places.length;
};
