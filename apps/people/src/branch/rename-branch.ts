import type { In, Reply } from '@sanwei/contracts';
import { renameBranch } from '@sanwei/contracts/people/branch';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import { isDuplicate, type Work } from '@sanwei/work';
import type { Branch } from './branch.rule.js';
import { shownBranch } from './branch.store.js';

@Handles(renameBranch)
export class RenameBranch implements Handler<typeof renameBranch> {
  async handle({ branchId, was, name }: In<typeof renameBranch>, work: Work): Promise<Reply<typeof renameBranch>> {
    const [branch] = await work.sql<Branch>('SELECT * FROM branch WHERE id = ? FOR UPDATE', [branchId]);
    if (!branch) return refuse('BranchNotFound');
    if (branch.name !== was) return refuse('BranchRenamedSince', { name: branch.name });
    try {
      await work.change('UPDATE branch SET name = ? WHERE id = ?', [name, branchId]);
    } catch (error) {
      if (isDuplicate(error)) return refuse('BranchNameTaken');
      throw error;
    }
    return ok({ branch: shownBranch({ ...branch, name }) });
  }
}
