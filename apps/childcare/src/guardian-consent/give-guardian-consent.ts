import type { In, Reply } from '@sanwei/contracts';
import { giveGuardianConsent } from '@sanwei/contracts/childcare/guardian-consent';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import { giveConsent, type Work } from '@sanwei/work';
import { guardianConsentText } from './guardian-consent.text.js';

@Handles(giveGuardianConsent)
export class GiveGuardianConsent implements Handler<typeof giveGuardianConsent> {
  async handle(input: In<typeof giveGuardianConsent>, work: Work): Promise<Reply<typeof giveGuardianConsent>> {
    const { version } = guardianConsentText;
    // The person must have read the text that is in force now, not the one of the page they had open since yesterday.
    if (input.version !== version) return refuse('ConsentTextChanged', { version });
    const at = await giveConsent(work, guardianConsentText);
    return at ? ok({ version, at: at.toISOString() }) : refuse('AccountAlreadyClosed');
  }
}
