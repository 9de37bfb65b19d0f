import type { In, Reply } from '@sanwei/contracts';
import { signOut } from '@sanwei/contracts/people/login';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { endLoginOf } from './login.store.js';

@Handles(signOut)
export class SignOut implements Handler<typeof signOut> {
  async handle(_input: In<typeof signOut>, work: Work): Promise<Reply<typeof signOut>> {
    const { id, loginId } = work.actor;
    if (loginId && (await endLoginOf(work, id, loginId))) work.record('退出登录', loginId);
    return ok({ at: work.now.toISOString() });
  }
}
