import { id, instant, maybe, sealed, table, whole, word } from '@sanwei/work';
import type { Profile } from './profile.rule.js';

export const profiles = table<Profile>(
  'profile',
  {
    id: id(true),
    personId: id(),
    branchId: id(),
    status: word(),
    sex: word(8),
    card: sealed(),
    version: whole(),
    tieBreaker: whole(),
    returnReason: maybe(sealed()),
    createdAt: instant(),
    changedAt: instant(),
    submittedAt: maybe(instant()),
    returnedAt: maybe(instant()),
    verifiedAt: maybe(instant()),
    verifiedBy: maybe(id()),
    importId: maybe(id()),
    texts: word(),
    textsVersion: whole(),
    textsAt: instant(),
    textsReason: maybe(sealed()),
  },
  [
    { columns: ['personId'], unique: true },
    { columns: ['status', 'submittedAt', 'id'] },
    { columns: ['status', 'verifiedAt', 'id'] },
    { columns: ['status', 'sex', 'id'] },
    { columns: ['importId'] },
    { columns: ['texts', 'textsAt', 'id'] },
  ],
);
