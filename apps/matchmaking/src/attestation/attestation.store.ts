import type { ProfileId } from '@sanwei/contracts';
import type { Work } from '@sanwei/work';
import { attestation } from './attestation.text.js';

/** Until when the profile's attestation to the text in force holds; null where there is none or it is over. */
export const attestedUntil = async (work: Work, profileId: ProfileId): Promise<Date | null> => {
  const [row] = await work.sql<{ endsAt: Date }>(
    'SELECT endsAt FROM attestation WHERE profileId = ? AND textHash = ? AND endsAt > ? ORDER BY endsAt DESC LIMIT 1',
    [profileId, attestation.hash, work.now],
  );
  return row?.endsAt ?? null;
};
