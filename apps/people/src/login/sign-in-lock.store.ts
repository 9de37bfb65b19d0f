import { NotNow } from '@sanwei/wire';
import { apart, type Work } from '@sanwei/work';
import type { Secrets } from '../secrets.js';
import { addressOf, giveAttemptBack, takeAttempt } from './attempt-count.store.js';
import { addressForgottenMs, lockForgottenMs, open, type SignInLock, withOneMore } from './sign-in-lock.rule.js';

/** What is tried: an account by its username, or a signed-in person; `place` where the account has been signed in from there before. */
export type Tried = { who: string; place?: string | null };

/** In a transaction of its own, before anything is looked at: however many guess at once, few are answered. @returns null, or when to come back */
export const takeTry = async (own: Work, secrets: Secrets, tried: Tried): Promise<Date | null> => {
  const addressUntil = await takeAttempt(own, secrets, 'password-wrong', addressOf(own));
  if (addressUntil) return addressUntil;
  const subjectIndex = subjectOf(secrets, tried);
  // The row is there before it is locked: two who come first would otherwise both find none.
  await own.change(
    'INSERT INTO sign_in_lock (subjectIndex, failures, lockedUntil, lastAt) VALUES (?, 0, ?, ?) ON DUPLICATE KEY UPDATE lastAt = lastAt',
    [subjectIndex, open, own.now],
  );
  const [lock] = await own.sql<SignInLock>('SELECT * FROM sign_in_lock WHERE subjectIndex = ? FOR UPDATE', [subjectIndex]);
  const next = lock && withOneMore(lock, own.now);
  if (lock && !next) {
    await giveAttemptBack(own, secrets, 'password-wrong', addressOf(own));
    return lock.lockedUntil;
  }
  if (next)
    await own.change('UPDATE sign_in_lock SET failures = ?, lockedUntil = ?, lastAt = ? WHERE subjectIndex = ?', [
      ...[next.failures, next.lockedUntil, next.lastAt, subjectIndex],
    ]);
  return null;
};

/** The try was right: the row of failures begins anew. */
export const forgetTries = async (work: Work, secrets: Secrets, tried: Tried): Promise<void> => {
  await giveAttemptBack(work, secrets, 'password-wrong', addressOf(work));
  await work.change('DELETE FROM sign_in_lock WHERE subjectIndex = ?', [subjectOf(secrets, tried)]);
  await work.change('DELETE FROM sign_in_lock WHERE lastAt < ? LIMIT 50', [new Date(work.now.getTime() - lockForgottenMs)]);
};

/** The try was right and not enough: failures before it still count, or whoever has the password could guess codes without end. */
export const takeTryBack = async (own: Work, secrets: Secrets, tried: Tried): Promise<void> => {
  await giveAttemptBack(own, secrets, 'password-wrong', addressOf(own));
  await own.change('UPDATE sign_in_lock SET failures = failures - 1, lockedUntil = ? WHERE subjectIndex = ? AND failures > 0', [
    ...[open, subjectOf(secrets, tried)],
  ]);
};

/** A password that came to no turn has not been tried. */
export const unlessTooMany = async <T>(work: Work, secrets: Secrets, tried: Tried, act: () => Promise<T>): Promise<T> => {
  try {
    return await act();
  } catch (error) {
    if (error instanceof NotNow) await apart(work, (own) => takeTryBack(own, secrets, tried));
    throw error;
  }
};

/** Null where the address is not counted. */
export const addressIndexOf = ({ index }: Secrets, work: Work): string | null =>
  work.address === null ? null : index.of('known-address', work.address);

export const rememberAddress = async (work: Work, secrets: Secrets, personId: string): Promise<void> => {
  const addressIndex = addressIndexOf(secrets, work);
  if (addressIndex)
    await work.change('INSERT INTO known_address (personId, addressIndex, seenAt) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE seenAt = ?', [
      ...[personId, addressIndex, work.now, work.now],
    ]);
  await work.change('DELETE FROM known_address WHERE personId = ? AND seenAt < ?', [
    personId,
    new Date(work.now.getTime() - addressForgottenMs),
  ]);
};

const subjectOf = ({ index }: Secrets, { who, place = null }: Tried): string => index.of('sign-in-lock', JSON.stringify([who, place]));
