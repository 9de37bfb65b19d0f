import type { In, Reply } from '@sanwei/contracts';
import { signAttestation } from '@sanwei/contracts/matchmaking/attestation';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import { personInTurn, type Work } from '@sanwei/work';
import { ownProfile } from '../profile/profile.store.js';
import { attestationEndsAt } from './attestation.rule.js';
import { attestations } from './attestation.table.js';
import { attestation } from './attestation.text.js';

@Handles(signAttestation)
export class SignAttestation implements Handler<typeof signAttestation> {
  async handle({ version }: In<typeof signAttestation>, work: Work): Promise<Reply<typeof signAttestation>> {
    if (version !== attestation.version) return refuse('RegisterTextChanged', { version: attestation.version });
    // Whoever leaves the register in this very moment takes the turn too: no promise stays without its profile.
    const profile = (await personInTurn(work)) ? await ownProfile(work) : null;
    if (!profile) return refuse('ProfileMissing');
    const endsAt = attestationEndsAt(work.now);
    const signed = { id: work.newId(), profileId: profile.id, version, textHash: attestation.hash, signedAt: work.now, endsAt };
    await work.insert(attestations, [signed]);
    return ok({ endsAt: endsAt.toISOString() });
  }
}
