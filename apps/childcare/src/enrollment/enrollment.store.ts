import type { ApplicationId, ClassId, Out, PlaceId } from '@sanwei/contracts';
import { expireOffer, type listMyPlaces, placeOffered } from '@sanwei/contracts/childcare/enrollment';
import { cityClock } from '@sanwei/kernel';
import type { Work } from '@sanwei/work';
import type { SchoolClass } from '../program/program.rule.js';
import type { Place } from './enrollment.rule.js';
import { promote } from './waiting-list.rule.js';

/** Locks in the order of ids, so that two batches over the same classes never wait for each other crosswise. */
export const lockClasses = async (work: Work, ids: readonly ClassId[]): Promise<Map<ClassId, SchoolClass>> => {
  const rows = await work.sql<SchoolClass>('SELECT * FROM school_class WHERE id IN (?) ORDER BY id FOR UPDATE', [ids]);
  return new Map(rows.map((row) => [row.id, row]));
};

export const saveClass = async (work: Work, { id, taken, waiting, nextRank }: SchoolClass): Promise<void> => {
  await work.change('UPDATE school_class SET taken = ?, waiting = ?, nextRank = ? WHERE id = ?', [taken, waiting, nextRank, id]);
  work.hint(`class.${id}`);
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

/** The one way by which waiting families move up; the class row is locked by the caller. */
export const promoteWaiting = async (work: Work, schoolClass: SchoolClass): Promise<SchoolClass> => {
  if (schoolClass.waiting === 0 || schoolClass.taken >= schoolClass.capacity) return schoolClass;
  const waiting = await work.sql<Place>("SELECT * FROM place WHERE classId = ? AND status = 'waiting' ORDER BY rank LIMIT 100", [
    schoolClass.id,
  ]);
  const { offered, schoolClass: after } = promote(schoolClass, waiting.map(asPlace), work.now);
  for (const place of offered) await savePlace(work, place);
  for (const place of new Map(offered.map((one) => [one.applicationId, one])).values()) {
    const endsAt = place.offerEndsAt!;
    work.later(expireOffer, { applicationId: place.applicationId, offerEndsAt: endsAt.toISOString() }, endsAt);
    work.notify(place.guardianId, placeOffered, { classId: schoolClass.id, endsAt: cityClock(endsAt) });
    work.hint(`person.${place.guardianId}`);
  }
  return after;
};

/** A place as its family sees it. */
export const shownPlace = ({
  id,
  applicationId,
  childId,
  classId,
  status,
  rank,
  offerEndsAt,
}: Place): Out<typeof listMyPlaces>['items'][number] => ({
  id,
  applicationId,
  childId,
  classId,
  status,
  rank,
  offerEndsAt: offerEndsAt?.toISOString() ?? null,
});
