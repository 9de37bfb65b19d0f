import type { In, Reply } from '@sanwei/contracts';
import { viewExportOrder } from '@sanwei/contracts/people/data-order';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { signedInJustNow } from '../login/login.rule.js';
import { lookAtLogin } from '../login/running-login.store.js';
import { type DataOrder, exportUntil } from './data-order.rule.js';

@Handles(viewExportOrder)
export class ViewExportOrder implements Handler<typeof viewExportOrder> {
  async handle({ orderId }: In<typeof viewExportOrder>, work: Work): Promise<Reply<typeof viewExportOrder>> {
    const [order] = await work.sql<DataOrder>("SELECT id, openedAt FROM data_order WHERE id = ? AND personId = ? AND kind = 'export'", [
      orderId,
      work.actor.id,
    ]);
    if (!order || exportUntil(order) <= work.now) return refuse('ExportOrderMissing');
    const login = await lookAtLogin(work);
    if (!login || !signedInJustNow(login, work.now)) return refuse('SignInNotFresh');
    return ok({ id: order.id, until: exportUntil(order).toISOString() });
  }
}
