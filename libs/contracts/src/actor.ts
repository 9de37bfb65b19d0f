import { z } from 'zod';
import { type Service, services } from './service.js';

/** Roles of the product page; each is granted for a branch, a site or a case, by whom and until when. */
export const roles = [
  'member',
  'matchmaker',
  'activityHost',
  'counselor',
  'supervisor',
  'hotlineOperator',
  'dutyPlanner',
  'mediator',
  'classTeacher',
  'siteKeeper',
  'programEditor',
  'branchClerk',
  'federationStaff',
  'systemAdministrator',
  'securityAdministrator',
  'auditAdministrator',
  'partnerCity',
] as const;
export type Role = (typeof roles)[number];

/** Who looks after what a branch keeps: registers, requests, profiles. Both are granted for a branch with those below it, or for the city. */
export const branchStaff = ['branchClerk', 'federationStaff'] as const satisfies readonly Role[];
/** Who looks for pairs. */
export const matchers = ['matchmaker', 'federationStaff'] as const satisfies readonly Role[];
/** Who writes programs. */
export const programEditors = ['programEditor', 'federationStaff'] as const satisfies readonly Role[];
/** Whoever makes appointments or keeps deadlines. */
export const allStaff = roles.filter((role) => role !== 'member' && role !== 'partnerCity');

/** Who may ask: a role, a person with a login whatever the roles, anybody at all, or the platform's own services (`system`). */
export type Audience = Role | 'signedIn' | 'anyone' | 'system';

/** What a grant may be limited to: a branch with those below it, one site of childcare, one case of counseling. */
export const scopeKinds = ['city', 'branch', 'site', 'case'] as const;
export type ScopeKind = (typeof scopeKinds)[number];
export type GrantScope = { of: 'city'; id: null } | { of: Exclude<ScopeKind, 'city'>; id: string };
export const wholeCity: GrantScope = { of: 'city', id: null };
/** @param id null for the whole city */
export const scopeOfBranch = (id: string | null): GrantScope => (id === null ? wholeCity : { of: 'branch', id });

/** A role and where it holds. */
export type Grant = { role: Role; scope: GrantScope };

/**
 * In which scopes a role is granted. Who looks after one class or one case gets no more than that; administrators, planners and editors
 * do what holds for all, and there is no part of it.
 */
const scopesByRole: Readonly<Partial<Record<Role, readonly ScopeKind[]>>> = {
  branchClerk: ['city', 'branch'],
  federationStaff: ['city', 'branch'],
  matchmaker: ['city', 'branch'],
  activityHost: ['city', 'branch'],
  mediator: ['city', 'branch', 'case'],
  counselor: ['city', 'branch', 'case'],
  supervisor: ['city', 'case'],
  classTeacher: ['site'],
  siteKeeper: ['site'],
};
export const scopesFor = (role: Role): readonly ScopeKind[] => scopesByRole[role] ?? ['city'];

/**
 * Who asks, as the signed passport says it.
 * `id` is a PersonId, `system:<service>`, or `nobody`; `loginId` is null unless a person asks.
 * `mustChangePassword`: there are no grants until the password is changed. `steppedUpUntil`: milliseconds since 1970 by the clock of
 * the machine, as everything about a passport's age, until which a second factor counts as just shown.
 */
export type Actor = {
  kind: 'nobody' | 'person' | 'system';
  id: string;
  grants: readonly Grant[];
  loginId: string | null;
  mustChangePassword?: boolean;
  steppedUpUntil?: number;
};

export const nobody: Actor = { kind: 'nobody', id: 'nobody', grants: [], loginId: null };
export const systemActor = (service: Service): Actor => ({ kind: 'system', id: `system:${service}`, grants: [], loginId: null });
export const serviceOf = (actor: Actor): Service | null =>
  actor.kind === 'system' ? (services.find((name) => actor.id === `system:${name}`) ?? null) : null;

export const passportClaims = z.object({
  kind: z.enum(['person', 'system']),
  sub: z.string(),
  grants: z.array(
    z.object({
      role: z.enum(roles),
      scope: z.discriminatedUnion('of', [
        z.object({ of: z.literal('city'), id: z.null() }),
        z.object({ of: z.enum(['branch', 'site', 'case']), id: z.string().min(1) }),
      ]),
    }),
  ),
  loginId: z.string().nullable(),
  mustChangePassword: z.boolean().optional(),
  steppedUpUntil: z.number().optional(),
});
