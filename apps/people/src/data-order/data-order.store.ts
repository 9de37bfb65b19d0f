import type { DataOrderId, PersonId } from '@sanwei/contracts';
import type { CalendarDay } from '@sanwei/kernel';
import { scopeOf, type Work } from '@sanwei/work';
import type { Secrets } from '../secrets.js';
import { type DataOrder, daysToReckon, dueAfter } from './data-order.rule.js';
import { dataOrders } from './data-order.table.js';

const placeOf = (row: DataOrderId, column: 'what' | 'answer') => ({ table: 'data_order', column, row });
export const sealText = ({ cipher }: Secrets, id: DataOrderId, column: 'what' | 'answer', text: string): string =>
  cipher.seal(text, placeOf(id, column));
/** @throws SealBroken when the text was changed or moved here from another row */
export const openText = ({ cipher }: Secrets, order: Pick<DataOrder, 'id' | 'what' | 'answer'>, column: 'what' | 'answer') => {
  const text = order[column];
  return text === null ? null : cipher.open(text, placeOf(order.id, column));
};

export const shownOrder = (secrets: Secrets, { id, kind, status, openedAt, dueAt, endedAt, ...texts }: DataOrder) => ({
  ...{ id, kind, status, openedAt: openedAt.toISOString(), dueAt: dueAt.toISOString() },
  ...{ endedAt: endedAt?.toISOString() ?? null, answer: openText(secrets, { id, ...texts }, 'answer') },
});

/** Orders of all members come to the federation of the city: whoever holds the role for one branch sees none of them. */
export const answersOrders = ({ actor }: Work): boolean => scopeOf(actor.grants, ['federationStaff']) === 'city';

/** Whether the person is still here; orders of one person are opened one after the other, and none after the closing. */
export const personInTurn = async (work: Work): Promise<boolean> =>
  (await work.sql('SELECT id FROM person WHERE id = ? AND closedAt IS NULL FOR UPDATE', [work.actor.id])).length > 0;

export const openOrder = async (work: Work, asked: Pick<DataOrder, 'kind' | 'status'> & Partial<DataOrder>): Promise<DataOrder> => {
  const known = await work.sql<CalendarDay>(
    'SELECT `on`, kind, status, holiday, replaces FROM work_calendar_day WHERE `on` BETWEEN ? AND ?',
    daysToReckon(work.now),
  );
  const order: DataOrder = {
    ...{ id: work.newId<DataOrderId>(), personId: work.actor.id as PersonId },
    ...{ openedAt: work.now, dueAt: dueAfter(known, work.now), endedAt: null, what: null, answer: null },
    ...asked,
  };
  await work.insert(dataOrders, [order]);
  if (order.endedAt === null) work.hint('queue.data-order');
  return order;
};
