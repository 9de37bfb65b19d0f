import { hash, id, instant, maybe, sealed, table, whole } from '@sanwei/work';
import type { RecoveryCode, StaffTotp } from './staff-totp.rule.js';

export const staffTotps = table<StaffTotp>('staff_totp', {
  personId: id(true),
  secretSealed: sealed(),
  begunAt: instant(),
  confirmedAt: maybe(instant()),
  lastStep: whole(),
});

export const recoveryCodes = table<RecoveryCode>('recovery_code', {
  personId: id(true),
  codeIndex: { ...hash(), primary: true },
  usedAt: maybe(instant()),
});
