import type { FileId, ImportId } from '@sanwei/contracts';
import { branchStaff } from '@sanwei/contracts';
import type { ImportStatus } from '@sanwei/contracts/matchmaking/register-import';
import type { FieldCipher } from '@sanwei/security';
import { scopeOf, type Work, withinScope } from '@sanwei/work';
import type { RowCells } from './checked-row.rule.js';
import type { Mapping } from './import-mapping.rule.js';
import type { Problem } from './import-problem.rule.js';
import type { ImportRow, RegisterImport } from './register-import.rule.js';

export const registerPurpose = 'register-import';

/** The first row with what each of its columns is, its number in the sheet, and whether it is no header but a person. */
export type Columns = { header: string[]; mapping: Mapping; headless: boolean; number: number };
const noColumns: Columns = { header: [], mapping: [], headless: false, number: 1 };

const place = (column: string, row: string) => ({ table: 'register_import', column, row });
const rowPlace = (column: string, { importId, position }: Pick<ImportRow, 'importId' | 'position'>) => ({
  table: 'import_row',
  column,
  row: `${importId}.${position}`,
});

export const sealColumns = (cipher: FieldCipher, id: ImportId, columns: Columns): string =>
  cipher.seal(JSON.stringify(columns), place('columns', id));
/** @throws SealBroken */
export const openColumns = (cipher: FieldCipher, { id, columns }: Pick<RegisterImport, 'id' | 'columns'>): Columns =>
  columns === null ? noColumns : { ...noColumns, ...(JSON.parse(cipher.open(columns, place('columns', id))) as Partial<Columns>) };

export const sealImportProblems = (cipher: FieldCipher, id: ImportId, problems: readonly Problem[]): string =>
  cipher.seal(JSON.stringify(problems), place('problems', id));
/** @throws SealBroken */
export const openImportProblems = (cipher: FieldCipher, { id, problems }: Pick<RegisterImport, 'id' | 'problems'>): Problem[] =>
  problems === null ? [] : (JSON.parse(cipher.open(problems, place('problems', id))) as Problem[]);

type At = Pick<ImportRow, 'importId' | 'position'>;
export const sealCells = (cipher: FieldCipher, at: At, cells: RowCells): string =>
  cipher.seal(JSON.stringify(cells), rowPlace('cells', at));
export const openCells = (cipher: FieldCipher, row: At & Pick<ImportRow, 'cells'>): RowCells =>
  JSON.parse(cipher.open(row.cells, rowPlace('cells', row))) as RowCells;
export const sealProblems = (cipher: FieldCipher, at: At, words: string[]): string =>
  cipher.seal(JSON.stringify(words), rowPlace('problems', at));
export const openProblems = (cipher: FieldCipher, row: At & Pick<ImportRow, 'problems'>): string[] =>
  row.problems === null ? [] : (JSON.parse(cipher.open(row.problems, rowPlace('problems', row))) as string[]);

/** As JSON, so that a change of what somebody may write to shows. */
export const scopeWords = (work: Work): string => {
  const scope = scopeOf(work.actor.grants, branchStaff);
  return JSON.stringify(scope === 'city' ? scope : [...scope].sort());
};
export const scopeIn = ({ scope }: Pick<RegisterImport, 'scope'>): 'city' | string[] => JSON.parse(scope) as 'city' | string[];
/** Under which name a mapping is remembered: the branch of the uploader, or the city. */
export const branchKeyOf = (one: Pick<RegisterImport, 'scope'>): string => {
  const scope = scopeIn(one);
  return scope === 'city' ? scope : (scope[0] ?? '');
};

/** Those of the branches that a scope reaches. */
export const keptOf = async (work: Work, scope: 'city' | readonly string[], branchIds: readonly string[]): Promise<Set<string>> => {
  if (branchIds.length === 0) return new Set();
  const { where, values } = withinScope(scope, 'branchId');
  const rows = await work.sql<{ branchId: string }>(`SELECT DISTINCT branchId FROM branch_scope WHERE branchId IN (?) AND ${where}`, [
    branchIds,
    ...values,
  ]);
  return new Set(rows.map(({ branchId }) => branchId));
};

/** The asker's own import, while all branches that it may write to are still the asker's; anything else is simply not there. */
export const ownImport = async (work: Work, id: ImportId, lock: '' | 'FOR UPDATE' = ''): Promise<RegisterImport | null> => {
  const [row] = await work.sql<RegisterImport>(`SELECT * FROM register_import WHERE id = ? AND uploadedBy = ? ${lock}`, [
    id,
    work.actor.id,
  ]);
  if (!row || row.scope === scopeWords(work)) return row ?? null;
  const [then, now] = [scopeIn(row), scopeOf(work.actor.grants, branchStaff)];
  if (now === 'city') return row;
  if (then === 'city') return null;
  return (await keptOf(work, now, then)).size === new Set(then).size ? row : null;
};

/** For a step of the service itself: the import, locked, if it is where the step expects it. A step that comes twice finds null. */
export const importInStep = async (work: Work, id: ImportId, status: ImportStatus): Promise<RegisterImport | null> =>
  (await work.sql<RegisterImport>('SELECT * FROM register_import WHERE id = ? AND status = ? FOR UPDATE', [id, status]))[0] ?? null;

export const rowsFrom = (work: Work, id: ImportId, from: number, count: number): Promise<ImportRow[]> =>
  work.sql<ImportRow>('SELECT * FROM import_row WHERE importId = ? AND position >= ? AND position < ? ORDER BY position', [
    id,
    from,
    from + count,
  ]);

/** The rows of an import and the file they came from. Its key is destroyed by the caller. @returns the file to remove */
export const removeRows = async (work: Work, { id, fileId }: Pick<RegisterImport, 'id' | 'fileId'>): Promise<FileId | null> => {
  await work.change('DELETE FROM import_row WHERE importId = ?', [id]);
  await work.change('UPDATE register_import SET columns = NULL, problems = NULL, fileId = NULL WHERE id = ?', [id]);
  return fileId;
};
