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

/** What a passport says: only what holds now, in an order of its own so that equal grants look equal. */
export const grantsNow = (grants: readonly RoleGrant[], now: Date): Grant[] =>
  grants
    .filter(({ endsAt }) => endsAt === null || endsAt > now)
    .map((grant) => ({ role: grant.role, scope: scopeIn(grant) }))
    .sort((a, b) => orderOf(a).localeCompare(orderOf(b), 'en'));

const orderOf = ({ role, scope: { of, id } }: Grant): string => `${role} ${of} ${id}`;
