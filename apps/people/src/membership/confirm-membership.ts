import type { In, Reply } from '@sanwei/contracts';
import { confirmMembership } from '@sanwei/contracts/people/membership';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { answerRequest } from './answer-request.js';

@Handles(confirmMembership)
export class ConfirmMembership implements Handler<typeof confirmMembership> {
  async handle({ membershipId }: In<typeof confirmMembership>, work: Work): Promise<Reply<typeof confirmMembership>> {
    const answered = await answerRequest(work, membershipId, { status: 'member', live: 1, since: work.now });
    return answered ? ok({ membershipId, at: work.now.toISOString() }) : refuse('RequestAnswered');
  }
}
