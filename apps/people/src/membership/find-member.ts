import { Inject } from '@nestjs/common';
import type { In, Reply } from '@sanwei/contracts';
import { findMember } from '@sanwei/contracts/people/membership';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { indexOf } from '../person/reach.store.js';
import { SECRETS, type Secrets } from '../secrets.js';
import type { Membership } from './membership.rule.js';
import { shownMember, withinRegisters } from './membership.store.js';

/** By the phone of the register or of the account: the one may be older than the other. Nobody outside the own branches is found. */
@Handles(findMember)
export class FindMember implements Handler<typeof findMember> {
  constructor(@Inject(SECRETS) private readonly secrets: Secrets) {}

  async handle({ branchId, phone }: In<typeof findMember>, work: Work): Promise<Reply<typeof findMember>> {
    const index = indexOf(this.secrets, 'phone', phone);
    const { where, values } = withinRegisters(work, branchId, ['branchClerk']);
    const [row] = await work.sql<Membership>(
      `SELECT * FROM membership WHERE live = 1 AND status = 'member' AND ${where}
         AND (phoneIndex = ? OR personId = (SELECT id FROM person WHERE phoneIndex = ?)) ORDER BY phoneIndex = ? DESC LIMIT 1`,
      [...values, index, index, index],
    );
    if (!row) return refuse('MemberNotFound');
    work.record('按手机号找到会员', row.id);
    return ok({ member: shownMember(this.secrets, row) });
  }
}
