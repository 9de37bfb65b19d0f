import type { In, PersonId, Reply } from '@sanwei/contracts';
import { leaveMembership } from '@sanwei/contracts/people/membership';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { endMember } from './end-member.js';
import { linkFreed } from './link-memberships.store.js';
import type { Membership } from './membership.rule.js';

/** A roster of the branch does not bring the person back: that would undo what only the person decides. */
@Handles(leaveMembership)
export class LeaveMembership implements Handler<typeof leaveMembership> {
  async handle({ membershipId }: In<typeof leaveMembership>, work: Work): Promise<Reply<typeof leaveMembership>> {
    const [own] = await work.sql<Membership>("SELECT id FROM membership WHERE personId = ? AND live = 1 AND status = 'member' FOR UPDATE", [
      work.actor.id,
    ]);
    if (!own) return refuse('NoMembershipToLeave');
    // A roster may have moved the person meanwhile: nobody leaves a union whose name was not on the page.
    if (own.id !== membershipId) return refuse('OtherMembershipNow');
    await endMember(work, own.id, 'self');
    await linkFreed(work, [work.actor.id as PersonId]);
    work.record('退会', own.id);
    return ok({ membershipId: own.id, at: work.now.toISOString() });
  }
}
