import type { MembershipId } from '@sanwei/contracts';
import { membershipAnswered } from '@sanwei/contracts/people/membership';
import type { Work } from '@sanwei/work';
import type { Membership } from './membership.rule.js';
import { withinRegisters } from './membership.store.js';

type Answer = Pick<Membership, 'status' | 'live'> & Partial<Pick<Membership, 'since' | 'endedAt' | 'reasonSealed'>>;

/**
 * Answers a request of the asker's own branches, once: of two clerks, a roster and the member who withdraws the first is heard.
 * @returns whether it was still waiting
 */
export const answerRequest = async (work: Work, id: MembershipId, change: Answer): Promise<boolean> => {
  const { where, values } = withinRegisters(work);
  const [request] = await work.sql<Pick<Membership, 'personId'>>(
    `SELECT personId FROM membership WHERE id = ? AND status = 'pending' AND ${where} FOR UPDATE`,
    [id, ...values],
  );
  if (!request?.personId) return false;
  const { status, live, since = null, endedAt = null, reasonSealed = null } = change;
  await work.change('UPDATE membership SET status = ?, live = ?, since = COALESCE(?, since), endedAt = ?, reasonSealed = ? WHERE id = ?', [
    ...[status, live, since, endedAt, reasonSealed, id],
  ]);
  work.notify(request.personId, membershipAnswered, {});
  return true;
};
