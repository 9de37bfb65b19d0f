import type { In, Reply } from '@sanwei/contracts';
import { giveInformedConsent } from '@sanwei/contracts/counseling/informed-consent';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import { giveConsent, type Work } from '@sanwei/work';
import { informedConsentText } from './informed-consent.text.js';

@Handles(giveInformedConsent)
export class GiveInformedConsent implements Handler<typeof giveInformedConsent> {
  async handle(input: In<typeof giveInformedConsent>, work: Work): Promise<Reply<typeof giveInformedConsent>> {
    const { version } = informedConsentText;
    // The person must have read the text that is in force now, not the one of the page they had open since yesterday.
    if (input.version !== version) return refuse('InformedConsentChanged', { version });
    const at = await giveConsent(work, informedConsentText);
    return at ? ok({ version, at: at.toISOString() }) : refuse('AccountAlreadyClosed');
  }
}
