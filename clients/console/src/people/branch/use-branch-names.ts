import { useAsk } from '../../ask/index.js';
import { BranchNamesDocument } from '../../generated/documents.js';

/** @returns the names of these branches, as far as they have come */
export function useBranchNames(ids: readonly string[]): ReadonlyMap<string, string> {
  const branchIds = [...new Set(ids)].sort().slice(0, 100);
  const asked = useAsk(BranchNamesDocument, { branchIds }, { when: branchIds.length > 0, keepPrevious: true });
  return new Map((asked.data?.findBranches?.items ?? []).map(({ id, name }) => [id, name]));
}
