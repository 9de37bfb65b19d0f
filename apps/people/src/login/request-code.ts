import { Inject } from '@nestjs/common';
import type { CodeAttemptId, In, Reply } from '@sanwei/contracts';
import { deliverCode, requestCode } from '@sanwei/contracts/people/login';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import { apart, type Work } from '@sanwei/work';
import { indexOf } from '../person/reach.store.js';
import { SECRETS, type Secrets } from '../secrets.js';
import { addressOf, takeAttempt } from './attempt-count.store.js';
import { codeLivesMs, codeTries, longestWindowMs, nextCodeAt, resendAfterMs } from './code-attempt.rule.js';
import { sealAttemptPhone, takeCodeTurn } from './code-attempt.store.js';
import { codeAttempts } from './code-attempt.table.js';

/** Looks at no person at all, so a known and an unknown phone cannot be told apart, not even by time. */
@Handles(requestCode)
export class RequestCode implements Handler<typeof requestCode> {
  constructor(@Inject(SECRETS) private readonly secrets: Secrets) {}

  async handle({ phone }: In<typeof requestCode>, work: Work): Promise<Reply<typeof requestCode>> {
    const { now } = work;
    // Once, although the act may run again: it is one attempt.
    const addressUntil = await work.once('counted', () =>
      apart(work, (own) => takeAttempt(own, this.secrets, 'code-asked', addressOf(work))),
    );
    if (addressUntil) return refuse('TooManyCodes', { retryAt: addressUntil.toISOString() });
    const phoneIndex = indexOf(this.secrets, 'phone', phone);
    const resendAt = new Date(now.getTime() + resendAfterMs);
    const refusedUntil = (await takeCodeTurn(work, phoneIndex, resendAt)) ?? (await spentUntil(work, phoneIndex));
    if (refusedUntil) return refuse('TooManyCodes', { retryAt: refusedUntil.toISOString() });

    const id = work.newId<CodeAttemptId>();
    const expiresAt = new Date(now.getTime() + codeLivesMs);
    const phoneSealed = sealAttemptPhone(this.secrets, id, phone);
    const rest = { triesLeft: codeTries, deliveredAt: null, usedAt: null };
    await work.insert(codeAttempts, [{ id, phoneIndex, phoneSealed, startedAt: now, expiresAt, ...rest }]);
    work.later(deliverCode, { attemptId: id }, now);
    return ok({ attemptId: id, expiresAt: expiresAt.toISOString(), resendAt: resendAt.toISOString() });
  }
}

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
