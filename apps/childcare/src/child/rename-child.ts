import { Inject } from '@nestjs/common';
import type { In, Reply } from '@sanwei/contracts';
import { renameChild } from '@sanwei/contracts/childcare/child';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import { consentInTurn, type Work } from '@sanwei/work';
import { guardianConsentText } from '../guardian-consent/guardian-consent.text.js';
import { SECRETS, type Secrets } from '../secrets.js';
import { openChild, ownChildren, sealName, shownChild } from './child.store.js';

@Handles(renameChild)
export class RenameChild implements Handler<typeof renameChild> {
  constructor(@Inject(SECRETS) private readonly secrets: Secrets) {}

  async handle({ childId, name }: In<typeof renameChild>, work: Work): Promise<Reply<typeof renameChild>> {
    const consented = await consentInTurn(work, guardianConsentText);
    const [found] = await ownChildren(work, [childId]);
    if (!found) return refuse('ChildNotFound');
    if (!consented) return refuse('GuardianConsentMissing', { version: guardianConsentText.version });
    const sealed = sealName(this.secrets.keys.cipherOf(childId, found.wrapped), childId, name);
    await work.change('UPDATE child SET name = ?, usedAt = ? WHERE id = ?', [sealed, work.now, childId]);
    return ok({ child: shownChild({ ...openChild(this.secrets, found), name }) });
  }
}
