import type { ProfileId } from '@sanwei/contracts';
import { branchStaff } from '@sanwei/contracts';
import { scopeOf, type Work, withinScope } from '@sanwei/work';
import type { Profile } from '../profile/profile.rule.js';

/** A submitted profile of the asker's branches, locked; anybody else's is simply not there. */
export const lockSubmitted = async (work: Work, id: ProfileId): Promise<Profile | null> => {
  const { where, values } = withinScope(scopeOf(work.actor.grants, branchStaff), 'branchId');
  const rows = await work.sql<Profile>(`SELECT * FROM profile WHERE id = ? AND status = 'submitted' AND ${where} FOR UPDATE`, [
    id,
    ...values,
  ]);
  return rows[0] ?? null;
};
