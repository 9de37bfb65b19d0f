import { Inject } from '@nestjs/common';
import type { In, Reply } from '@sanwei/contracts';
import { requestImportErrors } from '@sanwei/contracts/matchmaking/register-import';
import { giveTicket, sheetMediaType, storeFile, writeSheet } from '@sanwei/files';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { SECRETS, type Secrets } from '../secrets.js';
import { type ImportRow, mostErrorRows } from './register-import.rule.js';
import { openCells, openColumns, openProblems, ownImport } from './register-import.store.js';

@Handles(requestImportErrors)
export class RequestImportErrors implements Handler<typeof requestImportErrors> {
  constructor(@Inject(SECRETS) private readonly secrets: Secrets) {}

  async handle({ importId }: In<typeof requestImportErrors>, work: Work): Promise<Reply<typeof requestImportErrors>> {
    const one = await ownImport(work, importId);
    if (!one) return refuse('ImportNotFound');
    if (one.status !== 'checked') return refuse('ImportNotInThisState', { status: one.status });
    const rows = await work.sql<ImportRow>(
      "SELECT importId, position, number, cells, problems FROM import_row WHERE importId = ? AND status IN ('bad', 'duplicate') ORDER BY position LIMIT ?",
      [importId, mostErrorRows],
    );
    if (rows.length === 0) return refuse('NoRowErrors');
    const cipher = await this.secrets.keys.cipherFor(work, importId);
    const { header } = openColumns(cipher, one);
    const bytes = await writeSheet(
      [...header, '问题'],
      rows.map((row) => {
        const { cells } = openCells(cipher, row);
        return [...header.map((_, column) => cells[column] ?? ''), `第 ${row.number} 行。${openProblems(cipher, row).join('；')}`];
      }),
    );
    const file = { purpose: 'register-import-errors', mediaType: sheetMediaType, name: '登记表-问题行.xlsx', bytes };
    const fileId = await storeFile(work, 'matchmaking', this.secrets.keys, file);
    return ok(await giveTicket(work, 'matchmaking', fileId, 'download'));
  }
}
