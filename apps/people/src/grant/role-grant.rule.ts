import { type Grant, type GrantScope, type PersonId, type Role, type ScopeKind, wholeCity } from '@sanwei/contracts';

/** A role that somebody holds in a scope, by whom and until when (null: until it is taken away). */
export type RoleGrant = {
  id: string;
  personId: PersonId;
  role: Role;
  scopeOf: ScopeKind;
  /** What it is limited to, or `city`. Not null: a unique key lets null stand twice. */
  scopeId: string;
  grantedBy: string;
  grantedAt: Date;
  endsAt: Date | null;
};

/** A scope as the columns of a row hold it, and back. */
export const scopeColumns = ({ of, id }: GrantScope): Pick<RoleGrant, 'scopeOf' | 'scopeId'> => ({ scopeOf: of, scopeId: id ?? of });
const scopeIn = ({ scopeOf: of, scopeId: id }: Pick<RoleGrant, 'scopeOf' | 'scopeId'>): GrantScope =>
  of === 'city' ? wholeCity : { of, id };

export const grantFor = (
  { personId, role, scope }: { personId: PersonId; role: Role; scope: GrantScope },
  by: string,
  now: Date,
  id: string,
): RoleGrant => ({
  id,
  personId,
  role,
  ...scopeColumns(scope),
  grantedBy: by,
  grantedAt: now,
  endsAt: null,
});

/** What holds now and until when, in an order of its own so that equal grants look equal. */
export const standingGrants = (grants: readonly RoleGrant[], now: Date): (Grant & Pick<RoleGrant, 'endsAt'>)[] =>
  grants
    .filter(({ endsAt }) => endsAt === null || endsAt > now)
    .map((grant) => ({ role: grant.role, scope: scopeIn(grant), endsAt: grant.endsAt }))
    .sort((a, b) => orderOf(a).localeCompare(orderOf(b), 'en'));

/** What a passport says of it. */
export const grantsNow = (grants: readonly RoleGrant[], now: Date): Grant[] =>
  standingGrants(grants, now).map(({ role, scope }) => ({ role, scope }));

const orderOf = ({ role, scope: { of, id } }: Grant): string => `${role} ${of} ${id}`;
