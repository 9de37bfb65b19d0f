import { Inject } from '@nestjs/common';
import type { In, Reply } from '@sanwei/contracts';
import { closeCorrection, correctionClosed } from '@sanwei/contracts/people/data-order';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { SECRETS, type Secrets } from '../secrets.js';
import type { DataOrder } from './data-order.rule.js';
import { answersOrders, sealText } from './data-order.store.js';

@Handles(closeCorrection)
export class CloseCorrection implements Handler<typeof closeCorrection> {
  constructor(@Inject(SECRETS) private readonly secrets: Secrets) {}

  async handle({ orderId, answer }: In<typeof closeCorrection>, work: Work): Promise<Reply<typeof closeCorrection>> {
    if (!answersOrders(work)) return refuse('CorrectionMissing');
    const [order] = await work.sql<DataOrder>("SELECT personId FROM data_order WHERE id = ? AND kind = 'correction' FOR UPDATE", [orderId]);
    const closed = await work.change(
      "UPDATE data_order SET status = 'done', endedAt = ?, answer = ? WHERE id = ? AND kind = 'correction' AND status = 'received'",
      [work.now, sealText(this.secrets, orderId, 'answer', answer), orderId],
    );
    if (!order || closed === 0) return refuse('CorrectionMissing');
    work.hint('queue.data-order');
    work.notify(order.personId, correctionClosed, {});
    return ok({ orderId, at: work.now.toISOString() });
  }
}
