import type { NoticeId } from '@sanwei/contracts';
import type { Work } from '@sanwei/work';
import type { Person } from '../person/person.rule.js';
import type { Secrets } from '../secrets.js';
import { claimMs, type Notice, type NoticeChannel, type Said } from './notice.rule.js';
import { paddedSaid } from './said.rule.js';

export type ClaimedNotice = Pick<Notice, 'id' | 'saidSealed' | 'at' | 'tries'> & { personId: Person['id'] } & Pick<
    Person,
    'openidSealed' | 'phoneSealed'
  > & { smsToday: number | string };

const dayMs = 24 * 3_600_000;
const placeOf = (row: NoticeId) => ({ table: 'notice', column: 'saidSealed', row });

/** @throws Error where it says more than all may have: a longer one would be known by its length */
export const sealSaid = ({ cipher }: Secrets, id: NoticeId, said: Said): string => cipher.seal(paddedSaid(said), placeOf(id));
/** @throws SealBroken when the text was changed or moved here from another row */
export const openSaid = ({ cipher }: Secrets, { id, saidSealed }: Pick<Notice, 'id' | 'saidSealed'>): Said =>
  JSON.parse(cipher.open(saidSealed, placeOf(id))) as Said;

/** Takes those that nobody else has and that have not gone out. To be committed before anything is sent. */
export const claimNotices = async (work: Work, ids: readonly NoticeId[]): Promise<{ claim: string; notices: ClaimedNotice[] }> => {
  const claim = work.newId();
  const taken = await work.change(
    `UPDATE notice SET claim = ?, claimEndsAt = ?, tries = tries + 1
     WHERE id IN (?) AND channel IS NULL AND (claimEndsAt IS NULL OR claimEndsAt <= ?)`,
    [claim, new Date(work.now.getTime() + claimMs), ids, work.now],
  );
  if (taken === 0) return { claim, notices: [] };
  const notices = await work.sql<ClaimedNotice>(
    `SELECT n.id, n.saidSealed, n.at, n.tries, n.personId, p.openidSealed, p.phoneSealed,
       (SELECT COUNT(*) FROM notice s WHERE s.personId = n.personId AND s.at > ? AND s.channel = 'sms') AS smsToday
     FROM notice n JOIN person p ON p.id = n.personId WHERE n.id IN (?) AND n.claim = ?`,
    [new Date(work.now.getTime() - dayMs), ids, claim],
  );
  return { claim, notices };
};

/** Writes down what has gone out, and lets go of what has not, so that the next try need not wait for the claim to end. */
export const settleNotices = async (work: Work, claim: string, went: ReadonlyMap<NoticeId, NoticeChannel | null>): Promise<void> => {
  const byChannel = new Map<NoticeChannel | null, NoticeId[]>();
  for (const [id, channel] of went) byChannel.set(channel, [...(byChannel.get(channel) ?? []), id]);
  for (const [channel, ids] of byChannel)
    await work.change('UPDATE notice SET channel = ?, sentAt = ?, claim = NULL, claimEndsAt = NULL WHERE id IN (?) AND claim = ?', [
      channel,
      channel === null ? null : work.now,
      ids,
      claim,
    ]);
};

export const countUnsent = async (work: Work, ids: readonly NoticeId[]): Promise<number> => {
  const [row] = await work.sql<{ unsent: string | number }>('SELECT COUNT(*) AS unsent FROM notice WHERE id IN (?) AND channel IS NULL', [
    ids,
  ]);
  return Number(row?.unsent ?? 0);
};
