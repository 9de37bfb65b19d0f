import type { In, Reply } from '@sanwei/contracts';
import { viewGuardianConsent } from '@sanwei/contracts/childcare/guardian-consent';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import { currentConsent, type Work } from '@sanwei/work';
import { guardianConsentText } from './guardian-consent.text.js';

@Handles(viewGuardianConsent)
export class ViewGuardianConsent implements Handler<typeof viewGuardianConsent> {
  async handle(_input: In<typeof viewGuardianConsent>, work: Work): Promise<Reply<typeof viewGuardianConsent>> {
    const { version, text } = guardianConsentText;
    const given = await currentConsent(work, guardianConsentText);
    return ok({ version, text, givenAt: given?.givenAt.toISOString() ?? null });
  }
}
