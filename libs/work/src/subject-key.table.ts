import { id, instant, maybe, sealed, table } from './table.js';

/**
 * A key for each person or case, wrapped by the service's key. Destroying it makes unreadable what it sealed, wherever a copy lies.
 * The row stays after that, so that a lost key and a destroyed one can be told apart and no new one is made in its place.
 */
export type SubjectKey = { subjectId: string; wrapped: string | null; madeAt: Date; destroyedAt: Date | null };
export const subjectKeys = table<SubjectKey>('subject_key', {
  subjectId: id(true),
  wrapped: maybe(sealed()),
  madeAt: instant(),
  destroyedAt: maybe(instant()),
});
