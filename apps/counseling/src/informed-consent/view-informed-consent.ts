import type { In, Reply } from '@sanwei/contracts';
import { viewInformedConsent } from '@sanwei/contracts/counseling/informed-consent';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import { currentConsent, type Work } from '@sanwei/work';
import { informedConsentText } from './informed-consent.text.js';

@Handles(viewInformedConsent)
export class ViewInformedConsent implements Handler<typeof viewInformedConsent> {
  async handle(_input: In<typeof viewInformedConsent>, work: Work): Promise<Reply<typeof viewInformedConsent>> {
    const { version, text } = informedConsentText;
    const given = await currentConsent(work, informedConsentText);
    return ok({ version, text, givenAt: given?.givenAt.toISOString() ?? null });
  }
}
