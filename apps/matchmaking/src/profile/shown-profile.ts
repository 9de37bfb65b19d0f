import { textsInWords } from '@sanwei/contracts/matchmaking/profile-text';
import type { FieldCipher } from '@sanwei/security';
import type { Work } from '@sanwei/work';
import { attestedUntil } from '../attestation/attestation.store.js';
import type { Card, Profile } from './profile.rule.js';
import { openReason } from './profile.store.js';

/** A profile as its own member sees it. */
export const shownProfile = async (work: Work, cipher: FieldCipher, profile: Profile, card: Card) => {
  const { id, version, status, branchId, sex, texts } = profile;
  const endsAt = await attestedUntil(work, id);
  return {
    ...{ id, version, status, branchId, sex, ...card },
    returnReason: openReason(cipher, profile, 'returnReason'),
    ...{ texts, textsInWords: textsInWords[texts], textsReason: openReason(cipher, profile, 'textsReason') },
    attestationEndsAt: endsAt?.toISOString() ?? null,
  };
};
