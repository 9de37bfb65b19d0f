import type { In, Reply } from '@sanwei/contracts';
import { viewAttestation } from '@sanwei/contracts/matchmaking/attestation';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { ownProfile } from '../profile/profile.store.js';
import { attestedUntil } from './attestation.store.js';
import { attestation } from './attestation.text.js';

@Handles(viewAttestation)
export class ViewAttestation implements Handler<typeof viewAttestation> {
  async handle(_input: In<typeof viewAttestation>, work: Work): Promise<Reply<typeof viewAttestation>> {
    const profile = await ownProfile(work);
    const endsAt = profile && (await attestedUntil(work, profile.id));
    return ok({ version: attestation.version, text: attestation.text, endsAt: endsAt?.toISOString() ?? null });
  }
}
