import { hash, id, instant, maybe, table, whole, withDefault, word } from './table.js';

/** Where the person agreed: in the app, or on paper that the union keeps. */
export type ConsentChannel = 'app' | 'paper';

/**
 * A ledger of what a person has agreed to, one row per giving; withdrawing fills `withdrawnAt`.
 * Read in the same transaction as the use. A changed text has a new version and hash and must be agreed to again.
 * `live` is 1 while in force and null afterwards: the unique index then allows one consent in force per person and purpose.
 */
export type Consent = {
  id: string;
  personId: string;
  purpose: string;
  version: number;
  textHash: string;
  givenAt: Date;
  withdrawnAt: Date | null;
  live: 1 | null;
  channel: ConsentChannel;
};
export const consents = table<Consent>(
  'consent',
  {
    id: id(true),
    personId: id(),
    purpose: word(40),
    version: whole(),
    textHash: hash(),
    givenAt: instant(),
    withdrawnAt: maybe(instant()),
    live: maybe(whole<1>()),
    channel: withDefault(word<ConsentChannel>(8), 'app'),
  },
  [{ columns: ['personId', 'purpose', 'live'], unique: true }],
);
