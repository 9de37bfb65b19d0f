import type { In, Reply } from '@sanwei/contracts';
import { listOpenDataOrders } from '@sanwei/contracts/people/data-order';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import { beyondCursor, pageFrom, type Work } from '@sanwei/work';
import type { DataOrder } from './data-order.rule.js';
import { answersOrders } from './data-order.store.js';

/** What has come up and by when; who asks is told only when one is opened, which leaves a line. */
@Handles(listOpenDataOrders)
export class ListOpenDataOrders implements Handler<typeof listOpenDataOrders> {
  async handle({ first, after }: In<typeof listOpenDataOrders>, work: Work): Promise<Reply<typeof listOpenDataOrders>> {
    if (!answersOrders(work)) return ok({ items: [], next: null });
    const beyond = beyondCursor(after, 'dueAt');
    const rows = await work.sql<DataOrder>(
      `SELECT id, kind, status, openedAt, dueAt FROM data_order
       WHERE status IN ('received', 'working') AND ${beyond.where} ORDER BY dueAt, id LIMIT ?`,
      [...beyond.values, first + 1],
    );
    const page = pageFrom(rows, first, (row) => row.dueAt);
    const shown = ({ id, kind, status, openedAt, dueAt }: DataOrder) => ({
      ...{ id, kind, status },
      ...{ openedAt: openedAt.toISOString(), dueAt: dueAt.toISOString() },
    });
    return ok({ ...page, items: page.items.map(shown) });
  }
}
