import type { Grant, PersonId } from '@sanwei/contracts';
import type { Work } from '@sanwei/work';
import type { LoginWay } from '../login/login.rule.js';
import { grantsNow, type RoleGrant } from './role-grant.rule.js';

/** All that a person holds now, whatever the login. */
export const findGrants = async (work: Work, personId: PersonId): Promise<Grant[]> =>
  grantsNow(await work.sql<RoleGrant>('SELECT role, scopeOf, scopeId, endsAt FROM role_grant WHERE personId = ?', [personId]), work.now);

/**
 * What a person may right now: nothing but a new password while the one in use has been seen by somebody else. Roles of staff come with
 * a password alone: other logins live for days and know no second factor.
 */
export type Standing = { grants: Grant[]; mustChangePassword: boolean };
export const findStanding = async (work: Work, personId: PersonId, way: LoginWay): Promise<Standing> => {
  const [account] = await work.sql<{ mustChange: boolean }>('SELECT mustChange FROM staff_account WHERE personId = ?', [personId]);
  if (account?.mustChange && way === 'password') return { grants: [], mustChangePassword: true };
  const grants = await findGrants(work, personId);
  return { grants: way === 'password' ? grants : grants.filter(({ role }) => role === 'member'), mustChangePassword: false };
};
