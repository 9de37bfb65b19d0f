import { id, instant, maybe, sealed, table } from '@sanwei/work';
import type { HealthCard } from './health-card.rule.js';

export const healthCards = table<HealthCard>('health_card', {
  childId: id(true),
  allergies: maybe(sealed()),
  illness: maybe(sealed()),
  medication: maybe(sealed()),
  confirmedAt: instant(),
});
