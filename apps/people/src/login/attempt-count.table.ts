import { hash, instant, table, whole, word } from '@sanwei/work';
import type { AttemptCount } from './attempt-count.rule.js';

export const attemptCounts = table<AttemptCount>(
  'attempt_count',
  {
    kind: { ...word(40), primary: true },
    subjectIndex: { ...hash(), primary: true },
    startsAt: { ...instant(), primary: true },
    count: whole(),
  },
  [{ columns: ['startsAt'] }],
);
