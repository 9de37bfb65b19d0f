import type { In, Reply } from '@sanwei/contracts';
import { withdrawMembershipRequest } from '@sanwei/contracts/people/membership';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';

/** Deleted, not kept as a refusal: nobody needs to know that somebody has thought better of it. */
@Handles(withdrawMembershipRequest)
export class WithdrawMembershipRequest implements Handler<typeof withdrawMembershipRequest> {
  async handle(_input: In<typeof withdrawMembershipRequest>, work: Work): Promise<Reply<typeof withdrawMembershipRequest>> {
    const gone = await work.change("DELETE FROM membership WHERE personId = ? AND live = 1 AND status = 'pending'", [work.actor.id]);
    if (gone === 0) return refuse('NoRequestToWithdraw');
    work.hint('queue.membership');
    work.record('撤回入会申请', work.actor.id);
    return ok({ at: work.now.toISOString() });
  }
}
