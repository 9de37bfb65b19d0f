import type { GrantScope, In, Reply } from '@sanwei/contracts';
import { endGrant } from '@sanwei/contracts/people/grant';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { renewLoginsOf } from '../login/login.store.js';
import { scopeColumns } from './role-grant.rule.js';

@Handles(endGrant)
export class EndGrant implements Handler<typeof endGrant> {
  async handle({ personId, role, scope }: In<typeof endGrant>, work: Work): Promise<Reply<typeof endGrant>> {
    if (personId === work.actor.id) return refuse('NotOneself');
    const { scopeOf, scopeId } = scopeColumns(scope as GrantScope);
    const ended = await work.change('DELETE FROM role_grant WHERE personId = ? AND role = ? AND scopeOf = ? AND scopeId = ?', [
      personId,
      role,
      scopeOf,
      scopeId,
    ]);
    if (ended === 0) return refuse('GrantNotFound');
    await renewLoginsOf(work, personId);
    return ok({ personId, at: work.now.toISOString() });
  }
}
