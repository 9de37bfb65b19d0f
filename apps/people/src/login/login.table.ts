import { hash, id, instant, maybe, table, word } from '@sanwei/work';
import type { Login } from './login.rule.js';

export const logins = table<Login>(
  'login',
  {
    id: id(true),
    personId: id(),
    tokenHash: hash(),
    way: word(),
    startedAt: instant(),
    seenAt: instant(),
    expiresAt: instant(),
    endedAt: maybe(instant()),
    steppedUpAt: maybe(instant()),
  },
  [{ columns: ['tokenHash'], unique: true }, { columns: ['personId'] }],
);
