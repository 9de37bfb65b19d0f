import { Inject } from '@nestjs/common';
import type { In, Reply } from '@sanwei/contracts';
import { declineMembership } from '@sanwei/contracts/people/membership';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { SECRETS, type Secrets } from '../secrets.js';
import { answerRequest } from './answer-request.js';
import { sealWords } from './membership.store.js';

@Handles(declineMembership)
export class DeclineMembership implements Handler<typeof declineMembership> {
  constructor(@Inject(SECRETS) private readonly secrets: Secrets) {}

  async handle({ membershipId, reason }: In<typeof declineMembership>, work: Work): Promise<Reply<typeof declineMembership>> {
    const reasonSealed = sealWords(this.secrets, membershipId, 'reasonSealed', reason);
    const answered = await answerRequest(work, membershipId, { status: 'declined', live: null, endedAt: work.now, reasonSealed });
    return answered ? ok({ membershipId, at: work.now.toISOString() }) : refuse('RequestAnswered');
  }
}
