import type { ChildId } from '@sanwei/contracts';
import { ok, refuse } from '@sanwei/kernel';

/** What a teacher must know to keep a child safe; every text is sealed. */
export type HealthCard = {
  childId: ChildId;
  allergies: string | null;
  illness: string | null;
  medication: string | null;
  confirmedAt: Date;
};
export const healthTexts = ['allergies', 'illness', 'medication'] as const;

type Confirmed = Pick<HealthCard, 'confirmedAt'>;
/**
 * Two windows, or two phones: what the other one has written is not lost unseen.
 * @param seen the card that was on the screen; undefined when the client does not say
 */
export const mayOverwrite = (card: Confirmed | null, seen: { confirmedAt: string | null } | undefined) => {
  const confirmedAt = card?.confirmedAt.toISOString() ?? null;
  if (!seen || confirmedAt === null || confirmedAt === seen.confirmedAt) return ok(undefined);
  return refuse('HealthCardChanged', { confirmedAt });
};
