import { type Asked, signedIn, useAsk } from '../ask/index.js';
import { MeDocument, type MeQuery, type RoleName } from '../generated/documents.js';

export type Me = NonNullable<MeQuery['viewMe']>;

/** Who works here and as what. Roles change while somebody works: a page that was granted appears, one that was taken goes. */
export function useMe(): Asked<MeQuery> {
  const me = signedIn.personId();
  return useAsk(MeDocument, {}, { live: me ? [`person.${me}`] : [] });
}

export const rolesOf = (me: Me | null | undefined): ReadonlySet<RoleName> => new Set(me?.grants.map(({ role }) => role) ?? []);
