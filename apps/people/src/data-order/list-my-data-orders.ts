import { Inject } from '@nestjs/common';
import type { In, Reply } from '@sanwei/contracts';
import { listMyDataOrders } from '@sanwei/contracts/people/data-order';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import { beyondCursor, pageFrom, type Work } from '@sanwei/work';
import { SECRETS, type Secrets } from '../secrets.js';
import type { DataOrder } from './data-order.rule.js';
import { shownOrder } from './data-order.store.js';

@Handles(listMyDataOrders)
export class ListMyDataOrders implements Handler<typeof listMyDataOrders> {
  constructor(@Inject(SECRETS) private readonly secrets: Secrets) {}

  async handle({ first, after }: In<typeof listMyDataOrders>, work: Work): Promise<Reply<typeof listMyDataOrders>> {
    const beyond = beyondCursor(after, 'openedAt', 'descending');
    const rows = await work.sql<DataOrder>(
      `SELECT * FROM data_order WHERE personId = ? AND ${beyond.where} ORDER BY openedAt DESC, id DESC LIMIT ?`,
      [work.actor.id, ...beyond.values, first + 1],
    );
    const page = pageFrom(rows, first, (row) => row.openedAt);
    return ok({ ...page, items: page.items.map((row) => shownOrder(this.secrets, row)) });
  }
}
