import type { In, Reply } from '@sanwei/contracts';
import { endGrant } from '@sanwei/contracts/people/grant';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { renewLoginsOf } from '../login/login.store.js';
import { wholeCity } from './role-grant.rule.js';

@Handles(endGrant)
export class EndGrant implements Handler<typeof endGrant> {
  async handle({ personId, role, branchId }: In<typeof endGrant>, work: Work): Promise<Reply<typeof endGrant>> {
    if (personId === work.actor.id) return refuse('NotOneself');
    const ended = await work.change('DELETE FROM role_grant WHERE personId = ? AND role = ? AND scope = ?', [
      personId,
      role,
      branchId ?? wholeCity,
    ]);
    if (ended === 0) return refuse('GrantNotFound');
    await renewLoginsOf(work, personId);
    return ok({ personId, at: work.now.toISOString() });
  }
}
