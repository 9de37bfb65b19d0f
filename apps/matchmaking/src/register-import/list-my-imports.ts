import type { In, Reply } from '@sanwei/contracts';
import { branchStaff } from '@sanwei/contracts';
import { listMyImports } from '@sanwei/contracts/matchmaking/register-import';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import { scopeOf, type Work } from '@sanwei/work';
import { keptUntil, type RegisterImport } from './register-import.rule.js';
import { keptOf, scopeIn } from './register-import.store.js';

const mostListed = 20;
type Row = Omit<RegisterImport, 'columns' | 'problems' | 'fileId' | 'digest' | 'checkedAs' | 'errorsFetchedAt'>;

/** Those that may be opened: an import is there for its uploader while all branches that it may write to are still the uploader's. */
@Handles(listMyImports)
export class ListMyImports implements Handler<typeof listMyImports> {
  async handle(_input: In<typeof listMyImports>, work: Work): Promise<Reply<typeof listMyImports>> {
    const rows = await work.sql<Row>(
      `SELECT id, scope, status, trouble, rowCount, checked, good, bad, known, duplicates, committed, createdAt, publishedAt FROM register_import
       WHERE uploadedBy = ? ORDER BY createdAt DESC, id DESC LIMIT ?`,
      [work.actor.id, mostListed],
    );
    const now = scopeOf(work.actor.grants, branchStaff);
    const scopes = rows.map((row) => scopeIn(row));
    const kept = now === 'city' ? null : await keptOf(work, now, [...new Set(scopes.flatMap((scope) => (scope === 'city' ? [] : scope)))]);
    const mayOpen = (scope: 'city' | readonly string[]) => kept === null || (scope !== 'city' && scope.every((id) => kept.has(id)));
    const items = rows
      .filter((_, place) => mayOpen(scopes[place]!))
      .map(({ scope: _, rowCount, createdAt, publishedAt, ...row }) => ({
        ...{ ...row, rows: rowCount, keptUntil: keptUntil({ ...row, createdAt, publishedAt }, work.now)?.toISOString() ?? null },
        ...{ createdAt: createdAt.toISOString(), publishedAt: publishedAt?.toISOString() ?? null },
      }));
    return ok({ items });
  }
}
