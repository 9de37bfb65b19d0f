import type { HealthCardQuery } from '../../generated/documents.js';

export type Card = NonNullable<Extract<NonNullable<HealthCardQuery['readHealthCard']>, { card: unknown }>['card']>;
export const names = ['allergies', 'illness', 'medication'] as const;
export type Texts = Record<(typeof names)[number], string>;
/** What stands in the fields, and when the card that it was typed over had been confirmed. */
export type Typed = { texts: Texts; seen: string | null };

export const textsOf = (card: Card | null): Texts => ({
  allergies: card?.allergies ?? '',
  illness: card?.illness ?? '',
  medication: card?.medication ?? '',
});
export const sameTexts = (a: Texts, b: Texts): boolean => names.every((name) => a[name].trim() === b[name].trim());
export const typedOver = (card: Card | null): Typed => ({ texts: textsOf(card), seen: card?.confirmedAt ?? null });
