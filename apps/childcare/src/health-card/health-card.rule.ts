import type { ChildId } from '@sanwei/contracts';

/** What a teacher must know to keep a child safe; every text is sealed. */
export type HealthCard = {
  childId: ChildId;
  allergies: string | null;
  illness: string | null;
  medication: string | null;
  confirmedAt: Date;
};
export const healthTexts = ['allergies', 'illness', 'medication'] as const;
