import type { ImportId, In, PersonId, Reply } from '@sanwei/contracts';
import { beginImport, forgetImport, readImport } from '@sanwei/contracts/matchmaking/register-import';
import { ownFile } from '@sanwei/files';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { importMs, type RegisterImport } from './register-import.rule.js';
import { registerPurpose, scopeWords } from './register-import.store.js';
import { registerImports } from './register-import.table.js';

@Handles(beginImport)
export class BeginImport implements Handler<typeof beginImport> {
  async handle({ fileId }: In<typeof beginImport>, work: Work): Promise<Reply<typeof beginImport>> {
    if (!(await ownFile(work, fileId, registerPurpose))) return refuse('FileNotFound');
    const one = newImport(work.newId<ImportId>(), work.actor.id as PersonId, scopeWords(work), work.now, fileId);
    await work.insert(registerImports, [one]);
    work.later(readImport, { importId: one.id, from: 0 }, work.now);
    work.later(forgetImport, { importId: one.id, from: 0 }, new Date(work.now.getTime() + importMs));
    return ok({ importId: one.id });
  }
}

export const newImport = (
  id: ImportId,
  uploadedBy: PersonId,
  scope: string,
  now: Date,
  fileId: RegisterImport['fileId'] = null,
): RegisterImport => ({
  ...{ id, uploadedBy, scope, fileId, digest: null, status: 'reading', trouble: null, columns: null, problems: null },
  ...{ checkedAs: 0, rowCount: 0, checked: 0, good: 0, bad: 0, known: 0, duplicates: 0, committed: 0 },
  ...{ createdAt: now, publishedAt: null, errorsFetchedAt: null },
});
