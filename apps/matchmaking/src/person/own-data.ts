import type { OwnData } from '@sanwei/work';
import { openCard, openReason, ownProfile } from '../profile/profile.store.js';
import type { Secrets } from '../secrets.js';

/** The profile with its card, and the promises that were signed; not who verified it. */
export const ownDataOf =
  ({ keys }: Secrets): OwnData =>
  async (work) => {
    const row = await ownProfile(work);
    if (!row) return { profile: [], attestation: [] };
    const cipher = await keys.cipherFor(work, row.id);
    const { id, status, version, createdAt, changedAt, submittedAt, returnedAt, verifiedAt, texts, textsAt } = row;
    const profile = {
      ...{ id, status, version, createdAt, changedAt, submittedAt, returnedAt, verifiedAt, texts, textsAt },
      card: openCard(cipher, row),
    };
    return {
      profile: [{ ...profile, returnReason: openReason(cipher, row, 'returnReason'), textsReason: openReason(cipher, row, 'textsReason') }],
      attestation: await work.sql<object>('SELECT version, signedAt, endsAt FROM attestation WHERE profileId = ? ORDER BY signedAt', [id]),
    };
  };
