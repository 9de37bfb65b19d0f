import type { Sheet, SheetRow } from '@sanwei/files';
import type { FieldCipher } from '@sanwei/security';
import type { Work } from '@sanwei/work';
import type { Secrets } from '../secrets.js';
import { belowTitle } from './below-title.rule.js';
import { looksLikePerson } from './first-row.rule.js';
import { guessMapping, type Mapping } from './import-mapping.rule.js';
import { type ImportRow, type RegisterImport, rowsAtOnce } from './register-import.rule.js';
import { sealCells, sealColumns } from './register-import.store.js';
import { importRows } from './register-import.table.js';
import { rememberedMapping } from './remembered-mapping.store.js';

/** Puts the rows of a sheet beside the register, each sealed, and says what its columns probably are. */
export const stageRows = async (
  work: Work,
  { keys }: Secrets,
  one: RegisterImport,
  sheet: Sheet,
  digest: string | null = null,
): Promise<void> => {
  const { id: importId } = one;
  const { header: firstRow, headerNumber: number, rows } = belowTitle(sheet);
  const cipher = (await keys.make(work, [importId])).get(importId)!;
  const headless = looksLikePerson(firstRow);
  // Columns that the first row says nothing of are there too: what was brought goes back whole.
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), firstRow.length);
  const header = Array.from({ length: width }, (_, column) => firstRow[column] ?? '');
  // A first row that is no header is a person like the others, and stands behind them: it may turn out to be one after all.
  const people = headless ? [...rows, { number, cells: header, wrong: [] }] : rows;
  let [staged, signs]: [ImportRow[], number] = [[], 0];
  for (const [position, row] of people.entries()) {
    const next = stagedRow(cipher, { importId, position }, row);
    staged.push(next);
    signs += next.cells.length;
    if (staged.length < rowsAtOnce && signs < mostSigns && position < people.length - 1) continue;
    await work.insert(importRows, staged);
    [staged, signs] = [[], 0];
  }
  const nameless = (): Mapping => header.map(() => null);
  const mapping = headless ? nameless() : ((await rememberedMapping(work, one, header)) ?? guessMapping(header));
  await work.change("UPDATE register_import SET status = 'mapping', digest = ?, columns = ?, rowCount = ? WHERE id = ?", [
    digest,
    sealColumns(cipher, importId, { header, mapping, headless, number }),
    people.length,
    importId,
  ]);
};

/** In one statement: what the server takes is larger, and a long text of many rows is not. */
const mostSigns = 4_000_000;
export const stagedRow = (
  cipher: FieldCipher,
  at: Pick<ImportRow, 'importId' | 'position'>,
  { number, cells, wrong }: SheetRow,
): ImportRow => ({
  ...{ ...at, number, status: 'read', phoneIndex: null, branchId: null, problems: null },
  cells: sealCells(cipher, at, { cells, wrong }),
});
