import type { ProfileStatus } from '@sanwei/contracts/matchmaking/profile';
import type { RecommendationStep } from '@sanwei/contracts/matchmaking/recommendation';

/**
 * What counts for being recommended, as it is at this moment and by the texts in force. `attestedBefore`: the promise was signed and has ended.
 */
export type Standing = {
  status: ProfileStatus;
  inRegister: boolean;
  recommendable: boolean;
  attested: boolean;
  attestedBefore: boolean;
};

/** What the member does next to be recommended, or is waiting for; null where nothing is missing. The same conditions as in `findable`. */
export const nextStep = ({ status, inRegister, recommendable, attested, attestedBefore }: Standing): RecommendationStep | null => {
  if (!inRegister) return 'registerConsent';
  // Before the status: a draft cannot be submitted without it.
  if (!attested) return attestedBefore ? 'attestationAgain' : 'attestation';
  if (status === 'draft') return 'submission';
  if (status === 'returned') return 'mending';
  if (!recommendable) return 'recommendationConsent';
  if (status === 'paused') return 'resuming';
  return status === 'submitted' ? 'verification' : null;
};
