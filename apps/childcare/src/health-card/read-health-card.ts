import { Inject } from '@nestjs/common';
import type { In, Reply } from '@sanwei/contracts';
import { readHealthCard } from '@sanwei/contracts/childcare/health-card';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { ownChildren } from '../child/child.store.js';
import { SECRETS, type Secrets } from '../secrets.js';
import type { HealthCard } from './health-card.rule.js';
import { openHealthCard } from './health-card.store.js';

@Handles(readHealthCard)
export class ReadHealthCard implements Handler<typeof readHealthCard> {
  constructor(@Inject(SECRETS) private readonly secrets: Secrets) {}

  async handle({ childId }: In<typeof readHealthCard>, work: Work): Promise<Reply<typeof readHealthCard>> {
    const [child] = await ownChildren(work, [childId]);
    if (!child) return refuse('ChildNotFound');
    const [row] = await work.sql<HealthCard>('SELECT * FROM health_card WHERE childId = ?', [childId]);
    if (!row) return ok({ card: null });
    const cipher = this.secrets.keys.cipherOf(childId, child.wrapped);
    return ok({ card: { ...openHealthCard(cipher, row), confirmedAt: row.confirmedAt.toISOString() } });
  }
}
