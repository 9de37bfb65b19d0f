import type { BranchId, RosterId } from '@sanwei/contracts';
import { branchStaff } from '@sanwei/contracts';
import type { RosterStatus } from '@sanwei/contracts/people/roster';
import { removeFile } from '@sanwei/files';
import type { FieldCipher } from '@sanwei/security';
import { scopeOf, type Work, withinScope } from '@sanwei/work';
import type { Secrets } from '../secrets.js';
import type { Cells, Roster, RosterRow } from './roster.rule.js';

export const rosterPurpose = 'roster';

type At = Pick<RosterRow, 'rosterId' | 'position'>;
const placeOf = (column: 'cells' | 'problems', { rosterId, position }: At) => ({
  table: 'roster_row',
  column,
  row: `${rosterId}.${position}`,
});
export const sealRow = (cipher: FieldCipher, at: At, column: 'cells' | 'problems', value: Cells | string[]): string =>
  cipher.seal(JSON.stringify(value), placeOf(column, at));
/** @throws SealBroken */
export const openCells = (cipher: FieldCipher, row: RosterRow): Cells => JSON.parse(cipher.open(row.cells, placeOf('cells', row))) as Cells;
export const openProblems = (cipher: FieldCipher, row: RosterRow): string[] =>
  row.problems === null ? [] : (JSON.parse(cipher.open(row.problems, placeOf('problems', row))) as string[]);

/** As JSON: the steps act as the service, within what the uploader keeps. */
export const scopeWords = (work: Work): string => JSON.stringify(scopeOf(work.actor.grants, branchStaff));
const scopeIn = ({ scope }: Pick<Roster, 'scope'>) => JSON.parse(scope) as 'city' | string[];

/** Those of the branches that the uploader keeps. */
export const keptOf = async (work: Work, one: Pick<Roster, 'scope'>, branchIds: readonly BranchId[]): Promise<Set<BranchId>> => {
  if (branchIds.length === 0) return new Set();
  const { where, values } = withinScope(scopeIn(one), 'id');
  const rows = await work.sql<{ id: BranchId }>(`SELECT id FROM branch WHERE id IN (?) AND ${where}`, [branchIds, ...values]);
  return new Set(rows.map(({ id }) => id));
};

/** The asker's own roster of a branch that is still the asker's; anything else is simply not there. */
export const ownRoster = async (work: Work, id: RosterId, lock: '' | 'FOR UPDATE' = ''): Promise<Roster | null> => {
  const { where, values } = withinScope(scopeOf(work.actor.grants, branchStaff), 'branchId');
  const [row] = await work.sql<Roster>(`SELECT * FROM roster WHERE id = ? AND uploadedBy = ? AND ${where} ${lock}`, [
    ...[id, work.actor.id],
    ...values,
  ]);
  return row ?? null;
};

/** For a step of the service itself: the roster, locked, if it is where the step expects it. A step that comes twice finds null. */
export const rosterInStep = async (work: Work, id: RosterId, status: RosterStatus): Promise<Roster | null> =>
  (await work.sql<Roster>('SELECT * FROM roster WHERE id = ? AND status = ? FOR UPDATE', [id, status]))[0] ?? null;

export const rowsFrom = (work: Work, id: RosterId, from: number, count: number): Promise<RosterRow[]> =>
  work.sql<RosterRow>('SELECT * FROM roster_row WHERE rosterId = ? AND position >= ? AND position < ? ORDER BY position', [
    ...[id, from, from + count],
  ]);

/** Rows, file and their keys. */
export const dropStaged = async (work: Work, { keys }: Secrets, { id, fileId }: Pick<Roster, 'id' | 'fileId'>): Promise<void> => {
  await work.change('DELETE FROM roster_row WHERE rosterId = ?', [id]);
  await work.change('UPDATE roster SET fileId = NULL WHERE id = ?', [id]);
  await keys.destroy(work, id);
  if (fileId) await removeFile(work, keys, fileId);
};

/**
 * Members of the branch whom the whole roster names under neither their phone nor the one before it; who became one after it was uploaded
 * could not be in it. By the rows of this very roster: another one of the branch may be on its way into force at the same moment.
 */
export const unnamed = `WHERE m.branchId = ? AND m.status = 'member' AND m.since < ?
  AND NOT EXISTS (SELECT 1 FROM roster_row r WHERE r.rosterId = ? AND r.phoneIndex = m.phoneIndex)
  AND NOT EXISTS (SELECT 1 FROM roster_row r WHERE r.rosterId = ? AND r.phoneIndex = m.formerPhoneIndex)`;
export const unnamedBy = ({ id, branchId, createdAt }: Roster) => [branchId, createdAt, id, id];
/** How many would be ended now. */
export const countUnnamed = async (work: Work, one: Roster): Promise<number> => {
  const [found] = await work.sql<{ missing: number }>(`SELECT COUNT(*) AS missing FROM membership m ${unnamed}`, unnamedBy(one));
  return Number(found?.missing ?? 0);
};
