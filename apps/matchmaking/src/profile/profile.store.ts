import type { ProfileId } from '@sanwei/contracts';
import type { FieldCipher } from '@sanwei/security';
import type { Work } from '@sanwei/work';
import type { Card, Profile } from './profile.rule.js';

const placeOf = (row: ProfileId, column: 'card' | 'returnReason') => ({ table: 'profile', column, row });

export const sealCard = (cipher: FieldCipher, id: ProfileId, card: Card): string => cipher.seal(JSON.stringify(card), placeOf(id, 'card'));
/** @throws SealBroken when the text was changed or moved here from another row */
export const openCard = (cipher: FieldCipher, { id, card }: Pick<Profile, 'id' | 'card'>): Card =>
  JSON.parse(cipher.open(card, placeOf(id, 'card'))) as Card;

export const sealReason = (cipher: FieldCipher, id: ProfileId, reason: string): string => cipher.seal(reason, placeOf(id, 'returnReason'));
export const openReason = (cipher: FieldCipher, { id, returnReason }: Pick<Profile, 'id' | 'returnReason'>): string | null =>
  returnReason === null ? null : cipher.open(returnReason, placeOf(id, 'returnReason'));

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
};
