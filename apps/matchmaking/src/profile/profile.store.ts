import type { ProfileId } from '@sanwei/contracts';
import type { FieldCipher } from '@sanwei/security';
import type { Work } from '@sanwei/work';
import type { Card, Profile } from './profile.rule.js';

type Reason = 'returnReason' | 'textsReason';
const placeOf = (row: ProfileId, column: 'card' | Reason) => ({ table: 'profile', column, row });

export const sealCard = (cipher: FieldCipher, id: ProfileId, card: Card): string => cipher.seal(JSON.stringify(card), placeOf(id, 'card'));
/** @throws SealBroken when the text was changed or moved here from another row */
export const openCard = (cipher: FieldCipher, { id, card }: Pick<Profile, 'id' | 'card'>): Card =>
  JSON.parse(cipher.open(card, placeOf(id, 'card'))) as Card;

export const sealReason = (cipher: FieldCipher, id: ProfileId, column: Reason, reason: string): string =>
  cipher.seal(reason, placeOf(id, column));
export const openReason = <R extends Reason>(cipher: FieldCipher, profile: Pick<Profile, 'id' | R>, column: R): string | null => {
  const reason = profile[column];
  return reason === null ? null : cipher.open(reason, placeOf(profile.id, column));
};

/** The asker's own profile, or null. */
export const ownProfile = async (work: Work): Promise<Profile | null> =>
  (await work.sql<Profile>('SELECT * FROM profile WHERE personId = ?', [work.actor.id]))[0] ?? null;
/** The same, and nobody else changes it until the commit. */
export const lockOwnProfile = async (work: Work): Promise<Profile | null> =>
  (await work.sql<Profile>('SELECT * FROM profile WHERE personId = ? FOR UPDATE', [work.actor.id]))[0] ?? null;

/** What belongs to a profile goes with it; its key is destroyed by the caller. */
export const removeProfile = async (work: Work, id: ProfileId): Promise<void> => {
  await work.change('DELETE FROM attestation WHERE profileId = ?', [id]);
  await work.change('DELETE FROM imported_phone WHERE profileId = ?', [id]);
  await work.change('DELETE FROM profile WHERE id = ?', [id]);
  work.hint('queue.verification');
  work.hint('queue.text-check');
};
