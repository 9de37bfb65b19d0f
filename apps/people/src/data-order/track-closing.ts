import type { In, Reply } from '@sanwei/contracts';
import { trackClosing } from '@sanwei/contracts/people/data-order';
import { personErased } from '@sanwei/contracts/people/person';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import { hearersLeft, type Work } from '@sanwei/work';
import type { DataOrder } from './data-order.rule.js';

const lookAgainMs = 60_000;

/** A line of the outbox stands until its hearer has committed: no service need be asked, and none tells whether it knew the person. */
@Handles(trackClosing)
export class TrackClosing implements Handler<typeof trackClosing> {
  async handle({ orderId }: In<typeof trackClosing>, work: Work): Promise<Reply<typeof trackClosing>> {
    const [order] = await work.sql<DataOrder>("SELECT id, personId FROM data_order WHERE id = ? AND status = 'working'", [orderId]);
    if (!order) return ok({ waiting: 0 });
    const left = await hearersLeft(work, personErased, order.personId);
    if (left.length > 0) work.later(trackClosing, { orderId }, new Date(work.now.getTime() + lookAgainMs));
    else {
      await work.change("UPDATE data_order SET status = 'done', endedAt = ? WHERE id = ? AND status = 'working'", [work.now, orderId]);
      work.hint('queue.data-order');
    }
    return ok({ waiting: left.length });
  }
}
