import { flag, id, instant, maybe, table, text, word } from '@sanwei/work';
import type { PasswordBefore } from './new-password.rule.js';
import type { StaffAccount } from './staff-account.rule.js';

export const staffAccounts = table<StaffAccount>(
  'staff_account',
  {
    personId: id(true),
    username: text(64),
    passwordHash: word(200),
    createdAt: instant(),
    passwordSetAt: instant(),
    mustChange: { ...flag(), default: false },
    disabledAt: maybe(instant()),
    signedInAt: maybe(instant()),
    changedAt: maybe(instant()),
  },
  [{ columns: ['username'], unique: true }],
);

export const passwordHistory = table<PasswordBefore>(
  'password_history',
  { id: id(true), personId: id(), passwordHash: word(200), endedAt: instant() },
  [{ columns: ['personId', 'endedAt'] }],
);
