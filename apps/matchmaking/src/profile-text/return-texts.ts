import { Inject } from '@nestjs/common';
import type { In, Reply } from '@sanwei/contracts';
import { returnTexts, textsToChange } from '@sanwei/contracts/matchmaking/profile-text';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { sealReason } from '../profile/profile.store.js';
import { SECRETS, type Secrets } from '../secrets.js';
import { lockWaitingTexts } from './waiting-texts.store.js';

@Handles(returnTexts)
export class ReturnTexts implements Handler<typeof returnTexts> {
  constructor(@Inject(SECRETS) private readonly secrets: Secrets) {}

  async handle({ profileId, version, reason }: In<typeof returnTexts>, work: Work): Promise<Reply<typeof returnTexts>> {
    const profile = await lockWaitingTexts(work, profileId);
    if (!profile) return refuse('NothingToCheck');
    if (profile.textsVersion !== version) return refuse('TextsChangedSince', { version: profile.textsVersion });
    const cipher = await this.secrets.keys.cipherFor(work, profileId);
    await work.change("UPDATE profile SET texts = 'returned', textsAt = ?, textsReason = ? WHERE id = ?", [
      work.now,
      sealReason(cipher, profileId, 'textsReason', reason),
      profileId,
    ]);
    work.hint('queue.text-check');
    work.notify(profile.personId, textsToChange, {});
    return ok({ profileId, at: work.now.toISOString() });
  }
}
