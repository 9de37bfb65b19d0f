import type { Secrets } from '../secrets.js';
import { type HealthCard, healthTexts } from './health-card.rule.js';

type HealthTexts = Pick<HealthCard, (typeof healthTexts)[number]>;
const placeOf = (row: HealthCard['childId'], column: keyof HealthTexts) => ({ table: 'health_card', column, row });

export const sealHealthTexts = ({ cipher }: Secrets, childId: HealthCard['childId'], texts: HealthTexts): HealthTexts =>
  Object.fromEntries(
    healthTexts.map((column) => [column, texts[column] ? cipher.seal(texts[column], placeOf(childId, column)) : null]),
  ) as HealthTexts;

/** @throws SealBroken when a text was changed or moved here from another row */
export const openHealthCard = ({ cipher }: Secrets, card: HealthCard): HealthCard => ({
  ...card,
  ...(Object.fromEntries(
    healthTexts.map((column) => [column, card[column] === null ? null : cipher.open(card[column], placeOf(card.childId, column))]),
  ) as HealthTexts),
});
