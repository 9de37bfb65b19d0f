import { useAsk } from '../../ask/index.js';
import { SiteNamesDocument } from '../../generated/documents.js';

/** @returns the names of these sites, as far as they have come */
export function useSiteNames(ids: readonly string[]): ReadonlyMap<string, string> {
  const siteIds = [...new Set(ids)].sort().slice(0, 100);
  const asked = useAsk(SiteNamesDocument, { siteIds }, { when: siteIds.length > 0, keepPrevious: true });
  return new Map((asked.data?.findSites?.items ?? []).map(({ id, name }) => [id, name]));
}
