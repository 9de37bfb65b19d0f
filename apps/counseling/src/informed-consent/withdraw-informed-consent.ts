import type { In, PersonId, Reply } from '@sanwei/contracts';
import { afterWithdrawal, withdrawInformedConsent } from '@sanwei/contracts/counseling/informed-consent';
import { sessionCancelled } from '@sanwei/contracts/counseling/session';
import { notGivenNow } from '@sanwei/contracts/every-service/consent';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import { type Work, withdrawConsent } from '@sanwei/work';
import { cancelComing } from '../session/cancel-all.store.js';
import { tellMember } from '../session/session.store.js';
import { informedConsentText } from './informed-consent.text.js';

/** Without consent no session begins: what is booked and has not begun is cancelled, however near it is. */
@Handles(withdrawInformedConsent)
export class WithdrawInformedConsent implements Handler<typeof withdrawInformedConsent> {
  async handle(_input: In<typeof withdrawInformedConsent>, work: Work): Promise<Reply<typeof withdrawInformedConsent>> {
    const withdrawn = await withdrawConsent(work, informedConsentText.purpose);
    const coming = await cancelComing(work, work.actor.id as PersonId);
    for (const session of coming) tellMember(work, session, sessionCancelled);
    work.record('撤回知情同意', informedConsentText.purpose);
    work.hint(`person.${work.lifted(work.actor.id as PersonId)}`);
    const afterwards = withdrawn || coming.length > 0 ? afterWithdrawal(coming.length) : notGivenNow;
    return ok({ at: work.now.toISOString(), cancelled: coming.length, afterwards });
  }
}
