import { Inject } from '@nestjs/common';
import type { In, Reply } from '@sanwei/contracts';
import { requestCode } from '@sanwei/contracts/people/login';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import { apart, type Work } from '@sanwei/work';
import { SECRETS, type Secrets } from '../secrets.js';
import { addressOf, takeAttempt } from './attempt-count.store.js';
import { newCodeAttempt } from './new-code-attempt.js';

/** Looks at no person at all, so a known and an unknown phone cannot be told apart, not even by time. */
@Handles(requestCode)
export class RequestCode implements Handler<typeof requestCode> {
  constructor(@Inject(SECRETS) private readonly secrets: Secrets) {}

  async handle({ phone }: In<typeof requestCode>, work: Work): Promise<Reply<typeof requestCode>> {
    // Once, although the act may run again: it is one attempt.
    const addressUntil = await work.once('counted', () =>
      apart(work, (own) => takeAttempt(own, this.secrets, 'code-asked', addressOf(work))),
    );
    if (addressUntil) return refuse('TooManyCodes', { retryAt: addressUntil.toISOString() });
    const sent = await newCodeAttempt(work, this.secrets, phone, null);
    return sent instanceof Date ? refuse('TooManyCodes', { retryAt: sent.toISOString() }) : ok(sent);
  }
}
