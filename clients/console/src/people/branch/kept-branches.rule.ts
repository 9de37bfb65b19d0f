type Grant = { role: string; scope: { of: string; id: string | null } };

/** @source `libs/contracts`, `branchStaff` */
const branchStaff: readonly string[] = ['branchClerk', 'federationStaff'];

/** @returns the branches that somebody keeps, without those below them; `city` for all */
export const keptBranches = (grants: readonly Grant[]): 'city' | string[] => {
  const kept = grants.filter(({ role }) => branchStaff.includes(role));
  if (kept.some(({ scope }) => scope.of === 'city')) return 'city';
  return [...new Set(kept.flatMap(({ scope }) => (scope.of === 'branch' && scope.id ? [scope.id] : [])))];
};
/** Those whose names have come, by name. */
export const rootsOf = (ids: readonly string[], names: ReadonlyMap<string, string>): { id: string; name: string }[] =>
  ids
    .flatMap((id) => {
      const name = names.get(id);
      return name === undefined ? [] : [{ id, name }];
    })
    .sort((one, other) => one.name.localeCompare(other.name, 'zh-CN'));
