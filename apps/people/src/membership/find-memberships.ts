import type { In, PersonId, Reply } from '@sanwei/contracts';
import { findMemberships } from '@sanwei/contracts/people/membership';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import type { Membership } from './membership.rule.js';
import { withinRegisters } from './membership.store.js';

@Handles(findMemberships)
export class FindMemberships implements Handler<typeof findMemberships> {
  async handle({ personIds }: In<typeof findMemberships>, work: Work): Promise<Reply<typeof findMemberships>> {
    const { where, values } = withinRegisters(work);
    const rows = await work.sql<Membership & { personId: PersonId }>(
      `SELECT personId, branchId, status, since FROM membership WHERE personId IN (?) AND live = 1 AND ${where}`,
      [personIds, ...values],
    );
    return ok({ items: rows.map(({ personId, branchId, status, since }) => ({ personId, branchId, status, since: since.toISOString() })) });
  }
}
