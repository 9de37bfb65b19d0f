import type { ChildId, PersonId } from '@sanwei/contracts';
import type { Work } from '@sanwei/work';
import { forgetChildren } from '../child/forget-children.js';
import { leaveClasses } from '../enrollment/leave-classes.js';

/**
 * A guardian takes the children away: held places go to the next families, children and health cards go for good. The other parent's
 * entry of the same child stays. The caller has taken the guardian's turn: whoever writes under the consent has committed.
 * @returns how many children went and how many places were given up
 */
export const forgetFamily = async (work: Work, guardianId: PersonId): Promise<{ children: number; places: number }> => {
  const places = await leaveClasses(work, guardianId);
  const found = await work.sql<{ id: ChildId }>('SELECT id FROM child WHERE guardianId = ?', [guardianId]);
  await forgetChildren(
    work,
    found.map(({ id }) => ({ id, guardianId })),
  );
  return { children: found.length, places };
};
