import { Inject } from '@nestjs/common';
import type { In, Reply } from '@sanwei/contracts';
import { confirmMembership } from '@sanwei/contracts/people/membership';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { SECRETS, type Secrets } from '../secrets.js';
import { answerRequest } from './answer-request.js';

@Handles(confirmMembership)
export class ConfirmMembership implements Handler<typeof confirmMembership> {
  constructor(@Inject(SECRETS) private readonly secrets: Secrets) {}

  handle(asked: In<typeof confirmMembership>, work: Work): Promise<Reply<typeof confirmMembership>> {
    return answerRequest(work, this.secrets, asked, { status: 'member', live: 1, since: work.now });
  }
}
