import type { In, Reply } from '@sanwei/contracts';
import { profileVerified } from '@sanwei/contracts/matchmaking/profile';
import { verifyProfile } from '@sanwei/contracts/matchmaking/verification';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { lockSubmitted } from './submitted-profile.store.js';

@Handles(verifyProfile)
export class VerifyProfile implements Handler<typeof verifyProfile> {
  async handle({ profileId, version }: In<typeof verifyProfile>, work: Work): Promise<Reply<typeof verifyProfile>> {
    const profile = await lockSubmitted(work, profileId);
    if (!profile) return refuse('NothingToVerify');
    // What the clerk has read must be what is verified.
    if (profile.version !== version) return refuse('ProfileChangedSince', { version: profile.version });
    await work.change("UPDATE profile SET status = 'active', verifiedAt = ?, verifiedBy = ?, returnReason = NULL WHERE id = ?", [
      work.now,
      work.actor.id,
      profileId,
    ]);
    work.hint('queue.verification');
    work.notify(profile.personId, profileVerified, {});
    return ok({ profileId, at: work.now.toISOString() });
  }
}
