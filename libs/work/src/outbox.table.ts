import { counter, id, instant, longText, maybe, table, text, whole, word } from './table.js';

/**
 * What a committed act still has to say: a fact to a hearer, notices to `people`, or a command to itself at a later time.
 * `seq` orders the lines of one `lineKey`; a line without key waits for nobody. `dueAt` is also the lease: claiming pushes it forward.
 * Done lines are deleted, so that the table stays as small as what is still to be said.
 */
export type OutboxLine = {
  seq: number;
  id: string;
  subject: string;
  hearer: string;
  lineKey: string | null;
  body: string;
  requestId: string;
  createdAt: Date;
  dueAt: Date;
  claim: string | null;
  /** How often it was sent. */
  tries: number;
  /** How often the hearer broke over it; being away does not count. */
  failures: number;
  parkedAt: Date | null;
  lastError: string | null;
};
export const outbox = table<OutboxLine>(
  'outbox',
  {
    seq: counter(),
    id: id(),
    subject: word(160),
    hearer: word(24),
    lineKey: maybe(word(120)),
    body: longText(),
    requestId: word(64),
    createdAt: instant(),
    dueAt: instant(),
    claim: maybe(id()),
    tries: whole(),
    failures: whole(),
    parkedAt: maybe(instant()),
    lastError: maybe(text(200)),
  },
  [{ columns: ['dueAt'] }, { columns: ['lineKey', 'hearer', 'seq'] }, { columns: ['claim'] }],
);
