import { type ImportField, type ImportProblem, importFields } from '@sanwei/contracts/matchmaking/register-import';
import { fieldWords, type Mapping } from './import-mapping.rule.js';

/** One thing that is wrong, in how many rows, and the first few of them. */
export type Problem = Omit<ImportProblem, 'mend'>;
/** A row that was looked at. `cells` as they were written. */
export type Looked = { number: number; cells: readonly string[]; words: readonly string[] };

const mostExamples = 3;
/** Of more kinds than anybody mends in one sitting the list of rows tells. */
export const mostProblems = 40;

const fieldCalled = new Map(importFields.map((field) => [fieldWords[field][0]!, field]));
const fieldIn = (words: string): ImportField | null => fieldCalled.get(/^([^：]+)：/u.exec(words)?.[1] ?? '') ?? null;
/** The same thing of two rows is the same, though it names another row. */
const alike = (words: string): string => words.replace(/和第 \d+ 行相同/u, '和前面的行相同');

/** What is known so far, with the rows of one more batch. Most rows first. */
export const withProblems = (known: readonly Problem[], rows: readonly Looked[], mapping: Mapping): Problem[] => {
  const problems = new Map(known.map((problem) => [problem.words, { ...problem, examples: [...problem.examples] }]));
  for (const { number, cells, words } of rows)
    for (const said of new Set(words.map(alike))) {
      const field = fieldIn(said);
      const problem = problems.get(said) ?? { field, words: said, rows: 0, examples: [] };
      problem.rows += 1;
      const written = field === null ? null : maskedCell(field, cells[mapping.indexOf(field)] ?? '');
      if (problem.examples.length < mostExamples) problem.examples.push({ row: number, written });
      problems.set(said, problem);
    }
  return [...problems.values()].sort((one, other) => other.rows - one.rows).slice(0, mostProblems);
};

/** Enough of a cell to see what is wrong with it; who it is about stays in the file. @returns null for an empty one */
export const maskedCell = (field: ImportField, text: string): string | null => {
  const signs = [...text.trim()];
  if (signs.length === 0) return null;
  const start = (count: number) =>
    signs.length <= count ? signs.join('') : `${signs.slice(0, count).join('')}…（共 ${signs.length} 个字）`;
  switch (field) {
    case 'realName':
    case 'nickname':
      return signs.length === 1 ? '＊' : `${signs[0]}${'＊'.repeat(Math.min(signs.length - 1, 4))}`;
    case 'phone':
      return start(4);
    case 'bornOn':
      // The year says whether it is a slip of the pen; the day would say who it is.
      return start(4);
    case 'contact':
    case 'aboutMe':
      return `（${signs.length} 个字，不显示）`;
    default:
      return start(30);
  }
};

/** By what the words say; the first that fits. */
const mends: readonly [RegExp, string][] = [
  [/没有填/u, '在原来的表里补上这一格'],
  [/11 位的/u, '补全 11 位手机号，一格只写一个号码'],
  [/日期还没有到/u, '核对年份；日期不能晚于今天'],
  [/写成 1995-06-01/u, '写成 1995-06-01 这样，月和日要真实'],
  [/已过一年/u, '请本人重新签单身承诺，写新的日期'],
  [/没有找到这个工会/u, '写工会的全称；还没有登记的，请先请系统管理员登记'],
  [/不在您负责的工会/u, '从表里删去，交给负责那家工会的人导入'],
  [/多个同名工会/u, '写成“上级工会/本级工会”'],
  [/含公式|错误值/u, '把这一列复制后，只粘贴“数值”'],
  [/没有书面同意入库/u, '取得本人书面同意后填“是”；没有同意的，从表里删去'],
  [/周岁/u, '核对出生日期；不到年龄的，从表里删去'],
  [/请核对出生日期/u, '按证件改好年份'],
  [/和前面的行相同/u, '同一个人只留一行；确是两个人的，核对手机号'],
  [/请不要写电话/u, '从这一格里删去电话、微信号和 QQ 号'],
  [/最多 \d+ 个字/u, '写短一些'],
];
export const mendOf = (words: string): string => mends.find(([says]) => says.test(words))?.[1] ?? '按提示改好这一格';
