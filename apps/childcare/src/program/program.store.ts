import type { Out } from '@sanwei/contracts';
import type { findClasses, listPrograms } from '@sanwei/contracts/childcare/program';
import type { Work } from '@sanwei/work';
import { freeSeats, type Program, type SchoolClass } from './program.rule.js';

/** A class as everybody may see it. */
export const shownClass = ({
  nextRank: _,
  siteId: __,
  opensAt,
  closesAt,
  ...shown
}: SchoolClass): Out<typeof findClasses>['items'][number] => ({
  ...shown,
  free: freeSeats(shown),
  opensAt: opensAt.toISOString(),
  closesAt: closesAt.toISOString(),
});

/** Programs with their classes, in one reading however many they are. */
export const shownPrograms = async (work: Work, programs: readonly Program[]): Promise<Out<typeof listPrograms>['items']> => {
  if (programs.length === 0) return [];
  const classes = await work.sql<SchoolClass>('SELECT * FROM school_class WHERE programId IN (?) ORDER BY name, id', [
    programs.map(({ id }) => id),
  ]);
  return programs.map(({ publishedBy: _, opensAt, closesAt, publishedAt, ...shown }) => ({
    ...shown,
    opensAt: opensAt.toISOString(),
    closesAt: closesAt.toISOString(),
    publishedAt: publishedAt.toISOString(),
    classes: classes.filter(({ programId }) => programId === shown.id).map(shownClass),
  }));
};
