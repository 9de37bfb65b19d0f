import type { PersonId } from '@sanwei/contracts';
import type { Work } from '@sanwei/work';

/** The first statement of an erasure, before it deletes what the person agreed to. */
export const markErased = (work: Work, personId: PersonId): Promise<number> =>
  work.change('INSERT INTO erased_person (personId, at) VALUES (?, ?) ON DUPLICATE KEY UPDATE at = at', [personId, work.now]);

/**
 * Whether the asker has been erased; asked after the consent was written. An erasure that has begun is waited for here, and one
 * that begins now waits for the consent and deletes it.
 */
export const isErased = async (work: Work): Promise<boolean> =>
  (await work.sql('SELECT personId FROM erased_person WHERE personId = ? LOCK IN SHARE MODE', [work.actor.id])).length > 0;
