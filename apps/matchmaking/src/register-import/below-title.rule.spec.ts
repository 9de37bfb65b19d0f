import { describe, expect, it } from '@jest/globals';
import { belowTitle } from './below-title.rule.js';

const sheetOf = (header: string[], ...rows: string[][]) => ({
  header,
  headerNumber: 1,
  rows: rows.map((cells, at) => ({ number: at + 2, cells, wrong: [] })),
});
const head = ['姓名', '性别', '手机号'];
const person = ['苏映秋', '女', '13900000001'];

describe('the header of a list', () => {
  it.each([
    ['below a title', [['单身职工登记表'], head, person], 2, 1],
    ['below a title and who filled it in', [['单身职工登记表'], ['填表人', '', '2026年'], head, person], 3, 1],
    ['above everything', [head, person, person], 1, 2],
    ['that nobody knows, above everything', [['甲', '乙', '丙'], person, ['姓名', '女', '1']], 1, 2],
    ['that is not there', [person, head, person], 1, 2],
    ['so far down that it is none', [['甲'], ['乙'], ['丙'], head, person], 1, 4],
  ])('%s is found', (_where, [first, ...rest], headerNumber, people) => {
    const found = belowTitle(sheetOf(first!, ...rest));
    expect([found.headerNumber, found.rows.length]).toEqual([headerNumber, people]);
  });
});
