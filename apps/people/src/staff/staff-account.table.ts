import { id, instant, table, text, word } from '@sanwei/work';
import type { StaffAccount } from './staff-account.rule.js';

export const staffAccounts = table<StaffAccount>(
  'staff_account',
  { personId: id(true), username: text(64), passwordHash: word(200), createdAt: instant(), passwordSetAt: instant() },
  [{ columns: ['username'], unique: true }],
);
