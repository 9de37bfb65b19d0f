import { type Asked, useAsk } from '../ask/index.js';
import { MeDocument, type MeQuery, type RoleName } from '../generated/documents.js';

export type Me = NonNullable<MeQuery['viewMe']>;

/** Who works here and as what. Roles change while somebody works: it is asked again like everything else. */
export const useMe = (): Asked<MeQuery> => useAsk(MeDocument, {});

export const rolesOf = (me: Me | null | undefined): ReadonlySet<RoleName> => new Set(me?.grants.map(({ role }) => role) ?? []);
