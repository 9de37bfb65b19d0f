import type { In, Reply } from '@sanwei/contracts';
import { findBranches } from '@sanwei/contracts/people/branch';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import type { Branch } from './branch.rule.js';
import { shownBranch } from './branch.store.js';

@Handles(findBranches)
export class FindBranches implements Handler<typeof findBranches> {
  async handle({ branchIds }: In<typeof findBranches>, work: Work): Promise<Reply<typeof findBranches>> {
    const rows = await work.sql<Branch>('SELECT id, name, parentKey FROM branch WHERE id IN (?)', [branchIds]);
    return ok({ items: rows.map(shownBranch) });
  }
}
