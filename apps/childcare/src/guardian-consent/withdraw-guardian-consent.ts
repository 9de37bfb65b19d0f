import type { In, PersonId, Reply } from '@sanwei/contracts';
import { afterWithdrawal, withdrawGuardianConsent } from '@sanwei/contracts/childcare/guardian-consent';
import { notGivenNow } from '@sanwei/contracts/every-service/consent';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import { type Work, withdrawConsent } from '@sanwei/work';
import { forgetFamily } from '../person/forget-family.js';
import { guardianConsentText } from './guardian-consent.text.js';

/** Without consent nothing of a child may be kept: children and health cards go with their keys, held places to the next families. */
@Handles(withdrawGuardianConsent)
export class WithdrawGuardianConsent implements Handler<typeof withdrawGuardianConsent> {
  async handle(_input: In<typeof withdrawGuardianConsent>, work: Work): Promise<Reply<typeof withdrawGuardianConsent>> {
    const withdrawn = await withdrawConsent(work, guardianConsentText.purpose);
    const gone = await forgetFamily(work, work.actor.id as PersonId);
    work.record('撤回监护人同意', guardianConsentText.purpose);
    work.hint(`person.${work.actor.id}`);
    const afterwards = withdrawn || gone.children > 0 ? afterWithdrawal(gone) : notGivenNow;
    return ok({ at: work.now.toISOString(), ...gone, afterwards });
  }
}
