import type { BranchId } from '@sanwei/contracts';
import type { FieldCipher } from '@sanwei/security';
import type { Work } from '@sanwei/work';
import type { Membership } from '../membership/membership.rule.js';
import type { Secrets } from '../secrets.js';
import { knownBefore, type Obstacle } from './known-before.js';
import { type Held, heldElsewhere, type Roster, type RosterRow, rowsAtOnce, type Verdict, verdictOn } from './roster.rule.js';
import { countUnnamed, keptOf, openCells, rowsFrom, sealRow } from './roster.store.js';

export type HeldRow = Pick<Membership, 'id' | 'branchId' | 'personId' | 'phoneIndex' | 'nameSealed' | 'phoneSealed'> & Held;
export type Judged = { row: RosterRow & { phoneIndex: string }; held: HeldRow | null; verdict: Verdict; obstacle: Obstacle | null };

/** What rows mean as the register is now. The same function serves the dry run and the writing, which locks. */
export const judge = async (
  work: Work,
  secrets: Secrets,
  one: Roster,
  rows: readonly RosterRow[],
  lock: '' | 'FOR UPDATE' = '',
): Promise<Judged[]> => {
  const good = rows.filter((row): row is RosterRow & { phoneIndex: string } => row.status !== 'bad' && row.phoneIndex !== null);
  if (good.length === 0) return [];
  const live = await work.sql<HeldRow>(
    `SELECT id, branchId, personId, phoneIndex, nameSealed, phoneSealed, status FROM membership
     WHERE phoneIndex IN (?) AND live = 1 ORDER BY phoneIndex ${lock}`,
    [good.map(({ phoneIndex }) => phoneIndex)],
  );
  const kept = await keptOf(work, one, [...new Set(live.map(({ branchId }) => branchId))]);
  const held = new Map(live.map((row) => [row.phoneIndex, row]));
  const cipher = await secrets.keys.cipherFor(work, one.id);
  const strange = good.filter(({ phoneIndex }) => !held.has(phoneIndex));
  const named = strange.map((row) => ({ phoneIndex: row.phoneIndex, name: openCells(cipher, row).name }));
  const obstacles = await knownBefore(work, secrets, one, named, lock);
  return good.map((row) => {
    const known = held.get(row.phoneIndex) ?? null;
    const obstacle = obstacles.get(row.phoneIndex) ?? null;
    const verdict = obstacle ? 'bad' : verdictOn(one.branchId, known, (branchId: BranchId) => kept.has(branchId));
    return { row, held: known, verdict, obstacle };
  });
};

/** The rows are there: only what was found out of them is written. */
export const saveVerdicts = async (work: Work, cipher: FieldCipher, judged: readonly Judged[]): Promise<void> => {
  if (judged.length === 0) return;
  await work.change(
    `INSERT INTO roster_row (rosterId, position, number, status, phoneIndex, cells, problems) VALUES ?
       ON DUPLICATE KEY UPDATE status = VALUES(status), problems = VALUES(problems)`,
    [
      judged.map(({ row, verdict, obstacle }) => {
        const problems = verdict === 'bad' ? sealRow(cipher, row, 'problems', [obstacle?.words ?? heldElsewhere]) : null;
        return [row.rosterId, row.position, row.number, verdict, row.phoneIndex, '', problems];
      }),
    ],
  );
};

/**
 * One batch of the dry run: nothing is written but what is known of the rows. The roster is locked by the caller.
 * @returns the position after the batch
 */
export const checkRows = async (work: Work, secrets: Secrets, one: Roster): Promise<number> => {
  const rows = await rowsFrom(work, one.id, one.checked, rowsAtOnce);
  const judged = await judge(work, secrets, one, rows);
  await saveVerdicts(work, await secrets.keys.cipherFor(work, one.id), judged);
  const count = (verdict: Verdict) => judged.filter((each) => each.verdict === verdict).length;
  const next = one.checked + rows.length;
  await work.change('UPDATE roster SET checked = ?, added = added + ?, same = same + ?, moved = moved + ?, bad = bad + ? WHERE id = ?', [
    ...[next, count('added'), count('same'), count('moved'), count('bad'), one.id],
  ]);
  if (next >= one.rowCount) await endCheck(work, one);
  return next;
};

const endCheck = async (work: Work, one: Roster): Promise<void> => {
  await work.change("UPDATE roster SET status = 'checked', missing = ? WHERE id = ?", [await countUnnamed(work, one), one.id]);
};
