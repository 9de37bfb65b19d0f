import { Inject } from '@nestjs/common';
import type { In, Reply } from '@sanwei/contracts';
import { saveHealthCard } from '@sanwei/contracts/childcare/health-card';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import { consentInTurn, type Work } from '@sanwei/work';
import { ownChildren } from '../child/child.store.js';
import { guardianConsentText } from '../guardian-consent/guardian-consent.text.js';
import { SECRETS, type Secrets } from '../secrets.js';
import { type HealthCard, mayOverwrite } from './health-card.rule.js';
import { sealHealthTexts } from './health-card.store.js';

@Handles(saveHealthCard)
export class SaveHealthCard implements Handler<typeof saveHealthCard> {
  constructor(@Inject(SECRETS) private readonly secrets: Secrets) {}

  async handle(input: In<typeof saveHealthCard>, work: Work): Promise<Reply<typeof saveHealthCard>> {
    const { childId } = input;
    const consented = await consentInTurn(work, guardianConsentText);
    const [child] = await ownChildren(work, [childId]);
    if (!child) return refuse('ChildNotFound');
    if (!consented) return refuse('GuardianConsentMissing', { version: guardianConsentText.version });
    // The turn that was taken with the consent lets one saving of this guardian after the other in here.
    const [card] = await work.sql<Pick<HealthCard, 'confirmedAt'>>('SELECT confirmedAt FROM health_card WHERE childId = ? FOR UPDATE', [
      childId,
    ]);
    const may = mayOverwrite(card ?? null, input.seen);
    if (!may.ok) return may;
    const { allergies, illness, medication } = sealHealthTexts(this.secrets.keys.cipherOf(childId, child.wrapped), childId, input);
    const row = [childId, allergies, illness, medication, work.now];
    await work.change(
      `INSERT INTO health_card (childId, allergies, illness, medication, confirmedAt) VALUES (?) ON DUPLICATE KEY UPDATE
       allergies = VALUES(allergies), illness = VALUES(illness), medication = VALUES(medication), confirmedAt = VALUES(confirmedAt)`,
      [row],
    );
    await work.change('UPDATE child SET usedAt = ? WHERE id = ?', [work.now, childId]);
    return ok({ childId, confirmedAt: work.now.toISOString() });
  }
}
