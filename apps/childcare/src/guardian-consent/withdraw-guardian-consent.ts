import type { In, Reply } from '@sanwei/contracts';
import { afterWithdrawal, withdrawGuardianConsent } from '@sanwei/contracts/childcare/guardian-consent';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { endConsent } from './guardian-consent.store.js';

@Handles(withdrawGuardianConsent)
export class WithdrawGuardianConsent implements Handler<typeof withdrawGuardianConsent> {
  async handle(_input: In<typeof withdrawGuardianConsent>, work: Work): Promise<Reply<typeof withdrawGuardianConsent>> {
    await endConsent(work);
    return ok({ at: work.now.toISOString(), afterwards: afterWithdrawal });
  }
}
