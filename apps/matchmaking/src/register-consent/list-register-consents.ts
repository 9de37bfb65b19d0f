import type { In, Reply } from '@sanwei/contracts';
import { listRegisterConsents, registerPurposes } from '@sanwei/contracts/matchmaking/register-consent';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Consent, Work } from '@sanwei/work';
import { registerTexts } from './register-consent.text.js';

@Handles(listRegisterConsents)
export class ListRegisterConsents implements Handler<typeof listRegisterConsents> {
  async handle(_input: In<typeof listRegisterConsents>, work: Work): Promise<Reply<typeof listRegisterConsents>> {
    const given = await work.sql<Consent>('SELECT purpose, textHash, givenAt FROM consent WHERE personId = ? AND live = 1', [
      work.actor.id,
    ]);
    const items = registerPurposes.map((purpose) => {
      const { version, text, purpose: stored, hash } = registerTexts[purpose];
      const mine = given.find((one) => one.purpose === stored && one.textHash === hash);
      return { purpose, version, text, givenAt: mine?.givenAt.toISOString() ?? null };
    });
    return ok({ items });
  }
}
