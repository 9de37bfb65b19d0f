import { hash, id, instant, maybe, sealed, table, whole } from '@sanwei/work';
import type { CodeAllowance, CodeAttempt } from './code-attempt.rule.js';

export const codeAttempts = table<CodeAttempt>(
  'code_attempt',
  {
    id: id(true),
    phoneIndex: hash(),
    phoneSealed: sealed(),
    personId: maybe(id()),
    startedAt: instant(),
    expiresAt: instant(),
    triesLeft: whole(),
    deliveredAt: maybe(instant()),
    usedAt: maybe(instant()),
  },
  [{ columns: ['phoneIndex', 'startedAt'] }, { columns: ['startedAt'] }, { columns: ['personId'] }],
);

export const codeAllowances = table<CodeAllowance>('code_allowance', {
  phoneIndex: { ...hash(), primary: true },
  resendAt: instant(),
});
