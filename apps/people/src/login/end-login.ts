import type { In, Reply } from '@sanwei/contracts';
import { endLogin } from '@sanwei/contracts/people/login';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { endLoginOf } from './login.store.js';

@Handles(endLogin)
export class EndLogin implements Handler<typeof endLogin> {
  async handle({ loginId }: In<typeof endLogin>, work: Work): Promise<Reply<typeof endLogin>> {
    if (!(await endLoginOf(work, work.actor.id, loginId))) return refuse('LoginNotFound');
    work.record('结束登录', loginId);
    return ok({ loginId, at: work.now.toISOString() });
  }
}
