import type { BranchId } from '@sanwei/contracts';
import { cityDay } from '@sanwei/kernel';
import type { FieldCipher } from '@sanwei/security';
import type { Work } from '@sanwei/work';
import type { Secrets } from '../secrets.js';
import { branchByName, type NamedBranch } from './branch-by-name.rule.js';
import { checkRow, type Entry } from './checked-row.rule.js';
import { fieldWords, type Mapping } from './import-mapping.rule.js';
import { withProblems } from './import-problem.rule.js';
import { type ImportRow, type RegisterImport, rowsAtOnce } from './register-import.rule.js';
import {
  keptOf,
  openCells,
  openColumns,
  openImportProblems,
  rowsFrom,
  scopeIn,
  sealImportProblems,
  sealProblems,
} from './register-import.store.js';

export const phoneIndexOf = ({ index }: Secrets, phone: string): string => index.of('register.phone', phone);
export type Verdict = {
  row: ImportRow;
  status: ImportRow['status'];
  phoneIndex: string | null;
  branchId: BranchId | null;
  words: string[];
};

/** The entries of a batch that can be read at all, by position. The same function serves the dry run and the writing. */
export const entriesOf = async (work: Work, { keys }: Secrets, one: RegisterImport, rows: readonly ImportRow[]) => {
  const cipher = await keys.cipherFor(work, one.id);
  const { mapping } = openColumns(cipher, one);
  const today = cityDay(work.now);
  return { cipher, checked: rows.map((row) => ({ row, checked: checkRow(openCells(cipher, row), mapping as Mapping, today) })) };
};

/**
 * One batch of the dry run: nothing is written but what is known of the rows. The import is locked by the caller.
 * @param branches those that the rows of this batch name
 * @returns the position after the batch
 */
export const checkRows = async (work: Work, secrets: Secrets, one: RegisterImport, branches: readonly NamedBranch[]): Promise<number> => {
  const rows = await rowsFrom(work, one.id, one.checked, rowsAtOnce);
  const { cipher, checked } = await entriesOf(work, secrets, one, rows);
  const mine = await keptOf(
    work,
    scopeIn(one),
    branches.map(({ id }) => id),
  );
  const verdicts = checked.map(({ row, checked: result }): Verdict => {
    if (!result.ok) return { row, status: 'bad', phoneIndex: null, branchId: null, words: result.words };
    const branch = branchByName(result.entry.branch, branches, mine);
    if (!branch.ok)
      return { row, status: 'bad', phoneIndex: null, branchId: null, words: [`${fieldWords.branch[0]}：${branch.error.words}`] };
    return { row, status: 'good', phoneIndex: phoneIndexOf(secrets, result.entry.phone), branchId: branch.value, words: [] };
  });
  await markDuplicates(work, one, verdicts);
  await saveVerdicts(work, cipher, verdicts);
  const count = (status: ImportRow['status']) => verdicts.filter((verdict) => verdict.status === status).length;
  const next = one.checked + rows.length;
  const problems = sealImportProblems(cipher, one.id, problemsWith(cipher, one, verdicts));
  await work.change(
    `UPDATE register_import SET problems = ?, checked = ?, good = good + ?, bad = bad + ?, known = known + ?, duplicates = duplicates + ?, status = IF(? >= rowCount, 'checked', status)
     WHERE id = ?`,
    [problems, next, count('good'), count('bad'), count('known'), count('duplicate'), next, one.id],
  );
  return next;
};

/** The rows are there: only what was found out of them is written. */
export const saveVerdicts = async (work: Work, cipher: FieldCipher, verdicts: readonly Verdict[]): Promise<void> => {
  await work.change(
    `INSERT INTO import_row (importId, position, number, status, phoneIndex, branchId, cells, problems) VALUES ?
     ON DUPLICATE KEY UPDATE status = VALUES(status), phoneIndex = VALUES(phoneIndex), branchId = VALUES(branchId), problems = VALUES(problems)`,
    [
      verdicts.map(({ row, status, phoneIndex, branchId, words }) => {
        const problems = words.length > 0 ? sealProblems(cipher, row, words) : null;
        // The cells stay as they are: five hundred long ones are more than one statement carries.
        return [row.importId, row.position, row.number, status, phoneIndex, branchId, '', problems];
      }),
    ],
  );
};

export const problemsWith = (cipher: FieldCipher, one: RegisterImport, verdicts: readonly Verdict[]) => {
  const wrong = verdicts.filter(({ words }) => words.length > 0);
  const looked = wrong.map(({ row, words }) => ({ number: row.number, cells: openCells(cipher, row).cells, words }));
  return withProblems(openImportProblems(cipher, one), looked, openColumns(cipher, one).mapping);
};

/** Of one phone the first good row counts. Who is in the register already stays as they are: deciding side by side has its place here. */
const markDuplicates = async (work: Work, { id, checked }: RegisterImport, verdicts: Verdict[]): Promise<void> => {
  const phones = verdicts.flatMap(({ phoneIndex }) => phoneIndex ?? []);
  if (phones.length === 0) return;
  const known = await knownPhones(work, phones);
  const before = await work.sql<{ phoneIndex: string; number: number }>(
    "SELECT phoneIndex, number FROM import_row WHERE importId = ? AND phoneIndex IN (?) AND position < ? AND status = 'good'",
    [id, phones, checked],
  );
  const first = new Map(before.map(({ phoneIndex, number }) => [phoneIndex, number]));
  for (const verdict of verdicts) {
    if (!verdict.phoneIndex) continue;
    const other = first.get(verdict.phoneIndex);
    if (known.has(verdict.phoneIndex)) Object.assign(verdict, { status: 'known' });
    else if (other !== undefined) Object.assign(verdict, { status: 'duplicate', words: [`手机号：和第 ${other} 行相同`] });
    else first.set(verdict.phoneIndex, verdict.row.number);
  }
};

export const knownPhones = async (work: Work, phones: readonly string[]): Promise<Set<string>> => {
  const rows = await work.sql<{ phoneIndex: string }>('SELECT phoneIndex FROM imported_phone WHERE phoneIndex IN (?)', [phones]);
  return new Set(rows.map(({ phoneIndex }) => phoneIndex));
};

/** The names of branches in a batch, to be asked for before it is checked. */
export const branchesNamed = (entries: readonly { checked: { ok: true; entry: Entry } | { ok: false } }[]): string[] => [
  ...new Set(entries.flatMap(({ checked }) => (checked.ok ? [checked.entry.branch] : []))),
];
