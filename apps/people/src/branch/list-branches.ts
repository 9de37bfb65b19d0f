import type { In, Reply } from '@sanwei/contracts';
import { listBranches } from '@sanwei/contracts/people/branch';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { type Branch, topOfTree } from './branch.rule.js';
import { shownBranch } from './branch.store.js';

@Handles(listBranches)
export class ListBranches implements Handler<typeof listBranches> {
  async handle({ parentId }: In<typeof listBranches>, work: Work): Promise<Reply<typeof listBranches>> {
    const rows = await work.sql<Branch>('SELECT id, name, parentKey FROM branch WHERE parentKey = ? ORDER BY name, id LIMIT 500', [
      parentId ?? topOfTree,
    ]);
    return ok({ items: rows.map(shownBranch) });
  }
}
