import type { BranchId, Grant, Role } from '@sanwei/contracts';
import { id, table } from './table.js';

/**
 * The tree of branches as pairs: a branch with each of its ancestors, itself too. A service that scopes by branch keeps its own
 * copy from the fact `branch-placed`, so that scope is one join in its own schema.
 */
export type BranchScope = { branchId: BranchId; ancestorId: BranchId };
export const branchScopes = table<BranchScope>('branch_scope', { branchId: id(true), ancestorId: id(true) }, [
  { columns: ['ancestorId', 'branchId'], unique: true },
]);

/**
 * The branches for which somebody holds one of these roles. `city` where a grant has no limit; a grant for a site or a case is none for
 * a branch, and never widens to the city.
 * A WHERE says the rest: `branchId IN (SELECT branchId FROM branch_scope WHERE ancestorId IN (?))`.
 */
export const scopeOf = (grants: readonly Grant[], roles: readonly Role[]): 'city' | string[] => {
  const held = grants.filter(({ role }) => roles.includes(role)).map(({ scope }) => scope);
  return held.some(({ of }) => of === 'city') ? 'city' : held.flatMap(({ of, id }) => (of === 'branch' ? [id] : []));
};
