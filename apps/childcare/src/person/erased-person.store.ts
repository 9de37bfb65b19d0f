import type { PersonId } from '@sanwei/contracts';
import type { Work } from '@sanwei/work';

/** To be the first statement of an erasure: what is being begun for this person is waited for, and nothing begins afterwards. */
export const markErased = (work: Work, personId: PersonId): Promise<number> =>
  work.change('INSERT INTO erased_person (personId, at) VALUES (?, ?) ON DUPLICATE KEY UPDATE at = at', [personId, work.now]);

/**
 * Whether the asker has been erased. The place where the row would stand is held until the commit, so that an erasure in the same
 * instant comes after what is written here and takes it along. Locked before the consent, as the erasure does.
 */
export const isErased = async (work: Work): Promise<boolean> =>
  (await work.sql('SELECT personId FROM erased_person WHERE personId = ? LOCK IN SHARE MODE', [work.actor.id])).length > 0;
