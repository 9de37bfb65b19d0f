import type { Grant, PersonId, Role } from '@sanwei/contracts';

/** A role that somebody holds for a branch or for the whole city, by whom and until when (null: until it is taken away). */
export type RoleGrant = {
  id: string;
  personId: PersonId;
  role: Role;
  /** A branch, or `city`. Not null: a unique key lets null stand twice. */
  scope: string;
  grantedBy: string;
  grantedAt: Date;
  endsAt: Date | null;
};

export const wholeCity = 'city';

export const grantFor = (
  person: { personId: PersonId; role: Role; branchId: string | null },
  by: string,
  now: Date,
  id: string,
): RoleGrant => ({
  id,
  personId: person.personId,
  role: person.role,
  scope: person.branchId ?? wholeCity,
  grantedBy: by,
  grantedAt: now,
  endsAt: null,
});

/** What a passport says: only what holds now, in an order of its own so that equal grants look equal. */
export const grantsNow = (grants: readonly RoleGrant[], now: Date): Grant[] =>
  grants
    .filter(({ endsAt }) => endsAt === null || endsAt > now)
    .map(({ role, scope }) => ({ role, branchId: scope === wholeCity ? null : scope }))
    .sort((a, b) => `${a.role}${a.branchId}`.localeCompare(`${b.role}${b.branchId}`, 'en'));
