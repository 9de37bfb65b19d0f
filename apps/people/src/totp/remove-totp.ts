import type { In, Reply } from '@sanwei/contracts';
import { removeTotp } from '@sanwei/contracts/people/totp';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { forgetTotp } from './staff-totp.store.js';

@Handles(removeTotp)
export class RemoveTotp implements Handler<typeof removeTotp> {
  async handle(_input: In<typeof removeTotp>, work: Work): Promise<Reply<typeof removeTotp>> {
    const { id } = work.actor;
    if (await forgetTotp(work, id)) work.record('移除动态口令', id);
    return ok({ at: work.now.toISOString() });
  }
}
