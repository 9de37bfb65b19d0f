import { Inject } from '@nestjs/common';
import type { In, Reply } from '@sanwei/contracts';
import { readCorrection } from '@sanwei/contracts/people/data-order';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { SECRETS, type Secrets } from '../secrets.js';
import type { DataOrder } from './data-order.rule.js';
import { answersOrders, openText } from './data-order.store.js';

@Handles(readCorrection)
export class ReadCorrection implements Handler<typeof readCorrection> {
  constructor(@Inject(SECRETS) private readonly secrets: Secrets) {}

  async handle({ orderId }: In<typeof readCorrection>, work: Work): Promise<Reply<typeof readCorrection>> {
    const [order] = await work.sql<DataOrder & { displayName: string | null }>(
      `SELECT o.id, o.personId, o.what, o.answer, p.displayName FROM data_order o JOIN person p ON p.id = o.personId
       WHERE o.id = ? AND o.kind = 'correction' AND o.status = 'received'`,
      [orderId],
    );
    const what = order && answersOrders(work) && openText(this.secrets, order, 'what');
    if (!what) return refuse('CorrectionMissing');
    return ok({ id: order.id, personId: order.personId, displayName: order.displayName, what });
  }
}
