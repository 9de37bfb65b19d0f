import type { ProfileId } from '@sanwei/contracts';
import { branchStaff } from '@sanwei/contracts';
import { scopeOf, type Work, withinScope } from '@sanwei/work';
import type { Profile } from '../profile/profile.rule.js';

/** A profile of the asker's branches whose words wait for a person, locked; anybody else's is simply not there. */
export const lockWaitingTexts = async (work: Work, id: ProfileId): Promise<Profile | null> => {
  const { where, values } = withinScope(scopeOf(work.actor.grants, branchStaff), 'branchId');
  const rows = await work.sql<Profile>(`SELECT * FROM profile WHERE id = ? AND texts = 'waiting' AND ${where} FOR UPDATE`, [id, ...values]);
  return rows[0] ?? null;
};
