import type { In, Reply } from '@sanwei/contracts';
import { afterWithdrawal, withdrawGuardianConsent } from '@sanwei/contracts/childcare/guardian-consent';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import { type Work, withdrawConsent } from '@sanwei/work';
import { guardianConsentText } from './guardian-consent.text.js';

@Handles(withdrawGuardianConsent)
export class WithdrawGuardianConsent implements Handler<typeof withdrawGuardianConsent> {
  async handle(_input: In<typeof withdrawGuardianConsent>, work: Work): Promise<Reply<typeof withdrawGuardianConsent>> {
    await withdrawConsent(work, guardianConsentText.purpose);
    return ok({ at: work.now.toISOString(), afterwards: afterWithdrawal });
  }
}
