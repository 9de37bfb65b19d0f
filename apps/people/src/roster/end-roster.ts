import { membershipEnded } from '@sanwei/contracts/people/membership';
import { forgetRoster } from '@sanwei/contracts/people/roster';
import { removeFile } from '@sanwei/files';
import type { Work } from '@sanwei/work';
import { linkFreed } from '../membership/link-memberships.store.js';
import type { Membership } from '../membership/membership.rule.js';
import type { Secrets } from '../secrets.js';
import { moreThanConfirmed, type Roster, rosterMs, rowsAtOnce } from './roster.rule.js';
import { countUnnamed, dropStaged, unnamed, unnamedBy } from './roster.store.js';

/**
 * Ends those whom the roster does not name, if the clerk has said so, and with the last of them the roster. No more than the clerk has
 * confirmed, over all steps: where the register has changed so much on the way, nobody more is ended, and the receipt says why.
 * @returns whether it is done
 */
export const endRoster = async (work: Work, secrets: Secrets, one: Roster): Promise<boolean> => {
  const tooMany = one.endMissing && one.ended + (await countUnnamed(work, one)) > one.missing;
  const ended = one.endMissing && !tooMany ? await endUnnamed(work, one) : 0;
  await work.change('UPDATE roster SET ended = ended + ? WHERE id = ?', [ended, one.id]);
  if (ended === rowsAtOnce) return false;
  await work.change("UPDATE roster SET status = 'committed', committedAt = ?, trouble = ? WHERE id = ?", [
    ...[work.now, tooMany ? moreThanConfirmed(one.ended) : null, one.id],
  ]);
  work.record('会员名册已生效', one.id);
  if (one.bad === 0) await dropStaged(work, secrets, one);
  else await keepWhatIsBad(work, secrets, one);
  work.hint(`roster.${one.id}`);
  return true;
};

/** Rows that were not written stay for a day, so that they can still be read and fetched; everything else goes. */
const keepWhatIsBad = async (work: Work, { keys }: Secrets, { id, fileId }: Roster): Promise<void> => {
  await work.change("DELETE FROM roster_row WHERE rosterId = ? AND status <> 'bad'", [id]);
  await work.change('UPDATE roster SET fileId = NULL WHERE id = ?', [id]);
  if (fileId) await removeFile(work, keys, fileId);
  work.later(forgetRoster, { rosterId: id, from: 0 }, new Date(work.now.getTime() + rosterMs));
};

/** A portion of them. @returns how many */
const endUnnamed = async (work: Work, one: Roster): Promise<number> => {
  const missing = await work.sql<Pick<Membership, 'id' | 'personId'>>(
    `SELECT m.id, m.personId FROM membership m ${unnamed} ORDER BY m.since, m.id LIMIT ? FOR UPDATE`,
    [...unnamedBy(one), rowsAtOnce],
  );
  if (missing.length === 0) return 0;
  await work.change("UPDATE membership SET status = 'left', live = NULL, endedAt = ?, endedBy = 'roster' WHERE id IN (?)", [
    ...[work.now, missing.map(({ id }) => id)],
  ]);
  for (const { personId } of missing) if (personId) work.notify(personId, membershipEnded, {});
  await linkFreed(
    work,
    missing.flatMap(({ personId }) => personId ?? []),
  );
  return missing.length;
};
