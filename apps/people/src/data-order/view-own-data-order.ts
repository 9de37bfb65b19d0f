import type { In, Reply } from '@sanwei/contracts';
import { viewOwnDataOrder } from '@sanwei/contracts/people/data-order';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { signedInJustNow } from '../login/login.rule.js';
import { lookAtLogin } from '../login/running-login.store.js';
import { type DataOrder, ownDataUntil } from './data-order.rule.js';

@Handles(viewOwnDataOrder)
export class ViewOwnDataOrder implements Handler<typeof viewOwnDataOrder> {
  async handle({ orderId }: In<typeof viewOwnDataOrder>, work: Work): Promise<Reply<typeof viewOwnDataOrder>> {
    const [order] = await work.sql<DataOrder>("SELECT id, openedAt FROM data_order WHERE id = ? AND personId = ? AND kind = 'ownData'", [
      orderId,
      work.actor.id,
    ]);
    if (!order || ownDataUntil(order) <= work.now) return refuse('OwnDataOrderMissing');
    const login = await lookAtLogin(work);
    if (!login || !signedInJustNow(login, work.now)) return refuse('SignInNotFresh');
    return ok({ id: order.id, until: ownDataUntil(order).toISOString() });
  }
}
