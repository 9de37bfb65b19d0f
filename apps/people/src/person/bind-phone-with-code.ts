import { Inject } from '@nestjs/common';
import type { CodeAttemptId, In, PersonId, Reply } from '@sanwei/contracts';
import { bindPhoneWithCode, phoneBound } from '@sanwei/contracts/people/person';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import { apart, type Work } from '@sanwei/work';
import { accountOf, addressOf, giveAttemptBack, takeAttempt } from '../login/attempt-count.store.js';
import { sameCode } from '../login/code-attempt.rule.js';
import { codeOf, openAttemptPhone, takeCodeTry } from '../login/code-attempt.store.js';
import { signedInJustNow } from '../login/login.rule.js';
import { runningLogin } from '../login/running-login.store.js';
import { SECRETS, type Secrets } from '../secrets.js';
import { afterNewWayIn } from './new-way-in.js';
import { tailOf } from './person.rule.js';
import { holdPerson } from './person.store.js';
import { indexOf } from './reach.store.js';
import { writeOwnPhone } from './write-own-phone.js';

/**
 * For an account without a phone alone: whoever has found an open page of somebody else does not put the own phone in the place of theirs,
 * and sign in with it ever after.
 */
@Handles(bindPhoneWithCode)
export class BindPhoneWithCode implements Handler<typeof bindPhoneWithCode> {
  constructor(@Inject(SECRETS) private readonly secrets: Secrets) {}

  async handle({ attemptId, code }: In<typeof bindPhoneWithCode>, work: Work): Promise<Reply<typeof bindPhoneWithCode>> {
    const id = work.actor.id as PersonId;
    // Once: a transaction that runs again after a deadlock is no second try.
    const tried = await work.once('try', () => apart(work, (own) => this.take(own, work, attemptId)));
    if (tried instanceof Date) return refuse('BindingPaused', { retryAt: tried.toISOString() });
    if (!tried) return refuse('CodeExpired');
    if (!sameCode(code, codeOf(this.secrets, tried.id)))
      return tried.triesLeft > 0 ? refuse('CodeWrong', { triesLeft: tried.triesLeft }) : refuse('CodeExpired');

    const person = await holdPerson(work, id);
    const login = person && (await runningLogin(work));
    if (!person || !login) return refuse('LoginEnded');
    const phone = openAttemptPhone(this.secrets, tried);
    const bound = person.phoneIndex !== null;
    if (bound && person.phoneIndex !== indexOf(this.secrets, 'phone', phone)) return refuse('OtherPhoneBound');
    // Fresh when the code was asked for: nobody is sent away with the code in hand.
    if (!bound && !signedInJustNow(login, tried.startedAt)) return refuse('SignInNotFresh');
    const used = await work.change('UPDATE code_attempt SET usedAt = ? WHERE id = ? AND usedAt IS NULL', [work.now, tried.id]);
    if (used === 0) return refuse('CodeExpired');
    for (const subject of [addressOf(work), accountOf(work)]) await giveAttemptBack(work, this.secrets, 'code-wrong', subject);
    if (bound) return ok({ phoneTail: tailOf(phone) });
    if (!(await writeOwnPhone(work, this.secrets, id, phone))) return refuse('PhoneInUse');
    await afterNewWayIn(work, person, login, 'phone', phoneBound);
    return ok({ phoneTail: tailOf(phone) });
  }

  /**
   * Counted by address and account where there is such an attempt; one of somebody else leaves no mark, as one that never was.
   * @returns the attempt with the try taken off, null where there is none, or until when nobody here tries any more
   */
  private async take(own: Work, work: Work, attemptId: CodeAttemptId) {
    const attempt = await takeCodeTry(own, attemptId, work.actor.id as PersonId);
    if (!attempt) return null;
    for (const subject of [addressOf(work), accountOf(work)]) {
      const until = await takeAttempt(own, this.secrets, 'code-wrong', subject);
      if (until) return until;
    }
    return attempt;
  }
}
