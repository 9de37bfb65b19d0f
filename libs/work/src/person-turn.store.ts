import type { PersonId } from '@sanwei/contracts';
import type { SharedWork, Work } from './work.js';

/**
 * Takes the person's turn, which an erasure of the same person waits for, or waits for it. To be the first statement: the erasure locks
 * in the same order, turn before consent.
 * @returns whether the person is still here
 */
export const personInTurn = async (work: Work, personId: string = work.actor.id): Promise<boolean> => {
  await work.change('INSERT INTO person_turn (personId, turnAt) VALUES (?, ?) ON DUPLICATE KEY UPDATE turnAt = VALUES(turnAt)', [
    personId,
    work.now,
  ]);
  const rows = await work.sql('SELECT personId FROM person_turn WHERE personId = ? AND erasedAt IS NULL', [personId]);
  return rows.length > 0;
};

/** Writes the turns of several people, in the order of their ids, so that two who take the same ones do not wait for each other crosswise. */
export const personsInTurn = async (work: SharedWork, personIds: readonly string[], now: Date): Promise<void> => {
  const rows = [...new Set(personIds)].sort().map((personId) => [personId, now]);
  if (rows.length === 0) return;
  await work.change('INSERT INTO person_turn (personId, turnAt) VALUES ? ON DUPLICATE KEY UPDATE turnAt = VALUES(turnAt)', [rows]);
};

/** To be the first statement of an erasure: a consent that is being given is waited for, and none is taken afterwards. */
export const markErased = (work: Work, personId: PersonId): Promise<number> =>
  work.change(
    'INSERT INTO person_turn (personId, turnAt, erasedAt) VALUES (?) ON DUPLICATE KEY UPDATE turnAt = VALUES(turnAt), erasedAt = VALUES(erasedAt)',
    [[personId, work.now, work.now]],
  );
