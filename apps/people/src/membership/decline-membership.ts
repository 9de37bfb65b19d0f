import { Inject } from '@nestjs/common';
import type { In, Reply } from '@sanwei/contracts';
import { declineMembership } from '@sanwei/contracts/people/membership';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { SECRETS, type Secrets } from '../secrets.js';
import { answerRequest } from './answer-request.js';
import { sealWords } from './membership.store.js';

@Handles(declineMembership)
export class DeclineMembership implements Handler<typeof declineMembership> {
  constructor(@Inject(SECRETS) private readonly secrets: Secrets) {}

  handle({ reason, ...asked }: In<typeof declineMembership>, work: Work): Promise<Reply<typeof declineMembership>> {
    const reasonSealed = sealWords(this.secrets, asked.membershipId, 'reasonSealed', reason);
    return answerRequest(work, this.secrets, asked, { status: 'declined', live: null, endedAt: work.now, reasonSealed });
  }
}
