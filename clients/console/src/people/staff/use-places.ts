import { useSiteNames } from '../../childcare/site/use-site-names.js';
import type { ScopeKind } from '../../generated/documents.js';
import { grants as words } from '../../words/staff.js';
import { useBranchNames } from '../branch/use-branch-names.js';

type Scope = { of: ScopeKind; id?: string | null };
const idsOf = (scopes: readonly Scope[], kind: Scope['of']) => scopes.flatMap(({ of, id }) => (of === kind && id ? [id] : []));

/** Where a role holds, by the name that people have for it and never by a number. */
export function usePlaces(scopes: readonly Scope[]): (scope: Scope) => string {
  const branches = useBranchNames(idsOf(scopes, 'branch'));
  const sites = useSiteNames(idsOf(scopes, 'site'));
  return ({ of, id }) => {
    if (of === 'city') return words.whole;
    const name = of === 'branch' ? branches.get(id ?? '') : of === 'site' ? sites.get(id ?? '') : undefined;
    return name ?? words.nameless[of];
  };
}
