import type { In, Reply } from '@sanwei/contracts';
import { branchStaff } from '@sanwei/contracts';
import { countSubmittedProfiles } from '@sanwei/contracts/matchmaking/verification';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import { scopeOf, type Work, withinScope } from '@sanwei/work';

@Handles(countSubmittedProfiles)
export class CountSubmittedProfiles implements Handler<typeof countSubmittedProfiles> {
  async handle(_input: In<typeof countSubmittedProfiles>, work: Work): Promise<Reply<typeof countSubmittedProfiles>> {
    const { where, values } = withinScope(scopeOf(work.actor.grants, branchStaff), 'branchId');
    const [row] = await work.sql<{ many: string; oldest: Date | null }>(
      `SELECT COUNT(*) AS many, MIN(submittedAt) AS oldest FROM profile WHERE status = 'submitted' AND ${where}`,
      values,
    );
    return ok({ count: Number(row?.many ?? 0), oldestAt: row?.oldest?.toISOString() ?? null });
  }
}
