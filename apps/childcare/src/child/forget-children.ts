import type { ChildId, PersonId } from '@sanwei/contracts';
import { cityDay } from '@sanwei/kernel';
import { destroyKeys, type Work } from '@sanwei/work';

export type ForgottenChild = { id: ChildId; guardianId: PersonId };
const noMark = '0'.repeat(64);

/**
 * Health cards, rows and keys of these children go for good, and their places in classes that are over. What else they had in a class
 * stays as a bare row, since ranks of others are counted by it. They hold no place any more in a class that is not over: the caller
 * has seen to that, and has taken the guardians' turns.
 */
export const forgetChildren = async (work: Work, children: readonly ForgottenChild[]): Promise<void> => {
  if (children.length === 0) return;
  const ids = children.map(({ id }) => id);
  const guardianIds = [...new Set(children.map(({ guardianId }) => guardianId))];
  await destroyKeys(work, ids);
  await work.change('DELETE FROM health_card WHERE childId IN (?)', [ids]);
  await work.change(
    `DELETE place FROM place JOIN school_class ON school_class.id = place.classId
     WHERE place.guardianId IN (?) AND place.childId IN (?) AND school_class.endsOn < ?`,
    [guardianIds, ids, cityDay(work.now)],
  );
  await work.change('UPDATE place SET childMark = ? WHERE guardianId IN (?) AND childId IN (?)', [noMark, guardianIds, ids]);
  await work.change('DELETE FROM child WHERE id IN (?)', [ids]);
};
