import { Inject } from '@nestjs/common';
import type { In, Reply } from '@sanwei/contracts';
import { endMembership, membershipEnded } from '@sanwei/contracts/people/membership';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { SECRETS, type Secrets } from '../secrets.js';
import { endMember } from './end-member.js';
import { linkFreed } from './link-memberships.store.js';
import type { Membership } from './membership.rule.js';
import { sealWords, withinRegisters } from './membership.store.js';

@Handles(endMembership)
export class EndMembership implements Handler<typeof endMembership> {
  constructor(@Inject(SECRETS) private readonly secrets: Secrets) {}

  async handle({ membershipId, reason }: In<typeof endMembership>, work: Work): Promise<Reply<typeof endMembership>> {
    const { where, values } = withinRegisters(work);
    const [member] = await work.sql<Membership>(
      `SELECT id, personId FROM membership WHERE id = ? AND status = 'member' AND ${where} FOR UPDATE`,
      [membershipId, ...values],
    );
    if (!member) return refuse('MembershipOver');
    await endMember(work, membershipId, 'clerk', sealWords(this.secrets, membershipId, 'reasonSealed', reason));
    if (member.personId) {
      await linkFreed(work, [member.personId]);
      work.notify(member.personId, membershipEnded, {});
    }
    return ok({ membershipId, at: work.now.toISOString() });
  }
}
