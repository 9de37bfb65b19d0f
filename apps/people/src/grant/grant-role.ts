import { type BranchId, type GrantScope, type In, type Reply, scopesFor } from '@sanwei/contracts';
import { grantRole } from '@sanwei/contracts/people/grant';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { branchExists } from '../branch/branch.store.js';
import { renewLoginsOf } from '../login/login.store.js';
import { takeTurnWithAccount } from '../staff/staff-account.store.js';
import { grantFor } from './role-grant.rule.js';
import { findGrants } from './role-grant.store.js';
import { excludedBy, isAdministrator } from './separate-roles.rule.js';

@Handles(grantRole)
export class GrantRole implements Handler<typeof grantRole> {
  async handle({ personId, role, scope, endsAt }: In<typeof grantRole>, work: Work): Promise<Reply<typeof grantRole>> {
    if (personId === work.actor.id) return refuse('NotOneself');
    const allowed = scopesFor(role);
    if (!allowed.includes(scope.of)) return refuse('ScopeNotForRole', { allowed: [...allowed] });
    if (endsAt && new Date(endsAt) <= work.now) return refuse('GrantEndsInPast');
    // Two grants to one person take turns, or two roles that exclude each other would both find the other missing.
    if (!(await takeTurnWithAccount(work, personId))) return refuse('StaffNotFound');
    if (scope.of === 'branch' && !(await branchExists(work, scope.id as BranchId))) return refuse('BranchNotFound');
    const held = (await findGrants(work, personId)).map((grant) => grant.role);
    // Whoever opened the account knows its first password, and must not come to a second administrator's role by it.
    const [account] = await work.sql<{ mustChange: number }>('SELECT mustChange FROM staff_account WHERE personId = ?', [personId]);
    if (isAdministrator(role) && account?.mustChange) return refuse('FirstPasswordStands');
    const excluding = excludedBy(held, role);
    if (excluding) return refuse('RolesExclude', { held: excluding });
    const grant = grantFor({ personId, role, scope: scope as GrantScope }, work.actor.id, work.now, work.newId());
    await work.change(
      `INSERT INTO role_grant (id, personId, role, scopeOf, scopeId, grantedBy, grantedAt, endsAt) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE grantedBy = VALUES(grantedBy), grantedAt = VALUES(grantedAt), endsAt = VALUES(endsAt)`,
      [grant.id, personId, role, grant.scopeOf, grant.scopeId, grant.grantedBy, grant.grantedAt, endsAt ? new Date(endsAt) : null],
    );
    await renewLoginsOf(work, personId);
    return ok({ personId, at: work.now.toISOString() });
  }
}
