import type { In, Reply } from '@sanwei/contracts';
import { withdrawInformedConsent } from '@sanwei/contracts/counseling/informed-consent';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import { type Work, withdrawConsent } from '@sanwei/work';
import { informedConsentText } from './informed-consent.text.js';

@Handles(withdrawInformedConsent)
export class WithdrawInformedConsent implements Handler<typeof withdrawInformedConsent> {
  async handle(_input: In<typeof withdrawInformedConsent>, work: Work): Promise<Reply<typeof withdrawInformedConsent>> {
    await withdrawConsent(work, informedConsentText.purpose);
    return ok({ at: work.now.toISOString() });
  }
}
