import type { CodeAttemptId, Out, PersonId } from '@sanwei/contracts';
import { deliverCode, type requestCode } from '@sanwei/contracts/people/login';
import type { Work } from '@sanwei/work';
import { indexOf } from '../person/reach.store.js';
import type { Secrets } from '../secrets.js';
import { codeLivesMs, codeTries, longestWindowMs, nextCodeAt, resendAfterMs } from './code-attempt.rule.js';
import { sealAttemptPhone, takeCodeTurn } from './code-attempt.store.js';
import { codeAttempts } from './code-attempt.table.js';

/**
 * A code on its way to a phone. Whatever it is for, a phone gets so many and no more.
 * @param personId to whose account the phone is to be bound; null: a sign-in
 * @returns what the asker may know, or when the next may be asked for
 */
export const newCodeAttempt = async (
  work: Work,
  secrets: Secrets,
  phone: string,
  personId: PersonId | null,
): Promise<Out<typeof requestCode> | Date> => {
  const { now } = work;
  const phoneIndex = indexOf(secrets, 'phone', phone);
  const resendAt = new Date(now.getTime() + resendAfterMs);
  const refusedUntil = (await takeCodeTurn(work, phoneIndex, resendAt)) ?? (await spentUntil(work, phoneIndex));
  if (refusedUntil) return refusedUntil;
  const id = work.newId<CodeAttemptId>();
  const expiresAt = new Date(now.getTime() + codeLivesMs);
  const phoneSealed = sealAttemptPhone(secrets, id, phone);
  const rest = { triesLeft: codeTries, deliveredAt: null, usedAt: null };
  await work.insert(codeAttempts, [{ id, phoneIndex, phoneSealed, personId, startedAt: now, expiresAt, ...rest }]);
  work.later(deliverCode, { attemptId: id }, now);
  return { attemptId: id, expiresAt: expiresAt.toISOString(), resendAt: resendAt.toISOString() };
};

/** @returns null, or when the hour's or the day's allowance is no longer spent. The turn is held, so nobody counts at the same time. */
const spentUntil = async (work: Work, phoneIndex: string): Promise<Date | null> => {
  const since = new Date(work.now.getTime() - longestWindowMs);
  const earlier = await work.sql<{ startedAt: Date }>(
    'SELECT startedAt FROM code_attempt WHERE phoneIndex = ? AND startedAt > ? ORDER BY startedAt DESC LIMIT 20',
    [phoneIndex, since],
  );
  return nextCodeAt(
    earlier.map(({ startedAt }) => startedAt),
    work.now,
  );
};
