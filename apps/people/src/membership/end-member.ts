import type { MembershipId } from '@sanwei/contracts';
import type { Work } from '@sanwei/work';
import type { Membership } from './membership.rule.js';

/** Of a member whose row the caller has locked. The row is kept for a year, as one that is over. */
export const endMember = (
  work: Work,
  id: MembershipId,
  endedBy: NonNullable<Membership['endedBy']>,
  reasonSealed: string | null = null,
): Promise<number> =>
  work.change("UPDATE membership SET status = 'left', live = NULL, endedAt = ?, endedBy = ?, reasonSealed = ? WHERE id = ?", [
    ...[work.now, endedBy, reasonSealed, id],
  ]);
