import { type Consent, consents, type SharedWork, type Work } from '@sanwei/work';
import { guardianConsentText } from './guardian-consent.text.js';

/** The asker's consent to the text in force, or null: an older text does not count. */
export const currentConsent = async (work: Work): Promise<Consent | null> =>
  work
    .rows(consents)
    .findOne({ where: { personId: work.actor.id, purpose: guardianConsentText.purpose, textHash: guardianConsentText.hash, live: 1 } });

/**
 * Whether the asker has agreed to the text in force, and takes the family's turn: what is written under the consent is written
 * before a withdrawal or an erasure of the family goes on, and two writings of one family come one after the other.
 */
export const consentInTurn = async (work: Work): Promise<boolean> => {
  const rows = await work.sql('SELECT id FROM consent WHERE personId = ? AND purpose = ? AND textHash = ? AND live = 1 FOR UPDATE', [
    work.actor.id,
    guardianConsentText.purpose,
    guardianConsentText.hash,
  ]);
  return rows.length > 0;
};

/** Which of these people have agreed to the text in force; an erasure or withdrawal waits until what relies on it is committed. */
export const whoConsented = async (work: SharedWork, personIds: readonly string[]): Promise<Set<string>> => {
  const rows = await work.sql<{ personId: string }>(
    'SELECT personId FROM consent WHERE personId IN (?) AND purpose = ? AND textHash = ? AND live = 1 LOCK IN SHARE MODE',
    [personIds, guardianConsentText.purpose, guardianConsentText.hash],
  );
  return new Set(rows.map(({ personId }) => personId));
};

/** Ends the consent in force, whatever its version. */
export const endConsent = (work: Work): Promise<number> =>
  work.change('UPDATE consent SET withdrawnAt = ?, live = NULL WHERE personId = ? AND purpose = ? AND live = 1', [
    work.now,
    work.actor.id,
    guardianConsentText.purpose,
  ]);

/** Ends a consent that was given to another text than the one in force. */
export const endOlderConsent = (work: Work): Promise<number> =>
  work.change('UPDATE consent SET withdrawnAt = ?, live = NULL WHERE personId = ? AND purpose = ? AND live = 1 AND textHash <> ?', [
    work.now,
    work.actor.id,
    guardianConsentText.purpose,
    guardianConsentText.hash,
  ]);
