import { Inject } from '@nestjs/common';
import type { In, Reply } from '@sanwei/contracts';
import { viewImport } from '@sanwei/contracts/matchmaking/register-import';
import { ok, refuse } from '@sanwei/kernel';
import type { FieldCipher } from '@sanwei/security';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { SECRETS, type Secrets } from '../secrets.js';
import { mendOf } from './import-problem.rule.js';
import { keptUntil, type RegisterImport } from './register-import.rule.js';
import { type Columns, openCells, openColumns, openImportProblems, ownImport, rowsFrom } from './register-import.store.js';
import { sameFileOf } from './same-file.store.js';
import { samplesOf } from './sample-cells.rule.js';

@Handles(viewImport)
export class ViewImport implements Handler<typeof viewImport> {
  constructor(@Inject(SECRETS) private readonly secrets: Secrets) {}

  async handle({ importId }: In<typeof viewImport>, work: Work): Promise<Reply<typeof viewImport>> {
    const one = await ownImport(work, importId);
    if (!one) return refuse('ImportNotFound');
    const cipher = (await this.secrets.keys.ciphersOf(work, [importId])).get(importId);
    const known = cipher && openColumns(cipher, one);
    const {
      id,
      status,
      trouble,
      rowCount: rows,
      checked,
      good,
      bad,
      known: inRegister,
      duplicates,
      committed,
      uploadedBy,
      checkedAs,
    } = one;
    const looked = status === 'mapping' || status === 'checked';
    const samples = known && looked ? samplesOf(known, await firstRows(work, cipher, one, known)) : [];
    const headless = known?.headless ?? false;
    const columns = (known?.header ?? []).map((word, column) => ({
      ...{ column, header: headless ? '' : word, field: known?.mapping[column] ?? null, samples: samples[column] ?? [] },
    }));
    const counts = {
      rows,
      checked,
      good,
      bad,
      known: inRegister,
      duplicates,
      committed,
      checkedAs,
      headless,
      headerRow: known?.number ?? 1,
    };
    const times = {
      createdAt: one.createdAt.toISOString(),
      publishedAt: one.publishedAt?.toISOString() ?? null,
      errorsFetchedAt: one.errorsFetchedAt?.toISOString() ?? null,
      keptUntil: keptUntil(one, work.now)?.toISOString() ?? null,
    };
    const same = looked ? await sameFileOf(work, one) : null;
    const problems = cipher ? openImportProblems(cipher, one).map((problem) => ({ ...problem, mend: mendOf(problem.words) })) : [];
    return ok({
      registerImport: { id, status, trouble, columns, problems, uploadedBy, ...counts, ...times, sameFile: same && shown(work, same) },
    });
  }
}

/** Enough that a column with gaps has its samples. */
const mostRows = 20;
const firstRows = async (
  work: Work,
  cipher: FieldCipher,
  { id, rowCount }: RegisterImport,
  { header, headless }: Columns,
): Promise<string[][]> => {
  // A first row that is a person lies behind the others.
  const rows = await rowsFrom(work, id, 0, headless ? Math.min(mostRows, rowCount - 1) : mostRows);
  const cells = rows.map((row) => openCells(cipher, row).cells);
  return headless ? [header, ...cells] : cells;
};

const shown = (work: Work, { id, status, rowCount, createdAt, uploadedBy }: RegisterImport) => ({
  ...{ importId: id, status, rows: rowCount, createdAt: createdAt.toISOString(), mine: uploadedBy === work.actor.id },
});
