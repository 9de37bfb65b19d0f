import { Inject } from '@nestjs/common';
import type { In, Reply } from '@sanwei/contracts';
import { checkImportRows, setImportMapping } from '@sanwei/contracts/matchmaking/register-import';
import { ok, refuse } from '@sanwei/kernel';
import type { FieldCipher } from '@sanwei/security';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { SECRETS, type Secrets } from '../secrets.js';
import { mappingFrom } from './import-mapping.rule.js';
import type { RegisterImport } from './register-import.rule.js';
import { type Columns, openColumns, ownImport, scopeWords, sealColumns } from './register-import.store.js';
import { importRows } from './register-import.table.js';
import { stagedRow } from './stage-rows.js';

@Handles(setImportMapping)
export class SetImportMapping implements Handler<typeof setImportMapping> {
  constructor(@Inject(SECRETS) private readonly secrets: Secrets) {}

  async handle({ importId, columns, headless: wanted }: In<typeof setImportMapping>, work: Work): Promise<Reply<typeof setImportMapping>> {
    const one = await ownImport(work, importId, 'FOR UPDATE');
    if (!one) return refuse('ImportNotFound');
    // While a batch is being checked the columns stay as they are: half the rows would be read in another way.
    if (one.status !== 'mapping' && one.status !== 'checked') return refuse('ImportNotInThisState', { status: one.status });
    const cipher = await this.secrets.keys.cipherFor(work, importId);
    const known = openColumns(cipher, one);
    const headless = wanted ?? known.headless;
    const chosen = mappingFrom(columns, known.header.length);
    if (!chosen.ok) return chosen;
    const mapping = chosen.value;
    const scope = scopeWords(work);
    const rowCount = await withFirstRow(work, cipher, one, known, headless);
    await work.change(
      `UPDATE register_import SET status = 'checking', scope = ?, columns = ?, rowCount = ?, checkedAs = checkedAs + 1, errorsFetchedAt = NULL,
       problems = NULL, checked = 0, good = 0, bad = 0, known = 0, duplicates = 0 WHERE id = ?`,
      [scope, sealColumns(cipher, importId, { ...known, mapping, headless }), rowCount, importId],
    );
    await work.change("UPDATE import_row SET status = 'read', phoneIndex = NULL, branchId = NULL, problems = NULL WHERE importId = ?", [
      importId,
    ]);
    work.hint(`import.${importId}`);
    work.later(checkImportRows, { importId, from: 0 }, work.now);
    return ok({ importId });
  }
}

/** Puts the first row behind the others where it is a person, and takes it from there where it is a header. @returns how many rows there are then */
const withFirstRow = async (
  work: Work,
  cipher: FieldCipher,
  { id, rowCount }: RegisterImport,
  { header, headless, number }: Columns,
  wanted: boolean,
): Promise<number> => {
  if (wanted === headless) return rowCount;
  if (wanted)
    await work.insert(importRows, [stagedRow(cipher, { importId: id, position: rowCount }, { number, cells: header, wrong: [] })]);
  else await work.change('DELETE FROM import_row WHERE importId = ? AND position = ?', [id, rowCount - 1]);
  return wanted ? rowCount + 1 : rowCount - 1;
};
