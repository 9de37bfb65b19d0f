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

/** Who may ask: a role, a person with a login whatever the roles, anybody at all, or the platform's own services (`system`). */
export type Audience = Role | 'signedIn' | 'anyone' | 'system';

/** A role and the branch it holds for; null is the whole city. */
export type Grant = { role: Role; branchId: string | null };

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
  grants: z.array(z.object({ role: z.enum(roles), branchId: z.string().nullable() })),
  loginId: z.string().nullable(),
  mustChangePassword: z.boolean().optional(),
  steppedUpUntil: z.number().optional(),
});
