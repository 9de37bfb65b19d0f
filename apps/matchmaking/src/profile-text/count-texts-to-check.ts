import type { In, Reply } from '@sanwei/contracts';
import { branchStaff } from '@sanwei/contracts';
import { countTextsToCheck } from '@sanwei/contracts/matchmaking/profile-text';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import { scopeOf, type Work, withinScope } from '@sanwei/work';

@Handles(countTextsToCheck)
export class CountTextsToCheck implements Handler<typeof countTextsToCheck> {
  async handle(_input: In<typeof countTextsToCheck>, work: Work): Promise<Reply<typeof countTextsToCheck>> {
    const { where, values } = withinScope(scopeOf(work.actor.grants, branchStaff), 'branchId');
    const [row] = await work.sql<{ many: string; oldest: Date | null }>(
      `SELECT COUNT(*) AS many, MIN(textsAt) AS oldest FROM profile WHERE texts = 'waiting' AND ${where}`,
      values,
    );
    return ok({ count: Number(row?.many ?? 0), oldestAt: row?.oldest?.toISOString() ?? null });
  }
}
