import { hash, id, instant, table, whole } from '@sanwei/work';
import type { Attestation } from './attestation.rule.js';

export const attestations = table<Attestation>(
  'attestation',
  { id: id(true), profileId: id(), version: whole(), textHash: hash(), signedAt: instant(), endsAt: instant() },
  [{ columns: ['profileId', 'endsAt'] }],
);
