import { id, instant, maybe, sealed, table, word } from '@sanwei/work';
import type { PhoneOpening } from './phone-opening.rule.js';

export const phoneOpenings = table<PhoneOpening>(
  'phone_opening',
  {
    id: id(true),
    membershipId: id(),
    personId: maybe(id()),
    openedBy: id(),
    reason: word(),
    noteSealed: maybe(sealed()),
    at: instant(),
    severedAt: maybe(instant()),
  },
  [{ columns: ['openedBy', 'at'] }, { columns: ['membershipId', 'at'] }, { columns: ['personId', 'at', 'id'] }, { columns: ['at'] }],
);
