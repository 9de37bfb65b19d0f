import type { Work } from '@sanwei/work';
import type { Secrets } from '../secrets.js';
import { type AttemptKind, type AttemptOf, isTooMany, windowOf } from './attempt-count.rule.js';

/** Who is counted: an address as the gateway saw it, or an account by its id. */
export type AttemptSubject = { of: AttemptOf; value: string };
export const addressOf = (work: Work): AttemptSubject | null => (work.address === null ? null : { of: 'address', value: work.address });
export const accountOf = (work: Work): AttemptSubject => ({ of: 'account', value: work.actor.id });

/**
 * Counts one attempt before it is made; in a transaction of its own (`apart`), since it must remain where the act is refused.
 * An address that is not counted (null) may always.
 * @returns null, or when the next may be made
 */
export const takeAttempt = async (own: Work, secrets: Secrets, kind: AttemptKind, subject: AttemptSubject | null): Promise<Date | null> => {
  if (!subject) return null;
  const { startsAt, endsAt } = windowOf(subject.of, own.now);
  const key = keyOf(secrets, kind, subject);
  await own.change(
    'INSERT INTO attempt_count (kind, subjectIndex, startsAt, count) VALUES (?, ?, ?, 1) ON DUPLICATE KEY UPDATE count = count + 1',
    [...key, startsAt],
  );
  const [row] = await own.sql<{ count: number }>('SELECT count FROM attempt_count WHERE kind = ? AND subjectIndex = ? AND startsAt = ?', [
    ...key,
    startsAt,
  ]);
  return row && isTooMany(subject.of, kind, row.count) ? endsAt : null;
};

/** What was counted as wrong before it was looked at turned out right: in the transaction of the act. */
export const giveAttemptBack = async (work: Work, secrets: Secrets, kind: AttemptKind, subject: AttemptSubject | null): Promise<void> => {
  if (!subject) return;
  const { startsAt } = windowOf(subject.of, work.now);
  await work.change('UPDATE attempt_count SET count = count - 1 WHERE kind = ? AND subjectIndex = ? AND startsAt = ? AND count > 0', [
    ...keyOf(secrets, kind, subject),
    startsAt,
  ]);
};

const keyOf = ({ index }: Secrets, kind: AttemptKind, { of, value }: AttemptSubject): [string, string] => [
  `${kind}.${of}`,
  index.of(`attempt.${of}`, value),
];
