import { createHash } from 'node:crypto';
import { type Consent, consents } from './consent.table.js';
import { personInTurn } from './person-turn.store.js';
import type { SharedWork, Work } from './work.js';

/** What a person reads before agreeing; `title` stands for it in lists. A change of one word is a new version with another hash, and everybody is asked again. */
export type ConsentText = { purpose: string; title: string; version: number; text: string; hash: string };
export const consentText = (purpose: string, title: string, version: number, text: string): ConsentText => ({
  purpose,
  title,
  version,
  text,
  hash: createHash('sha256').update(text).digest('hex'),
});

/** The asker's consent to the text in force, or null: an older text does not count. */
export const currentConsent = (work: Work, { purpose, hash: textHash }: ConsentText): Promise<Consent | null> =>
  work.rows(consents).findOne({ where: { personId: work.actor.id, purpose, textHash, live: 1 } });

/**
 * Whether the asker has agreed to the text in force, and takes the person's turn: what is written under the consent is written
 * before a withdrawal or an erasure goes on.
 */
export const consentInTurn = async (work: Work, { purpose, hash }: ConsentText): Promise<boolean> => {
  const rows = await work.sql('SELECT id FROM consent WHERE personId = ? AND purpose = ? AND textHash = ? AND live = 1 FOR UPDATE', [
    work.actor.id,
    purpose,
    hash,
  ]);
  return rows.length > 0;
};

/** Which of these people have agreed to the text in force; an erasure or withdrawal waits until what relies on it is committed. */
export const whoConsented = async (
  work: SharedWork,
  { purpose, hash }: ConsentText,
  personIds: readonly string[],
): Promise<Set<string>> => {
  const rows = await work.sql<{ personId: string }>(
    'SELECT personId FROM consent WHERE personId IN (?) AND purpose = ? AND textHash = ? AND live = 1 LOCK IN SHARE MODE',
    [personIds, purpose, hash],
  );
  return new Set(rows.map(({ personId }) => personId));
};

/**
 * Ends an older consent and gives one to the text in force; a second giving finds the first. To be the first statement of a work.
 * @returns since when it holds, or null when the account has been closed: the sign-in ends with it, but a passport made just before
 * is still good for some seconds
 */
export const giveConsent = async (work: Work, { purpose, version, hash: textHash }: ConsentText): Promise<Date | null> => {
  if (!(await personInTurn(work))) return null;
  const before = await work.rows(consents).findOne({ where: { personId: work.actor.id, purpose, textHash, live: 1 } });
  if (before) return before.givenAt;
  await work.change('UPDATE consent SET withdrawnAt = ?, live = NULL WHERE personId = ? AND purpose = ? AND live = 1 AND textHash <> ?', [
    work.now,
    work.actor.id,
    purpose,
    textHash,
  ]);
  const given: Consent = {
    id: work.newId(),
    personId: work.actor.id,
    purpose,
    version,
    textHash,
    givenAt: work.now,
    withdrawnAt: null,
    live: 1,
    channel: 'app',
  };
  await work.insert(consents, [given]);
  return work.now;
};

/** Ends the asker's consent in force, whatever its version. @returns whether there was one */
export const withdrawConsent = async (work: Work, purpose: string): Promise<boolean> =>
  (await work.change('UPDATE consent SET withdrawnAt = ?, live = NULL WHERE personId = ? AND purpose = ? AND live = 1', [
    work.now,
    work.actor.id,
    purpose,
  ])) > 0;
