import type { PersonId } from '@sanwei/contracts';
import type { Work } from '@sanwei/work';

/**
 * Takes the asker's turn, which an erasure of the same person waits for, or waits for it. To be the first statement: the erasure locks in
 * the same order, guardian before consent.
 * @returns whether the person is still here
 */
export const guardianInTurn = async (work: Work): Promise<boolean> => {
  await work.change('INSERT INTO guardian (personId, turnAt) VALUES (?, ?) ON DUPLICATE KEY UPDATE turnAt = VALUES(turnAt)', [
    work.actor.id,
    work.now,
  ]);
  const rows = await work.sql('SELECT personId FROM guardian WHERE personId = ? AND erasedAt IS NULL', [work.actor.id]);
  return rows.length > 0;
};

/** To be the first statement of an erasure: a consent that is being given is waited for, and none is taken afterwards. */
export const markErased = (work: Work, personId: PersonId): Promise<number> =>
  work.change(
    'INSERT INTO guardian (personId, turnAt, erasedAt) VALUES (?) ON DUPLICATE KEY UPDATE turnAt = VALUES(turnAt), erasedAt = VALUES(erasedAt)',
    [[personId, work.now, work.now]],
  );
