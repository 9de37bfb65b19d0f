import { id, instant, maybe, sealed, table, word } from '@sanwei/work';
import type { DataOrder } from './data-order.rule.js';

export const dataOrders = table<DataOrder>(
  'data_order',
  {
    id: id(true),
    personId: id(),
    kind: word(),
    status: word(),
    openedAt: instant(),
    dueAt: instant(),
    endedAt: maybe(instant()),
    what: maybe(sealed()),
    answer: maybe(sealed()),
  },
  [{ columns: ['personId', 'openedAt', 'id'] }, { columns: ['status', 'dueAt', 'id'] }],
);
