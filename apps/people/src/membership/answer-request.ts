import type { MembershipId } from '@sanwei/contracts';
import { membershipAnswered } from '@sanwei/contracts/people/membership';
import { ok, refuse } from '@sanwei/kernel';
import type { Work } from '@sanwei/work';
import type { Secrets } from '../secrets.js';
import type { Membership } from './membership.rule.js';
import { openWords, withinRegisters } from './membership.store.js';

type Asked = { membershipId: MembershipId; name: string };
type Answer = Pick<Membership, 'status' | 'live'> & Partial<Pick<Membership, 'since' | 'endedAt' | 'reasonSealed'>>;

/**
 * Answers a request of the asker's own branches, once: of two clerks, a roster and the member who withdraws the first is heard.
 * @param asked the request under the name that the clerk has read: who has mistyped it may send it again at any time, and nobody is made a
 * member under a name that no clerk has seen
 */
export const answerRequest = async (work: Work, secrets: Secrets, { membershipId, name }: Asked, change: Answer) => {
  const { where, values } = withinRegisters(work);
  const [request] = await work.sql<Pick<Membership, 'id' | 'personId' | 'nameSealed'>>(
    `SELECT id, personId, nameSealed FROM membership WHERE id = ? AND status = 'pending' AND ${where} FOR UPDATE`,
    [membershipId, ...values],
  );
  if (!request?.personId) return refuse('RequestAnswered');
  const now = openWords(secrets, request, 'nameSealed')!;
  if (now !== name) return refuse('RequestRenamed', { name: now });
  const { status, live, since = null, endedAt = null, reasonSealed = null } = change;
  await work.change('UPDATE membership SET status = ?, live = ?, since = COALESCE(?, since), endedAt = ?, reasonSealed = ? WHERE id = ?', [
    ...[status, live, since, endedAt, reasonSealed, membershipId],
  ]);
  work.hint('queue.membership');
  work.notify(request.personId, membershipAnswered, {});
  return ok({ membershipId, at: work.now.toISOString() });
};
