import { hash, id, instant, maybe, sealed, table, whole, word } from '@sanwei/work';
import type { Membership } from './membership.rule.js';

export const memberships = table<Membership>(
  'membership',
  {
    id: id(true),
    branchId: id(),
    phoneIndex: hash(),
    phoneSealed: sealed(),
    formerPhoneIndex: maybe(hash()),
    nameSealed: sealed(),
    nameIndex: maybe(hash()),
    personId: maybe(id()),
    status: word(),
    live: maybe(whole()),
    source: word(),
    since: instant(),
    requestedAt: maybe(instant()),
    endedAt: maybe(instant()),
    endedBy: maybe(word(8)),
    reasonSealed: maybe(sealed()),
    rosterId: maybe(id()),
  },
  [
    { columns: ['phoneIndex', 'live'], unique: true },
    { columns: ['personId', 'live'], unique: true },
    { columns: ['formerPhoneIndex'] },
    { columns: ['branchId', 'status', 'since', 'id'] },
    { columns: ['status', 'since', 'id', 'branchId'] },
    { columns: ['nameIndex', 'status', 'since', 'id'] },
    { columns: ['endedAt'] },
  ],
);
