import { describe, expect, it } from '@jest/globals';
import { sheetLimits } from '@sanwei/files';
import { checkCells, columnsOf, errorColumn, isListOfErrors } from './roster-cells.js';

const columns = { name: 0, phone: 1 };
const rowsOf = (...rows: string[][]) => ({ rows: rows.map((cells, i) => ({ number: i + 2, cells, wrong: [] })) });

describe('the header of a roster', () => {
  it('names the two columns in the words that branches use, in any order, beside others', () =>
    expect(columnsOf(['序号', '联系电话（手机）', '会员 姓名'])).toEqual({ ok: true, value: { name: 2, phone: 1 } }));
  it('that lacks one is told which, and how it should be', () =>
    expect(columnsOf(['姓名', '部门'])).toMatchObject({ ok: false, error: { words: expect.stringContaining('“手机号”这一列') } }));
});

describe('a list of errors that was mended', () => {
  it('is known by its column, however the words of the header go on', () =>
    expect(
      [
        ['姓名', '手机号', errorColumn],
        ['姓名', '手机号', '问题'],
        ['问题：', '手机', '姓名'],
        ['姓名', '手机号', '问题说明'],
        ['姓名', '手机号', '有没有问题'],
      ].map(isListOfErrors),
    ).toEqual([true, true, true, true, false]));
  it('says in its column that it stays', () => expect(errorColumn).toContain('请保留这一列'));
  it('is read without the mark that keeps a text from being a formula', () =>
    expect(checkCells(rowsOf(['苏映秋', "'+8613900000001"], ["'@沈", "'-1"]), columns).map(({ cells }) => cells)).toEqual([
      { name: '苏映秋', phone: '13900000001' },
      { name: '@沈', phone: '-1' },
    ]));
});

describe('a row of a roster', () => {
  it('is read with full-width digits, spaces and +86', () =>
    expect(checkCells(rowsOf(['苏映秋', '１３９００００００01'], ['韩 溪', '+86 139-0000-0002']), columns)).toEqual([
      { number: 2, cells: { name: '苏映秋', phone: '13900000001' }, problems: [] },
      { number: 3, cells: { name: '韩 溪', phone: '13900000002' }, problems: [] },
    ]));
  it('that is empty is no row', () => expect(checkCells(rowsOf(['', ''], [' ', ' '], []), columns)).toEqual([]));
  it('says of each cell what is wrong with it', () =>
    expect(checkCells(rowsOf(['', '1390'], ['沈1', '']), columns).map(({ problems }) => problems)).toEqual([
      ['姓名：没有填，请补上', '手机号：应为 11 位的中国大陆手机号'],
      ['姓名：请只填写文字，中间可以有“·”；数字、符号和表情请去掉', '手机号：没有填，请补上'],
    ]));
  it('with a phone that stood above names that row, however the phone is written', () =>
    expect(checkCells(rowsOf(['苏映秋', '13900000001'], ['方砚', '139 0000 0001']), columns)[1]!.problems).toEqual([
      '手机号：和第 2 行相同，请核对是谁的',
    ]));
  it('goes back as it was written, however long it is', () => {
    const long = '苏'.repeat(sheetLimits.cellSigns);
    expect(checkCells(rowsOf([long, '1390']), columns)[0]!.cells).toEqual({ name: long, phone: '1390' });
  });
  it('with a formula is not believed', () =>
    expect(
      checkCells({ rows: [{ number: 2, cells: ['苏映秋', '13900000001'], wrong: [{ column: 1, why: 'formula' }] }] }, columns)[0]!.problems,
    ).toEqual(['手机号：含公式，请改成填好的内容']));
});
