import { hash, id, instant, longText, maybe, table, word } from './table.js';

/**
 * Inbox and idempotency key in one: the id of the message, who sent it, a hash of what it said, and the reply it got, sealed.
 * Written in the transaction of the act, so a receipt exists exactly when the act does.
 */
export type Receipt = { messageId: string; actorId: string; subject: string; inputHash: string; reply: string | null; at: Date };
export const receipts = table<Receipt>(
  'receipt',
  { messageId: id(true), actorId: word(64), subject: word(160), inputHash: hash(), reply: maybe(longText()), at: instant() },
  [{ columns: ['at'] }],
);
