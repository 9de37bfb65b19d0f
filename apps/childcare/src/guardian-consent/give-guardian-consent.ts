import type { In, Reply } from '@sanwei/contracts';
import { giveGuardianConsent } from '@sanwei/contracts/childcare/guardian-consent';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import { consents, type Work } from '@sanwei/work';
import { guardianInTurn } from '../person/guardian.store.js';
import { currentConsent, endOlderConsent } from './guardian-consent.store.js';
import { guardianConsentText } from './guardian-consent.text.js';

@Handles(giveGuardianConsent)
export class GiveGuardianConsent implements Handler<typeof giveGuardianConsent> {
  async handle(input: In<typeof giveGuardianConsent>, work: Work): Promise<Reply<typeof giveGuardianConsent>> {
    const { purpose, version, hash: textHash } = guardianConsentText;
    // The person must have read the text that is in force now, not the one of the page they had open since yesterday.
    if (input.version !== version) return refuse('ConsentTextChanged', { version });
    // The sign-in ends with the account, but a passport made just before it is still good for some seconds.
    if (!(await guardianInTurn(work))) return refuse('AccountAlreadyClosed');
    const before = await currentConsent(work);
    if (before) return ok({ version, at: before.givenAt.toISOString() });
    // One that is given in this very instant by another tap is left alone: the unique key says no to ours, and the second run finds it.
    await endOlderConsent(work);
    const given = {
      id: work.newId(),
      personId: work.actor.id,
      purpose,
      version,
      textHash,
      givenAt: work.now,
      withdrawnAt: null,
      live: 1 as const,
      channel: 'app' as const,
    };
    await work.insert(consents, [given]);
    return ok({ version, at: work.now.toISOString() });
  }
}
