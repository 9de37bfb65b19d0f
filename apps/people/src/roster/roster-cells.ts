import { PersonName, readInput } from '@sanwei/contracts';
import { MobilePhone } from '@sanwei/contracts/people/login';
import { type Sheet, type SheetRow, withoutMark } from '@sanwei/files';
import { ok, refuse } from '@sanwei/kernel';
import { z } from 'zod';
import type { Cells } from './roster.rule.js';

export type CheckedCells = { number: number; cells: Cells; problems: string[] };
export type Columns = { name: number; phone: number };

const words = {
  name: ['姓名', '会员姓名', '职工姓名', '名字', '真实姓名'],
  phone: ['手机号', '手机号码', '手机', '电话', '联系电话', '电话号码'],
} as const;
const plain = (header: string) =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s*:：]|\(.*?\)/gu, '');

/** Where name and phone stand, by the header; other columns are left out. */
export const columnsOf = (header: readonly string[]) => {
  const at = (of: keyof Columns) => header.findIndex((word) => (words[of] as readonly string[]).includes(plain(word)));
  const columns = { name: at('name'), phone: at('phone') };
  const missing = columns.name < 0 ? words.name[0] : columns.phone < 0 ? words.phone[0] : null;
  if (missing) return refuse('columnMissing', { words: `第一行表头里没有“${missing}”这一列；请用“姓名”“手机号”作表头，下面每行一个人` });
  return ok(columns);
};

const problem = '问题';
/** The column that our own list of errors adds, and by which that list is known when it comes back. */
export const errorColumn = `${problem}（改好后请保留这一列）`;
/** However it goes on: who tidies a sheet writes 问题说明. Where it may be a column of the branch's own, nobody is ended by mistake. */
export const isListOfErrors = (header: readonly string[]): boolean => header.some((word) => plain(word).startsWith(problem));

const shape = { name: z.object({ it: PersonName }), phone: z.object({ it: MobilePhone }) };
const label = { name: '姓名', phone: '手机号' } as const;

/** Every row by itself, and each phone once: which of two people it belongs to, nobody but the branch can know. */
export const checkCells = ({ rows }: Pick<Sheet, 'rows'>, columns: Columns): CheckedCells[] => {
  const first = new Map<string, number>();
  return rows
    .filter((row) => !isEmpty(row, columns))
    .map((row) => {
      const name = read('name', row, columns);
      const phone = read('phone', row, columns);
      const problems = [...name.problems, ...phone.problems];
      const before = phone.problems.length === 0 ? first.get(phone.text) : undefined;
      if (before !== undefined) problems.push(`手机号：和第 ${before} 行相同，请核对是谁的`);
      else first.set(phone.text, row.number);
      return { number: row.number, cells: { name: name.text, phone: phone.text }, problems };
    });
};

const isEmpty = ({ cells, wrong }: SheetRow, { name, phone }: Columns): boolean =>
  !cells[name]?.trim() && !cells[phone]?.trim() && !wrong.some(({ column }) => column === name || column === phone);

const read = (of: keyof Columns, { cells, wrong }: SheetRow, columns: Columns): { text: string; problems: string[] } => {
  // What our own list of errors has put in front of a text that looks like a formula is taken off again.
  const text = withoutMark(cells[columns[of]] ?? '').trim();
  // What is no name and no phone goes back as it was written.
  const bad = (words: string) => ({ text, problems: [`${label[of]}：${words}`] });
  const cell = wrong.find(({ column }) => column === columns[of]);
  if (cell) return bad(cell.why === 'formula' ? '含公式，请改成填好的内容' : '是错误值，请改成填好的内容');
  if (text === '') return bad('没有填，请补上');
  const result = readInput(shape[of], { it: text });
  if (result.ok) return { text: result.value.it, problems: [] };
  return bad(result.fields[0]?.message.replace(/^[^：]{1,30}：/u, '') ?? '请核对');
};
