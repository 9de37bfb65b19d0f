import type { FieldCipher } from '@sanwei/security';
import { type HealthCard, healthTexts } from './health-card.rule.js';

type HealthTexts = Pick<HealthCard, (typeof healthTexts)[number]>;
const placeOf = (row: HealthCard['childId'], column: keyof HealthTexts) => ({ table: 'health_card', column, row });

/** @param cipher the child's own */
export const sealHealthTexts = (cipher: FieldCipher, childId: HealthCard['childId'], texts: HealthTexts): HealthTexts =>
  Object.fromEntries(
    healthTexts.map((column) => [column, texts[column] ? cipher.seal(texts[column], placeOf(childId, column)) : null]),
  ) as HealthTexts;

/** @param cipher the child's own @throws SealBroken when a text was changed or moved here from another row */
export const openHealthCard = (cipher: FieldCipher, card: HealthCard): HealthCard => ({
  ...card,
  ...(Object.fromEntries(
    healthTexts.map((column) => [column, card[column] === null ? null : cipher.open(card[column], placeOf(card.childId, column))]),
  ) as HealthTexts),
});
