import type { In, Reply } from '@sanwei/contracts';
import { signAttestation } from '@sanwei/contracts/matchmaking/attestation';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { lockOwnProfile } from '../profile/profile.store.js';
import { attestationEndsAt } from './attestation.rule.js';
import { attestations } from './attestation.table.js';
import { attestation } from './attestation.text.js';

@Handles(signAttestation)
export class SignAttestation implements Handler<typeof signAttestation> {
  async handle({ version }: In<typeof signAttestation>, work: Work): Promise<Reply<typeof signAttestation>> {
    if (version !== attestation.version) return refuse('RegisterTextChanged', { version: attestation.version });
    const profile = await lockOwnProfile(work);
    if (!profile) return refuse('ProfileMissing');
    const endsAt = attestationEndsAt(work.now);
    const signed = { id: work.newId(), profileId: profile.id, version, textHash: attestation.hash, signedAt: work.now, endsAt };
    await work.insert(attestations, [signed]);
    return ok({ endsAt: endsAt.toISOString() });
  }
}
