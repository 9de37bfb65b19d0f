import type { BranchId, In, Reply } from '@sanwei/contracts';
import { findBranchesByName } from '@sanwei/contracts/people/branch';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';

@Handles(findBranchesByName)
export class FindBranchesByName implements Handler<typeof findBranchesByName> {
  async handle({ names }: In<typeof findBranchesByName>, work: Work): Promise<Reply<typeof findBranchesByName>> {
    const items = await work.sql<{ id: BranchId; name: string; parentName: string | null }>(
      'SELECT b.id, b.name, p.name AS parentName FROM branch b LEFT JOIN branch p ON p.id = b.parentKey WHERE b.name IN (?)',
      [names],
    );
    return ok({ items });
  }
}
