import type { ApplicationId, ClassId, Out, PlaceId } from '@sanwei/contracts';
import type { listMyPlaces } from '@sanwei/contracts/childcare/enrollment';
import type { SharedWork, Work } from '@sanwei/work';
import type { SchoolClass } from '../program/program.rule.js';
import type { Place } from './enrollment.rule.js';

/** Locks in the order of ids, so that two batches over the same classes never wait for each other crosswise. */
export const lockClasses = async (work: SharedWork, ids: readonly ClassId[]): Promise<Map<ClassId, SchoolClass>> => {
  const rows = await work.sql<SchoolClass>('SELECT * FROM school_class WHERE id IN (?) ORDER BY id FOR UPDATE', [ids]);
  return new Map(rows.map((row) => [row.id, row]));
};

export const saveClass = async (work: SharedWork, { id, programId, taken, waiting, nextRank }: SchoolClass): Promise<void> => {
  await work.change('UPDATE school_class SET taken = ?, waiting = ?, nextRank = ? WHERE id = ?', [taken, waiting, nextRank, id]);
  work.hint(`class.${id}`);
  work.hint(`program.${programId}`);
};

/** tinyint(1) comes back as a number where SQL is written by hand. */
const asPlace = (row: Place): Place => ({ ...row, together: Boolean(row.together) });

export const ownPlace = async (work: Work, id: PlaceId): Promise<Place | null> => {
  const [row] = await work.sql<Place>('SELECT * FROM place WHERE id = ? AND guardianId = ?', [id, work.actor.id]);
  return row ? asPlace(row) : null;
};
export const placesOf = async (work: Work, id: ApplicationId): Promise<Place[]> =>
  (await work.sql<Place>('SELECT * FROM place WHERE applicationId = ? ORDER BY rank', [id])).map(asPlace);

export const savePlace = (work: Work, { id, status, live, offerEndsAt }: Place): Promise<number> =>
  work.change('UPDATE place SET status = ?, live = ?, offerEndsAt = ? WHERE id = ?', [status, live, offerEndsAt, id]);

/** The head of the waiting list, lowest rank first: more than a class can hold seats. */
export const waitingPlaces = async (work: Work, id: ClassId): Promise<Place[]> =>
  (await work.sql<Place>("SELECT * FROM place WHERE classId = ? AND status = 'waiting' ORDER BY rank LIMIT 100", [id])).map(asPlace);

/** A place as its family sees it. */
export const shownPlace = ({
  id,
  applicationId,
  childId,
  classId,
  status,
  rank,
  offerEndsAt,
  together,
}: Place): Out<typeof listMyPlaces>['items'][number] => ({
  id,
  applicationId,
  childId,
  classId,
  status,
  rank,
  offerEndsAt: offerEndsAt?.toISOString() ?? null,
  together: Boolean(together),
  waitingAhead: null,
});
