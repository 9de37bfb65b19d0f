import { Inject } from '@nestjs/common';
import type { In, PersonId, Reply } from '@sanwei/contracts';
import { requestPhoneCode } from '@sanwei/contracts/people/person';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import { apart, type Work } from '@sanwei/work';
import { accountOf, addressOf, takeAttempt } from '../login/attempt-count.store.js';
import { signedInJustNow } from '../login/login.rule.js';
import { newCodeAttempt } from '../login/new-code-attempt.js';
import { lookAtLogin } from '../login/running-login.store.js';
import { SECRETS, type Secrets } from '../secrets.js';
import type { Person } from './person.rule.js';
import { indexOf } from './reach.store.js';

/** Says nothing of whose the phone is: only who reads the code learns that another account has it. */
@Handles(requestPhoneCode)
export class RequestPhoneCode implements Handler<typeof requestPhoneCode> {
  constructor(@Inject(SECRETS) private readonly secrets: Secrets) {}

  async handle({ phone }: In<typeof requestPhoneCode>, work: Work): Promise<Reply<typeof requestPhoneCode>> {
    // Once, although the act may run again: it is one attempt. By account too: nobody sends codes to a list of phones.
    const until = await work.once('counted', () =>
      apart(
        work,
        async (own) =>
          (await takeAttempt(own, this.secrets, 'code-asked', addressOf(work))) ??
          takeAttempt(own, this.secrets, 'code-asked', accountOf(work)),
      ),
    );
    if (until) return refuse('TooManyCodes', { retryAt: until.toISOString() });
    const id = work.actor.id as PersonId;
    const [person] = await work.sql<Person>('SELECT phoneIndex FROM person WHERE id = ? AND closedAt IS NULL', [id]);
    const login = person && (await lookAtLogin(work));
    if (!person || !login) return refuse('LoginEnded');
    if (person.phoneIndex && person.phoneIndex !== indexOf(this.secrets, 'phone', phone)) return refuse('OtherPhoneBound');
    if (!person.phoneIndex && !signedInJustNow(login, work.now)) return refuse('SignInNotFresh');
    const sent = await newCodeAttempt(work, this.secrets, phone, id);
    return sent instanceof Date ? refuse('TooManyCodes', { retryAt: sent.toISOString() }) : ok(sent);
  }
}
