import type { In, PersonId, Reply } from '@sanwei/contracts';
import { removeTotp } from '@sanwei/contracts/people/totp';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { runningLogin } from '../login/running-login.store.js';
import { takeTurnWithAccount } from '../staff/staff-account.store.js';
import { forgetTotp } from './staff-totp.store.js';

@Handles(removeTotp)
export class RemoveTotp implements Handler<typeof removeTotp> {
  async handle(_input: In<typeof removeTotp>, work: Work): Promise<Reply<typeof removeTotp>> {
    const id = work.actor.id as PersonId;
    if (!(await takeTurnWithAccount(work, id)) || !(await runningLogin(work))) return refuse('LoginEnded');
    if (await forgetTotp(work, id)) work.record('移除动态口令', id);
    return ok({ at: work.now.toISOString() });
  }
}
