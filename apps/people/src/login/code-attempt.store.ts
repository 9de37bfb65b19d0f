import type { PersonId } from '@sanwei/contracts';
import type { Work } from '@sanwei/work';
import type { Secrets } from '../secrets.js';
import { type CodeAttempt, codeFrom } from './code-attempt.rule.js';

export const codeOf = ({ index }: Secrets, attemptId: string): string => codeFrom(index.of('login.code', attemptId));

export const sealAttemptPhone = ({ cipher }: Secrets, id: string, phone: string): string => cipher.seal(phone, place(id));
/** @throws SealBroken */
export const openAttemptPhone = ({ cipher }: Secrets, { id, phoneSealed }: Pick<CodeAttempt, 'id' | 'phoneSealed'>): string =>
  cipher.open(phoneSealed, place(id));

const place = (row: string) => ({ table: 'code_attempt', column: 'phoneSealed', row });

/** One row per phone, written by whoever is granted: of two at once the second finds the turn taken. @returns null, or when to come back */
export const takeCodeTurn = async (work: Work, phoneIndex: string, resendAt: Date): Promise<Date | null> => {
  const taken = await work.change('UPDATE code_allowance SET resendAt = ? WHERE phoneIndex = ? AND resendAt <= ?', [
    resendAt,
    phoneIndex,
    work.now,
  ]);
  if (taken > 0) return null;
  // `IGNORE` hides the duplicate alone here: both values are made by us and fit.
  const first = await work.change('INSERT IGNORE INTO code_allowance (phoneIndex, resendAt) VALUES (?, ?)', [phoneIndex, resendAt]);
  if (first > 0) return null;
  const [row] = await work.sql<{ resendAt: Date }>('SELECT resendAt FROM code_allowance WHERE phoneIndex = ?', [phoneIndex]);
  return row?.resendAt ?? resendAt;
};

/**
 * The try is counted and committed before the code is looked at: however many guess at once, five are answered.
 * @param personId for whom the code was sent; null: for a sign-in. One that was sent for something else is unknown here
 */
export const takeCodeTry = async (
  own: Work,
  attemptId: string,
  personId: PersonId | null,
): Promise<Pick<CodeAttempt, 'id' | 'phoneSealed' | 'triesLeft' | 'startedAt'> | null> => {
  const taken = await own.change(
    `UPDATE code_attempt SET triesLeft = triesLeft - 1
     WHERE id = ? AND personId <=> ? AND triesLeft > 0 AND usedAt IS NULL AND expiresAt > ?`,
    [attemptId, personId, own.now],
  );
  if (taken === 0) return null;
  const [attempt] = await own.sql<CodeAttempt>('SELECT id, phoneSealed, triesLeft, startedAt FROM code_attempt WHERE id = ?', [attemptId]);
  return attempt ?? null;
};
