import { Inject } from '@nestjs/common';
import type { DataOrderId, In, Reply } from '@sanwei/contracts';
import { orderCorrection } from '@sanwei/contracts/people/data-order';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { SECRETS, type Secrets } from '../secrets.js';
import { mostCorrections } from './data-order.rule.js';
import { openOrder, personInTurn, sealText, shownOrder } from './data-order.store.js';

@Handles(orderCorrection)
export class OrderCorrection implements Handler<typeof orderCorrection> {
  constructor(@Inject(SECRETS) private readonly secrets: Secrets) {}

  async handle({ what }: In<typeof orderCorrection>, work: Work): Promise<Reply<typeof orderCorrection>> {
    if (!(await personInTurn(work))) throw new Error('a passport of a closed account');
    const open = await work.sql("SELECT id FROM data_order WHERE personId = ? AND kind = 'correction' AND status = 'received'", [
      work.actor.id,
    ]);
    if (open.length >= mostCorrections) return refuse('TooManyCorrections', { most: mostCorrections });
    const id = work.newId<DataOrderId>();
    const order = await openOrder(work, { kind: 'correction', status: 'received', id, what: sealText(this.secrets, id, 'what', what) });
    return ok({ order: shownOrder(this.secrets, order) });
  }
}
