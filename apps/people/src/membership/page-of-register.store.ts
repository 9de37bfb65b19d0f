import type { BranchId } from '@sanwei/contracts';
import { branchStaff } from '@sanwei/contracts';
import { beyondCursor, pageFrom, scopeOf, type Work } from '@sanwei/work';
import type { Secrets } from '../secrets.js';
import type { Membership } from './membership.rule.js';
import { nameIndexOf, type Scope, shownMember, withinBranches } from './membership.store.js';

/** Whom a list holds. @see inRegister of the contract */
export type Wanted = { branchId: BranchId | null; name: string | null; status: Membership['status'] };
type Page = { first: number; after: string | null };
/** The same as rows are looked for, so that it can be kept for later: under whose scope, and the keyed hash instead of the name. */
export type Selection = Omit<Wanted, 'name'> & { nameIndex: string | null; scope: Scope };
export const selectionOf = (work: Work, secrets: Secrets, { branchId, name, status }: Wanted): Selection => ({
  ...{ branchId, status, scope: scopeOf(work.actor.grants, branchStaff) },
  nameIndex: name === null ? null : nameIndexOf(secrets, name),
});

/** So many branches are asked one by one, each in the order of the list; of more, the list of the city is walked. */
const fewBranches = 50;
/** Nobody waits for a number: counting a hundred thousand takes some hundredths of a second. */
const mostCounted = 100_000;

/** One page of the registers that the asker keeps, the earliest first. */
export const pageOfRegister = async (work: Work, secrets: Secrets, { first, after, ...wanted }: Wanted & Page) => {
  const rows = await rowsOfRegister(work, selectionOf(work, secrets, wanted), { first: first + 1, after });
  const page = pageFrom(rows, first, ({ since }) => since);
  return { items: page.items.map((row) => shownMember(secrets, row)), next: page.next };
};

/**
 * The next rows in the order of `since` and `id`. A page deep in the list costs what the first does, whatever the scope: each way walks an
 * index in the order of the list, and none sorts all that the asker may see.
 */
export const rowsOfRegister = async (work: Work, selection: Selection, { first, after }: Page): Promise<Membership[]> => {
  const { branchId, status, nameIndex } = selection;
  const beyond = beyondCursor(after, 'since');
  const behind = `status = ? AND ${beyond.where}`;
  const end = 'ORDER BY since, id LIMIT ?';
  const values = [status, ...beyond.values];
  const scope = withinBranches(selection.scope, branchId);
  if (nameIndex !== null)
    return work.sql(`SELECT * FROM membership WHERE nameIndex = ? AND ${behind} AND ${scope.where} ${end}`, [
      ...[nameIndex, ...values, ...scope.values, first],
    ]);
  if (scope.values.length === 0) return work.sql(`SELECT * FROM membership WHERE ${behind} AND ${scope.where} ${end}`, [...values, first]);
  const few = await work.sql<{ branchId: BranchId }>(`SELECT DISTINCT branchId FROM branch_scope WHERE ${scope.where} LIMIT ?`, [
    ...[...scope.values, fewBranches + 1],
  ]);
  if (few.length === 0) return [];
  if (few.length > fewBranches)
    return work.sql(
      `SELECT STRAIGHT_JOIN * FROM membership FORCE INDEX (ix_membership_status_since_id_branchId) WHERE ${behind} AND ${scope.where} ${end}`,
      [...values, ...scope.values, first],
    );
  const each = few.map(() => `(SELECT id FROM membership WHERE branchId = ? AND ${behind} ${end})`).join(' UNION ALL ');
  return work.sql(`SELECT membership.* FROM (${each}) page JOIN membership USING (id) ORDER BY since, id LIMIT ?`, [
    ...few.flatMap((branch) => [branch.branchId, ...values, first]),
    first,
  ]);
};

/** @returns how many a list holds, or null where there are more than `most`: too many to count them while somebody waits */
export const countRegister = async (work: Work, selection: Selection, most = mostCounted): Promise<number | null> => {
  const { where, values } = withinBranches(selection.scope, selection.branchId);
  const named = selection.nameIndex === null ? { where: 'TRUE', values: [] } : { where: 'nameIndex = ?', values: [selection.nameIndex] };
  const [counted] = await work.sql<{ many: string }>(
    `SELECT COUNT(*) AS many FROM (SELECT 1 FROM membership WHERE status = ? AND ${named.where} AND ${where} LIMIT ?) counted`,
    [selection.status, ...named.values, ...values, most + 1],
  );
  const many = Number(counted?.many ?? 0);
  return many > most ? null : many;
};
