import { Inject } from '@nestjs/common';
import type { In, Reply } from '@sanwei/contracts';
import { profileReturned } from '@sanwei/contracts/matchmaking/profile';
import { returnProfile } from '@sanwei/contracts/matchmaking/verification';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { sealReason } from '../profile/profile.store.js';
import { SECRETS, type Secrets } from '../secrets.js';
import { lockSubmitted } from './submitted-profile.store.js';

@Handles(returnProfile)
export class ReturnProfile implements Handler<typeof returnProfile> {
  constructor(@Inject(SECRETS) private readonly secrets: Secrets) {}

  async handle({ profileId, version, reason }: In<typeof returnProfile>, work: Work): Promise<Reply<typeof returnProfile>> {
    const profile = await lockSubmitted(work, profileId);
    if (!profile) return refuse('NothingToVerify');
    if (profile.version !== version) return refuse('ProfileChangedSince', { version: profile.version });
    const cipher = await this.secrets.keys.cipherFor(work, profileId);
    await work.change("UPDATE profile SET status = 'returned', returnReason = ?, returnedAt = ? WHERE id = ?", [
      sealReason(cipher, profileId, 'returnReason', reason),
      work.now,
      profileId,
    ]);
    work.hint('queue.verification');
    work.notify(profile.personId, profileReturned, {});
    return ok({ profileId, at: work.now.toISOString() });
  }
}
