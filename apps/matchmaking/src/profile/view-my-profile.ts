import { Inject } from '@nestjs/common';
import type { In, Reply } from '@sanwei/contracts';
import { viewMyProfile } from '@sanwei/contracts/matchmaking/profile';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { SECRETS, type Secrets } from '../secrets.js';
import { openCard, ownProfile } from './profile.store.js';
import { shownProfile } from './shown-profile.js';

@Handles(viewMyProfile)
export class ViewMyProfile implements Handler<typeof viewMyProfile> {
  constructor(@Inject(SECRETS) private readonly secrets: Secrets) {}

  async handle(_input: In<typeof viewMyProfile>, work: Work): Promise<Reply<typeof viewMyProfile>> {
    const profile = await ownProfile(work);
    if (!profile) return ok({ profile: null });
    const cipher = await this.secrets.keys.cipherFor(work, profile.id);
    return ok({ profile: await shownProfile(work, cipher, profile, openCard(cipher, profile)) });
  }
}
