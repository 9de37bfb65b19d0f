import { Inject } from '@nestjs/common';
import type { In, Reply } from '@sanwei/contracts';
import { notGivenNow } from '@sanwei/contracts/every-service/consent';
import { leaveInWords, withdrawRegisterConsent } from '@sanwei/contracts/matchmaking/register-consent';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import { type Work, withdrawConsent } from '@sanwei/work';
import { lockOwnProfile, removeProfile } from '../profile/profile.store.js';
import { SECRETS, type Secrets } from '../secrets.js';
import { registerTexts } from './register-consent.text.js';

/** Without consent to the register nothing may be kept: the profile goes and its key is destroyed. */
@Handles(withdrawRegisterConsent)
export class WithdrawRegisterConsent implements Handler<typeof withdrawRegisterConsent> {
  constructor(@Inject(SECRETS) private readonly secrets: Secrets) {}

  async handle({ purpose }: In<typeof withdrawRegisterConsent>, work: Work): Promise<Reply<typeof withdrawRegisterConsent>> {
    const withdrawn = await withdrawConsent(work, registerTexts[purpose].purpose);
    const profile = purpose === 'register' ? await lockOwnProfile(work) : null;
    if (profile) {
      await this.secrets.keys.destroy(work, profile.id);
      await removeProfile(work, profile.id);
      work.record('离开单身职工库', profile.id);
    }
    const afterwards = withdrawn || profile ? leaveInWords[purpose].after : notGivenNow;
    return ok({ purpose, at: work.now.toISOString(), profileDeleted: profile !== null, afterwards });
  }
}
