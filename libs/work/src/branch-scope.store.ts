import type { BranchId } from '@sanwei/contracts';
import type { Work } from './work.js';

/** Puts a branch under its ancestors, in place of what was known before. @param ancestorIds without the branch itself */
export const placeBranch = async (work: Work, branchId: BranchId, ancestorIds: readonly BranchId[]): Promise<void> => {
  await work.change('DELETE FROM branch_scope WHERE branchId = ?', [branchId]);
  const pairs = [branchId, ...ancestorIds].map((ancestorId) => [branchId, ancestorId]);
  await work.change('INSERT INTO branch_scope (branchId, ancestorId) VALUES ?', [pairs]);
};

/** SQL that holds rows of a scope, with its values. @param column such as `profile.branchId` */
export const withinScope = (scope: 'city' | readonly string[], column: string): { where: string; values: unknown[] } => {
  if (scope === 'city') return { where: 'TRUE', values: [] };
  if (scope.length === 0) return { where: 'FALSE', values: [] };
  return { where: `${column} IN (SELECT branchId FROM branch_scope WHERE ancestorId IN (?))`, values: [scope] };
};
