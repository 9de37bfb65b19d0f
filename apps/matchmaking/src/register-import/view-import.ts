import { Inject } from '@nestjs/common';
import type { In, Reply } from '@sanwei/contracts';
import { viewImport } from '@sanwei/contracts/matchmaking/register-import';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { SECRETS, type Secrets } from '../secrets.js';
import { mendOf } from './import-problem.rule.js';
import { openColumns, openImportProblems, ownImport } from './register-import.store.js';

@Handles(viewImport)
export class ViewImport implements Handler<typeof viewImport> {
  constructor(@Inject(SECRETS) private readonly secrets: Secrets) {}

  async handle({ importId }: In<typeof viewImport>, work: Work): Promise<Reply<typeof viewImport>> {
    const one = await ownImport(work, importId);
    if (!one) return refuse('ImportNotFound');
    const cipher = (await this.secrets.keys.ciphersOf(work, [importId])).get(importId);
    const { header, mapping } = cipher ? openColumns(cipher, one) : { header: [], mapping: [] };
    const { id, status, trouble, rowCount: rows, checked, good, bad, duplicates, committed, createdAt, publishedAt, uploadedBy } = one;
    const columns = header.map((word, column) => ({ column, header: word, field: mapping[column] ?? null }));
    const counts = { rows, checked, good, bad, duplicates, committed };
    const times = { createdAt: createdAt.toISOString(), publishedAt: publishedAt?.toISOString() ?? null };
    const problems = cipher ? openImportProblems(cipher, one).map((problem) => ({ ...problem, mend: mendOf(problem.words) })) : [];
    return ok({ registerImport: { id, status, trouble, columns, problems, uploadedBy, ...counts, ...times } });
  }
}
