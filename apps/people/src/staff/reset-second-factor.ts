import type { In, Reply } from '@sanwei/contracts';
import { resetSecondFactor } from '@sanwei/contracts/people/staff';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { endLoginsOf } from '../login/login.store.js';
import { forgetTotp } from '../totp/staff-totp.store.js';
import { takeTurnWithAccount } from './staff-account.store.js';

@Handles(resetSecondFactor)
export class ResetSecondFactor implements Handler<typeof resetSecondFactor> {
  async handle({ personId }: In<typeof resetSecondFactor>, work: Work): Promise<Reply<typeof resetSecondFactor>> {
    if (personId === work.actor.id) return refuse('NotOneself');
    if (!(await takeTurnWithAccount(work, personId))) return refuse('StaffNotFound');
    await forgetTotp(work, personId);
    await endLoginsOf(work, personId);
    return ok({ personId, at: work.now.toISOString() });
  }
}
