import { createHash } from 'node:crypto';
import { type Consent, consents } from './consent.table.js';
import { personInTurn } from './person-turn.store.js';
import type { SharedWork, Work } from './work.js';

/** What a person reads before agreeing; `title` stands for it in lists, `since` is the day from which this version is in force, YYYY-MM-DD in the city. A change of one word is a new version with another hash, and everybody is asked again. */
export type ConsentText = { purpose: string; title: string; version: number; since: string; text: string; hash: string };
export const consentText = (purpose: string, title: string, version: number, since: string, text: string): ConsentText => ({
  purpose,
  title,
  version,
  since,
  text,
  hash: createHash('sha256').update(text).digest('hex'),
});

/** The asker's consent to the text in force, or null: an older text does not count. */
export const currentConsent = (work: Work, { purpose, hash: textHash }: ConsentText): Promise<Consent | null> =>
  work.rows(consents).findOne({ where: { personId: work.actor.id, purpose, textHash, live: 1 } });

const agreed = 'FROM consent WHERE personId IN (?) AND purpose = ? AND textHash = ? AND live = 1';

/**
 * Whether the asker has agreed to the text in force, and takes the person's turn: what is written under the consent is written
 * before a withdrawal or an erasure goes on. The turn is written, not only locked: on several nodes nothing else counts. Who has not
 * agreed gets no row of turns. To be the first statement of a work.
 */
export const consentInTurn = async (work: Work, { purpose, hash }: ConsentText): Promise<boolean> => {
  const values = [[work.actor.id], purpose, hash];
  const held = await work.change(
    `INSERT INTO person_turn (personId, turnAt) SELECT personId, ? ${agreed} ON DUPLICATE KEY UPDATE turnAt = VALUES(turnAt)`,
    [work.now, ...values],
  );
  // A consent that is given between the two statements has no turn of ours: it counts from the next asking on.
  if (held === 0) return false;
  // Read when it is our turn: a withdrawal that was faster has committed by now.
  return (await work.sql(`SELECT 1 ${agreed}`, values)).length > 0;
};

/**
 * Which of these people have agreed to the text in force. Their turns are held, and an erasure or a withdrawal waits. Where many ask at
 * once nothing may be written for one who is refused, so `personsInTurn` writes the turns of those under whose consent something was
 * written, at the end. To be the first statement of a work, before what a withdrawal locks after its turn.
 */
export const whoConsented = async (
  work: SharedWork,
  { purpose, hash }: ConsentText,
  personIds: readonly string[],
): Promise<Set<string>> => {
  // Sent one after the other without waiting in between.
  const [turns, rows] = await Promise.all([
    work.sql<{ personId: string }>('SELECT personId FROM person_turn WHERE personId IN (?) ORDER BY personId FOR UPDATE', [personIds]),
    work.sql<{ personId: string }>(`SELECT personId ${agreed}`, [personIds, purpose, hash]),
  ]);
  // Who has consented has a turn; one that came after we looked is not held by us.
  const held = new Set(turns.map(({ personId }) => personId));
  return new Set(rows.map(({ personId }) => personId).filter((personId) => held.has(personId)));
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

/**
 * Ends the asker's consent in force, whatever its version. To be the first statement of a work: the turn comes before all else, so whoever
 * still writes under the consent is waited for, and no new one is given meanwhile.
 * @returns whether there was one
 */
export const withdrawConsent = async (work: Work, purpose: string): Promise<boolean> => {
  await personInTurn(work);
  const count = await work.change('UPDATE consent SET withdrawnAt = ?, live = NULL WHERE personId = ? AND purpose = ? AND live = 1', [
    work.now,
    work.actor.id,
    purpose,
  ]);
  return count > 0;
};
