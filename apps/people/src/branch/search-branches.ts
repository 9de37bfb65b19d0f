import { type BranchId, branchStaff, type In, type Reply } from '@sanwei/contracts';
import { searchBranches } from '@sanwei/contracts/people/branch';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import { containing, scopeOf, type Work, withinScope } from '@sanwei/work';

const most = 20;

@Handles(searchBranches)
export class SearchBranches implements Handler<typeof searchBranches> {
  async handle({ words, mine }: In<typeof searchBranches>, work: Work): Promise<Reply<typeof searchBranches>> {
    const parts = words.split(' ').map(containing);
    const { where, values } = withinScope(mine ? scopeOf(work.actor.grants, branchStaff) : 'city', 'b.id');
    const items = await work.sql<{ id: BranchId; name: string; parentName: string | null }>(
      `SELECT b.id, b.name, p.name AS parentName FROM branch b LEFT JOIN branch p ON p.id = b.parentKey
       WHERE ${parts.map(() => "CONCAT(COALESCE(p.name, ''), ' ', b.name) LIKE ?").join(' AND ')} AND ${where}
       ORDER BY CHAR_LENGTH(b.name), b.name, b.id LIMIT ${most}`,
      [...parts, ...values],
    );
    return ok({ items });
  }
}
