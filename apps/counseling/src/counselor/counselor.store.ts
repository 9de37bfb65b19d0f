import type { Out, PersonId } from '@sanwei/contracts';
import type { findCounselors } from '@sanwei/contracts/counseling/counselor';
import type { SharedWork, Work } from '@sanwei/work';
import { type Counselor, type ExceptionHours, modesOf, topicsOf } from './counselor.rule.js';

/** tinyint(1) comes back as a number where SQL is written by hand. */
export const asCounselor = (row: Counselor): Counselor => ({
  ...row,
  face: Boolean(row.face),
  phone: Boolean(row.phone),
  video: Boolean(row.video),
});

export const counselorsBy = async (work: Work, ids: readonly PersonId[]): Promise<Counselor[]> =>
  (await work.sql<Counselor>('SELECT * FROM counselor WHERE id IN (?)', [ids])).map(asCounselor);

/** The turns of these counselors are held: their hours stay as they are read afterwards until the transaction ends. */
export const lockCounselors = (work: SharedWork, ids: readonly PersonId[]): Promise<unknown[]> =>
  work.sql('SELECT id FROM counselor WHERE id IN (?) ORDER BY id FOR UPDATE', [ids]);
/**
 * Takes the turns of these counselors by writing them. Whoever relies on hours does so, and whoever changes them: on several nodes a lock
 * alone holds nobody up.
 */
export const counselorsInTurn = (work: SharedWork, ids: readonly PersonId[], now: Date): Promise<number> =>
  work.change('UPDATE counselor SET turnAt = ? WHERE id IN (?) ORDER BY id', [now, ids]);

/** A counselor's exceptions of this day and later; a closed day is a row from 0 to 0. @param from YYYY-MM-DD in the city */
export const exceptionsFrom = (work: Work, counselorId: PersonId, from: string): Promise<ExceptionHours[]> =>
  work.sql<ExceptionHours>('SELECT * FROM exception_hours WHERE counselorId = ? AND appliesOn >= ? ORDER BY appliesOn, fromMinute', [
    counselorId,
    from,
  ]);

/** A counselor as members see them. */
export const shownCounselor = (counselor: Counselor): Out<typeof findCounselors>['items'][number] => ({
  id: counselor.id,
  name: counselor.name,
  modes: modesOf(counselor),
  topics: topicsOf(counselor),
  sessionMinutes: counselor.sessionMinutes,
});
