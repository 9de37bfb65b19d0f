import type { Sheet } from '@sanwei/files';
import type { Work } from '@sanwei/work';
import type { Secrets } from '../secrets.js';
import { guessMapping, headerHash, type Mapping } from './import-mapping.rule.js';
import { type ImportMapping, type RegisterImport, rowsAtOnce } from './register-import.rule.js';
import { branchKeyOf, sealCells, sealColumns } from './register-import.store.js';
import { importRows } from './register-import.table.js';

/** Puts the rows of a sheet beside the register, each sealed, and says what its columns probably are. */
export const stageRows = async (work: Work, { keys }: Secrets, one: RegisterImport, { header, rows }: Sheet): Promise<void> => {
  const { id: importId } = one;
  const cipher = (await keys.make(work, [importId])).get(importId)!;
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const staged = rows.slice(from, from + rowsAtOnce).map(({ number, cells, wrong }, i) => {
      const at = { importId, position: from + i };
      const sealed = sealCells(cipher, at, { cells, wrong });
      return { ...at, number, status: 'read' as const, phoneIndex: null, branchId: null, cells: sealed, problems: null };
    });
    await work.insert(importRows, staged);
  }
  const mapping = (await rememberedMapping(work, one, header)) ?? guessMapping(header);
  await work.change("UPDATE register_import SET status = 'mapping', columns = ?, rowCount = ? WHERE id = ?", [
    sealColumns(cipher, importId, { header, mapping }),
    rows.length,
    importId,
  ]);
};

const rememberedMapping = async (work: Work, one: RegisterImport, header: string[]): Promise<Mapping | null> => {
  const [known] = await work.sql<ImportMapping>('SELECT fields FROM import_mapping WHERE branchKey = ? AND headerHash = ?', [
    branchKeyOf(one),
    headerHash(header),
  ]);
  return known ? (JSON.parse(known.fields) as Mapping) : null;
};
