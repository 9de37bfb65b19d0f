import type { ChildId, PersonId } from '@sanwei/contracts';
import { endOfCityDay } from '@sanwei/kernel';

/** What tells when a child was last needed here. Days are YYYY-MM-DD in the city; null where there is nothing of it. */
export type ChildUse = {
  id: ChildId;
  guardianId: PersonId;
  /** When its guardian last wrote something of it: added, renamed, its health card. */
  usedAt: Date;
  hasCard: boolean;
  lastAppliedAt: Date | null;
  /** The last day of the last class in which it holds or awaits a place, or has held one to the end. */
  heldUntil: string | null;
  /** Whether it was admitted to one of them. */
  admitted: boolean;
};

/** Days are counted from the latest of all: a guardian who prepares the next program does not begin anew. */
export const countedFrom = ({ usedAt, lastAppliedAt, heldUntil }: ChildUse): Date =>
  new Date(Math.max(usedAt.getTime(), lastAppliedAt?.getTime() ?? 0, heldUntil === null ? 0 : endOfCityDay(heldUntil).getTime()));

/** What has had its time: see the rules of retention. Nothing of a child goes while a class of it is still to come or to end. */
export const hasHadItsTime = {
  card: (use: ChildUse, before: Date): boolean => use.admitted && use.hasCard && countedFrom(use) < before,
  child: (use: ChildUse, before: Date): boolean => use.admitted && countedFrom(use) < before,
  unplaced: (use: ChildUse, before: Date): boolean => !use.admitted && countedFrom(use) < before,
} as const;
