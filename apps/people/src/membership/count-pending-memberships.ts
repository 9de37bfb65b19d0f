import type { In, Reply } from '@sanwei/contracts';
import { branchStaff } from '@sanwei/contracts';
import { countPendingMemberships } from '@sanwei/contracts/people/membership';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import { scopeOf, type Work } from '@sanwei/work';
import { withinBranches } from './membership.store.js';

@Handles(countPendingMemberships)
export class CountPendingMemberships implements Handler<typeof countPendingMemberships> {
  async handle(_input: In<typeof countPendingMemberships>, work: Work): Promise<Reply<typeof countPendingMemberships>> {
    const { where, values } = withinBranches(scopeOf(work.actor.grants, branchStaff), null);
    const [row] = await work.sql<{ many: string; oldest: Date | null }>(
      `SELECT COUNT(*) AS many, MIN(since) AS oldest FROM membership WHERE status = 'pending' AND ${where}`,
      values,
    );
    return ok({ count: Number(row?.many ?? 0), oldestAt: row?.oldest?.toISOString() ?? null });
  }
}
