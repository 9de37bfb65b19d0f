import { Inject } from '@nestjs/common';
import type { In, Reply } from '@sanwei/contracts';
import { signInWithCode } from '@sanwei/contracts/people/login';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import { apart, type Work } from '@sanwei/work';
import { memberBy } from '../person/person.store.js';
import { SECRETS, type Secrets } from '../secrets.js';
import { addressOf, giveAttemptBack, takeAttempt } from './attempt-count.store.js';
import { sameCode } from './code-attempt.rule.js';
import { codeOf, openAttemptPhone, takeCodeTry } from './code-attempt.store.js';
import { startLogin } from './login.store.js';

@Handles(signInWithCode)
export class SignInWithCode implements Handler<typeof signInWithCode> {
  constructor(@Inject(SECRETS) private readonly secrets: Secrets) {}

  async handle({ attemptId, code }: In<typeof signInWithCode>, work: Work): Promise<Reply<typeof signInWithCode>> {
    const address = addressOf(work);
    // Once: a transaction that runs again after a deadlock is no second try.
    const tried = await work.once('try', () =>
      apart(work, async (own) => {
        const until = await takeAttempt(own, this.secrets, 'code-wrong', address);
        return until ?? (await takeCodeTry(own, attemptId, null));
      }),
    );
    if (tried instanceof Date) return refuse('TooManyTries', { retryAt: tried.toISOString() });
    const attempt = tried;
    if (!attempt) return refuse('CodeExpired');
    if (!sameCode(code, codeOf(this.secrets, attempt.id)))
      return attempt.triesLeft > 0 ? refuse('CodeWrong', { triesLeft: attempt.triesLeft }) : refuse('CodeExpired');

    const used = await work.change('UPDATE code_attempt SET usedAt = ? WHERE id = ? AND usedAt IS NULL', [work.now, attempt.id]);
    if (used === 0) return refuse('CodeExpired');
    await giveAttemptBack(work, this.secrets, 'code-wrong', address);
    const phone = openAttemptPhone(this.secrets, attempt);
    const personId = await memberBy(work, this.secrets, 'phone', phone);
    return ok(await startLogin(work, personId, 'code'));
  }
}
