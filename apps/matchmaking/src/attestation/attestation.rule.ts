import type { ProfileId } from '@sanwei/contracts';

/** A signed single-status attestation. The latest one of a profile counts, until it ends. */
export type Attestation = { id: string; profileId: ProfileId; version: number; textHash: string; signedAt: Date; endsAt: Date };

/** A year, to the same day. @source design "matchmaking": a signed attestation that expires */
export const attestationEndsAt = (signedAt: Date): Date => {
  const ends = new Date(signedAt);
  ends.setUTCFullYear(ends.getUTCFullYear() + 1);
  return ends;
};
