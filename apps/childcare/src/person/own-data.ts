import type { OwnData } from '@sanwei/work';
import { mostOwnRows } from '@sanwei/work';
import { openChild, ownChildren } from '../child/child.store.js';
import type { Place } from '../enrollment/enrollment.rule.js';
import type { HealthCard } from '../health-card/health-card.rule.js';
import { openHealthCard } from '../health-card/health-card.store.js';
import type { Secrets } from '../secrets.js';

/** What a guardian has told and asked for: children, health cards, places in classes. */
export const ownDataOf =
  (secrets: Secrets): OwnData =>
  async (work) => {
    const children = await ownChildren(work);
    const ids = children.map(({ id }) => id);
    const keyOf = new Map(children.map(({ id, wrapped }) => [id, wrapped]));
    const cards = ids.length > 0 ? await work.sql<HealthCard>('SELECT * FROM health_card WHERE childId IN (?)', [ids]) : [];
    const places = await work.sql<Place>(
      `SELECT id, classId, childId, status, \`rank\`, together, offerEndsAt, appliedAt FROM place
       WHERE guardianId = ? ORDER BY appliedAt DESC LIMIT ?`,
      [work.actor.id, mostOwnRows + 1],
    );
    return {
      child: children.map((row) => openChild(secrets, row)).map(({ id, name, bornOn, addedAt }) => ({ id, name, bornOn, addedAt })),
      health_card: cards.map((card) => openHealthCard(secrets.keys.cipherOf(card.childId, keyOf.get(card.childId) ?? null), card)),
      place: places,
    };
  };
