import { Inject } from '@nestjs/common';
import type { In, Reply } from '@sanwei/contracts';
import { requestImportErrors } from '@sanwei/contracts/matchmaking/register-import';
import { giveTicket, rowsThatFit, sheetMediaType, storeFile, writeSheet } from '@sanwei/files';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { SECRETS, type Secrets } from '../secrets.js';
import { fieldWords } from './import-mapping.rule.js';
import { type ImportRow, keptUntil, mostErrorRows } from './register-import.rule.js';
import { type Columns, openCells, openColumns, openProblems, ownImport } from './register-import.store.js';

@Handles(requestImportErrors)
export class RequestImportErrors implements Handler<typeof requestImportErrors> {
  constructor(@Inject(SECRETS) private readonly secrets: Secrets) {}

  async handle({ importId }: In<typeof requestImportErrors>, work: Work): Promise<Reply<typeof requestImportErrors>> {
    const one = await ownImport(work, importId, 'FOR UPDATE');
    if (!one) return refuse('ImportNotFound');
    if (one.status !== 'checked' && one.status !== 'published') return refuse('ImportNotInThisState', { status: one.status });
    if (one.bad + one.duplicates === 0) return refuse('NoRowErrors');
    // The step that forgets may come late or stand still: that prolongs nothing.
    if (!keptUntil(one, work.now)) return refuse('RowErrorsGone');
    const rows = await work.sql<ImportRow>(
      "SELECT importId, position, number, cells, problems FROM import_row WHERE importId = ? AND status IN ('bad', 'duplicate') ORDER BY number LIMIT ?",
      [importId, mostErrorRows],
    );
    const cipher = await this.secrets.keys.cipherFor(work, importId);
    const columns = openColumns(cipher, one);
    const header = headerToMend(columns);
    const said = rows.map((row) => {
      const { cells } = openCells(cipher, row);
      return [...header.map((_, column) => cells[column] ?? ''), `第 ${row.number} 行。${openProblems(cipher, row).join('；')}`];
    });
    const fit = rowsThatFit(said);
    const bytes = await writeSheet([...header, '问题'], fit);
    const name = fit.length < one.bad + one.duplicates ? `登记表-问题行-前${fit.length}行.xlsx` : '登记表-问题行.xlsx';
    const file = { purpose: 'register-import-errors', mediaType: sheetMediaType, name, bytes };
    const fileId = await storeFile(work, 'matchmaking', this.secrets.keys, file);
    await work.change('UPDATE register_import SET errorsFetchedAt = ? WHERE id = ?', [work.now, importId]);
    work.hint(`import.${importId}`);
    return ok(await giveTicket(work, 'matchmaking', fileId, 'download'));
  }
}

/** A list without a header gets the names that its columns were given: when it comes back it is recognized. */
const headerToMend = ({ header, mapping, headless }: Columns): string[] =>
  headless
    ? header.map((_, column) => {
        const field = mapping[column];
        return field ? fieldWords[field][0]! : '';
      })
    : header;
