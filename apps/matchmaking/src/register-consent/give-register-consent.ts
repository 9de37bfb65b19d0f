import type { In, Reply } from '@sanwei/contracts';
import { giveRegisterConsent } from '@sanwei/contracts/matchmaking/register-consent';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import { giveConsent, type Work } from '@sanwei/work';
import { registerTexts } from './register-consent.text.js';

@Handles(giveRegisterConsent)
export class GiveRegisterConsent implements Handler<typeof giveRegisterConsent> {
  async handle({ purpose, version }: In<typeof giveRegisterConsent>, work: Work): Promise<Reply<typeof giveRegisterConsent>> {
    const text = registerTexts[purpose];
    if (version !== text.version) return refuse('RegisterTextChanged', { version: text.version });
    const at = await giveConsent(work, text);
    return at ? ok({ purpose, at: at.toISOString() }) : refuse('AccountAlreadyClosed');
  }
}
