import type { BranchId } from '@sanwei/contracts';
import { branchPlaced } from '@sanwei/contracts/people/branch';
import { placeBranch, type Work } from '@sanwei/work';
import { ancestorsOf, type Branch, parentOf } from './branch.rule.js';
import { branches } from './branch.table.js';

/** Writes new branches and says where they stand. */
export const placeBranches = async (work: Work, rows: readonly Branch[]): Promise<void> => {
  await work.insert(branches, rows);
  for (const row of rows) {
    // Registers of members are scoped here too.
    await placeBranch(work, row.id, ancestorsOf(row));
    work.tell(branchPlaced, { branchId: row.id, ancestorIds: ancestorsOf(row) }, row.id);
  }
};

export const shownBranch = (row: Branch) => ({ id: row.id, name: row.name, parentId: parentOf(row) });

export const branchExists = async (work: Work, id: BranchId): Promise<boolean> =>
  (await work.sql('SELECT 1 FROM branch WHERE id = ?', [id])).length > 0;
