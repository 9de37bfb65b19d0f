import type { In, Reply } from '@sanwei/contracts';
import { passTexts } from '@sanwei/contracts/matchmaking/profile-text';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { lockWaitingTexts } from './waiting-texts.store.js';

@Handles(passTexts)
export class PassTexts implements Handler<typeof passTexts> {
  async handle({ profileId, version }: In<typeof passTexts>, work: Work): Promise<Reply<typeof passTexts>> {
    const profile = await lockWaitingTexts(work, profileId);
    if (!profile) return refuse('NothingToCheck');
    // What was read must be what is shown.
    if (profile.textsVersion !== version) return refuse('TextsChangedSince', { version: profile.textsVersion });
    await work.change("UPDATE profile SET texts = 'passed', textsAt = ? WHERE id = ?", [work.now, profileId]);
    work.hint('queue.text-check');
    return ok({ profileId, at: work.now.toISOString() });
  }
}
