import type { PersonId } from '@sanwei/contracts';
import { trackClosing } from '@sanwei/contracts/people/data-order';
import type { Work } from '@sanwei/work';
import { type DataOrder, dueAfter } from './data-order.rule.js';
import { openOrder } from './data-order.store.js';

/** The account is closed at once; the order is done when every service has erased. What else was open ends, and its texts go. */
export const openClosingOrder = async (work: Work, personId: PersonId): Promise<void> => {
  await work.change(
    `UPDATE data_order SET what = NULL, answer = NULL, endedAt = IF(status = 'received', ?, endedAt),
     status = IF(status = 'received', 'failed', status) WHERE personId = ?`,
    [work.now, personId],
  );
  const { id } = await openOrder(work, { kind: 'closing', status: 'working' });
  work.later(trackClosing, { orderId: id }, work.now);
};

/** By when everything of an account that is closed already is deleted. */
export const closingDueAt = async (work: Work, personId: PersonId, closedAt: Date): Promise<Date> => {
  const [order] = await work.sql<Pick<DataOrder, 'dueAt'>>("SELECT dueAt FROM data_order WHERE personId = ? AND kind = 'closing'", [
    personId,
  ]);
  return order?.dueAt ?? dueAfter([], closedAt);
};
