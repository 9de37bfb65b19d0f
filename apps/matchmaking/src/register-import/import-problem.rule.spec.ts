import { describe, expect, it } from '@jest/globals';
import type { Mapping } from './import-mapping.rule.js';
import { maskedCell, mendOf, mostProblems, withProblems } from './import-problem.rule.js';

const mapping: Mapping = ['realName', 'phone', 'branch'];
const row = (number: number, words: string[], cells = ['苏映秋', '1391', '第一钢厂']) => ({ number, cells, words });
const short = '手机号：应为 11 位的中国大陆手机号';

describe('what is wrong with an import', () => {
  it('is counted by what it is over all batches, most rows first, with the first three as they were written', () => {
    const first = withProblems([], [row(2, [short, '所属工会：没有找到这个工会，请核对名称']), row(3, [short])], mapping);
    const all = withProblems(first, [row(9, [short]), row(10, [short], ['x', '', ''])], mapping);
    expect(all).toEqual([
      { field: 'phone', words: short, rows: 4, examples: [2, 3, 9].map((number) => ({ row: number, written: '1391' })) },
      { field: 'branch', words: '所属工会：没有找到这个工会，请核对名称', rows: 1, examples: [{ row: 2, written: '第一钢厂' }] },
    ]);
    expect(first[0]?.rows).toBe(2);
  });
  it('is the same for two rows that are like different others', () => {
    const rows = [row(5, ['手机号：和第 2 行相同']), row(6, ['手机号：和第 3 行相同'])];
    expect(withProblems([], rows, mapping)).toMatchObject([{ words: '手机号：和前面的行相同', rows: 2 }]);
  });
  it('counts a row once for one thing, and keeps the list short', () => {
    expect(withProblems([], [row(2, [short, short])], mapping)[0]?.rows).toBe(1);
    const kinds = Array.from({ length: 60 }, (_, i) => row(i, [`姓名：${i}`]));
    expect(withProblems([], kinds, mapping)).toHaveLength(mostProblems);
  });
  it('has no cell where the column was not named, or is empty', () => {
    expect(withProblems([], [row(2, ['学历：请填：大专'])], mapping)[0]?.examples).toEqual([{ row: 2, written: null }]);
    expect(withProblems([], [row(2, [short], ['a', ' ', 'b'])], mapping)[0]?.examples).toEqual([{ row: 2, written: null }]);
  });
});

describe('a cell that is shown', () => {
  it.each([
    ['realName', '苏映秋', '苏＊＊'],
    ['realName', '苏', '＊'],
    ['phone', '1391', '1391'],
    ['phone', '139000000012', '1390…（共 12 个字）'],
    ['bornOn', '2006-05-01', '2006…（共 10 个字）'],
    ['aboutMe', '我的电话是 13900000001', '（17 个字，不显示）'],
    ['contact', 'wx-1', '（4 个字，不显示）'],
    ['branch', '抚顺兴达商贸', '抚顺兴达商贸'],
    ['sex', '', null],
  ] as const)('%s: %s', (field, text, shown) => expect(maskedCell(field, text)).toBe(shown));
});

it.each([
  [short, '补全 11 位手机号'],
  ['出生日期：没有填，请补上', '补上这一格'],
  ['单身承诺日期：已过一年，请本人重新签', '重新签'],
  ['抽烟：请填：不抽、偶尔、经常', '按提示改好'],
])('%s is mended so', (words, mend) => expect(mendOf(words)).toContain(mend));
