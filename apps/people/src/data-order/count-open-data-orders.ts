import type { In, Reply } from '@sanwei/contracts';
import { countOpenDataOrders } from '@sanwei/contracts/people/data-order';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { answersOrders } from './data-order.store.js';

@Handles(countOpenDataOrders)
export class CountOpenDataOrders implements Handler<typeof countOpenDataOrders> {
  async handle(_input: In<typeof countOpenDataOrders>, work: Work): Promise<Reply<typeof countOpenDataOrders>> {
    if (!answersOrders(work)) return ok({ count: 0, oldestAt: null, dueAt: null });
    const [row] = await work.sql<{ many: string; oldest: Date | null; due: Date | null }>(
      "SELECT COUNT(*) AS many, MIN(openedAt) AS oldest, MIN(dueAt) AS due FROM data_order WHERE status IN ('received', 'working')",
      [],
    );
    return ok({ count: Number(row?.many ?? 0), oldestAt: row?.oldest?.toISOString() ?? null, dueAt: row?.due?.toISOString() ?? null });
  }
}
