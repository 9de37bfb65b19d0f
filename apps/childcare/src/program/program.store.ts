import type { Out } from '@sanwei/contracts';
import type { findClasses } from '@sanwei/contracts/childcare/program';
import { freeSeats, type SchoolClass } from './program.rule.js';

/** A class as everybody may see it. */
export const shownClass = ({ nextRank: _, opensAt, closesAt, ...shown }: SchoolClass): Out<typeof findClasses>['items'][number] => ({
  ...shown,
  free: freeSeats(shown),
  opensAt: opensAt.toISOString(),
  closesAt: closesAt.toISOString(),
});
