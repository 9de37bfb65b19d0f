import type { MembershipId } from '@sanwei/contracts';
import { membershipAnswered, membershipMoved } from '@sanwei/contracts/people/membership';
import type { Work } from '@sanwei/work';
import { linkMemberships } from '../membership/link-memberships.store.js';
import type { Membership } from '../membership/membership.rule.js';
import { newMembership, openWords, sealedName } from '../membership/membership.store.js';
import { memberships } from '../membership/membership.table.js';
import type { Secrets } from '../secrets.js';
import { type Judged, judge, saveVerdicts } from './check-rows.js';
import { type Cells, type Roster, rowsAtOnce, type Verdict } from './roster.rule.js';
import { openCells, rowsFrom } from './roster.store.js';

type Ready = Judged & { cells: Cells };

/**
 * One batch on its way into the register, judged anew: much may have happened since the dry run, and another clerk may hold a phone now. The
 * counts become those of what was done. The roster is locked by the caller.
 * @returns the position after the batch
 */
export const commitRows = async (work: Work, secrets: Secrets, one: Roster): Promise<number> => {
  const next = Math.min(one.committed + rowsAtOnce, one.rowCount);
  const rows = (await rowsFrom(work, one.id, one.committed, rowsAtOnce)).filter(({ status }) => status !== 'bad');
  const judged = await judge(work, secrets, one, rows, 'FOR UPDATE');
  const cipher = await secrets.keys.cipherFor(work, one.id);
  const ready = judged.map((each): Ready => ({ ...each, cells: openCells(cipher, each.row) }));
  await writeMembers(work, secrets, one, ready);
  // Who was in order at the dry run and is not now is told with the others.
  await saveVerdicts(
    work,
    cipher,
    ready.filter(({ verdict }) => verdict === 'bad'),
  );
  const more = (verdict: Verdict) =>
    ready.filter((each) => each.verdict === verdict).length - ready.filter(({ row }) => row.status === verdict).length;
  await work.change('UPDATE roster SET committed = ?, added = added + ?, same = same + ?, moved = moved + ?, bad = bad + ? WHERE id = ?', [
    next,
    more('added'),
    more('same'),
    more('moved'),
    more('bad'),
    one.id,
  ]);
  return next;
};

const writeMembers = async (work: Work, secrets: Secrets, one: Roster, ready: readonly Ready[]): Promise<void> => {
  const of = (verdict: Verdict) => ready.filter((each) => each.verdict === verdict);
  await keepMembers(work, secrets, one, of('same'));
  await keepRenumbered(work, one, ready);
  const moved = of('moved').flatMap(({ held }) => held ?? []);
  if (moved.length > 0)
    await work.change("UPDATE membership SET status = 'left', live = NULL, endedAt = ?, endedBy = 'transfer' WHERE id IN (?)", [
      ...[work.now, moved.map(({ id }) => id)],
    ]);
  const requests = of('added').flatMap(({ held }) => held ?? []);
  // At the next instant the request is the membership: one row, one meaning.
  if (requests.length > 0) await work.change('DELETE FROM membership WHERE id IN (?)', [requests.map(({ id }) => id)]);
  if (requests.length > 0) work.hint('queue.membership');
  const made = [...of('added'), ...of('moved')].map(({ held, cells, verdict }): Membership => {
    const source = verdict === 'moved' ? 'transfer' : 'roster';
    const known = { branchId: one.branchId, personId: held?.personId ?? null, status: 'member', source } as const;
    return newMembership(secrets, { id: work.newId<MembershipId>(), ...known, since: work.now, rosterId: one.id }, cells.name, cells.phone);
  });
  await work.insert(memberships, made);
  await linkMemberships(
    work,
    // Of those who are here already too: when the first roster named them the person may have been a member elsewhere.
    [...made, ...of('same').flatMap(({ held }) => held ?? [])]
      .filter(({ personId }) => personId === null)
      .map(({ phoneIndex }) => phoneIndex),
  );
  for (const { personId } of requests) if (personId) work.notify(personId, membershipAnswered, {});
  for (const { personId } of moved) if (personId) work.notify(personId, membershipMoved, {});
};

/** Named by a phone that they have replaced since the dry run: they stay, under the new one. */
const keepRenumbered = async (work: Work, { id: rosterId }: Roster, ready: readonly Ready[]): Promise<void> => {
  const ids = ready.flatMap(({ obstacle }) => obstacle?.id ?? []);
  if (ids.length > 0) await work.change('UPDATE membership SET rosterId = ? WHERE id IN (?)', [rosterId, ids]);
};

/** Their names are as the branch writes them now, and the branch knows the phone of the account. */
const keepMembers = async (work: Work, secrets: Secrets, { id: rosterId }: Roster, same: readonly Ready[]): Promise<void> => {
  const here = same.flatMap(({ held, cells }) => (held ? [{ held, cells }] : []));
  if (here.length === 0) return;
  await work.change('UPDATE membership SET rosterId = ?, formerPhoneIndex = NULL WHERE id IN (?)', [
    rosterId,
    here.map(({ held }) => held.id),
  ]);
  for (const { held, cells } of here) {
    if (openWords(secrets, held, 'nameSealed') === cells.name) continue;
    const { nameSealed, nameIndex } = sealedName(secrets, held.id, cells.name);
    await work.change('UPDATE membership SET nameSealed = ?, nameIndex = ? WHERE id = ?', [nameSealed, nameIndex, held.id]);
  }
};
