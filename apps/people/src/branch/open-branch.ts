import type { BranchId, In, Reply } from '@sanwei/contracts';
import { openBranch } from '@sanwei/contracts/people/branch';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import { isDuplicate, type Work } from '@sanwei/work';
import { type Branch, newBranch } from './branch.rule.js';
import { placeBranches, shownBranch } from './branch.store.js';

@Handles(openBranch)
export class OpenBranch implements Handler<typeof openBranch> {
  async handle({ name, parentId }: In<typeof openBranch>, work: Work): Promise<Reply<typeof openBranch>> {
    const [parent] = parentId ? await work.sql<Branch>('SELECT id, ancestorIds FROM branch WHERE id = ?', [parentId]) : [];
    if (parentId && !parent) return refuse('BranchNotFound');
    const branch = newBranch(work.newId<BranchId>(), name, parent ?? null, work.now);
    try {
      await placeBranches(work, [branch]);
    } catch (error) {
      if (isDuplicate(error)) return refuse('BranchNameTaken');
      throw error;
    }
    work.record('新设工会', branch.id);
    return ok({ branch: shownBranch(branch) });
  }
}
