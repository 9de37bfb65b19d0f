import { describe, expect, it } from '@jest/globals';
import { looksLikePerson } from './first-row.rule.js';

describe('the first row of a list', () => {
  it.each([
    ['a phone', ['苏映秋', '13900000001']],
    ['a phone in wide digits', ['苏映秋', '１３９０００００００１']],
    ['a phone with gaps', ['苏映秋', '139 0000 0001']],
    ['a day', ['苏映秋', '女', '1995.6.1']],
    ['a day in words', ['苏映秋', '女', '1995年6月1日']],
    ['the digits of an identity', ['苏映秋', '99999919950601900X']],
  ])('with %s is a person', (_what, row) => expect(looksLikePerson(row)).toBe(true));
  it.each([
    ['the words that registers have', ['姓名', '性别', '手机号']],
    ['words that nobody knows', ['甲', '乙', '丙']],
    ['a year beside known words', ['姓名', '性别', '2026年']],
    ['a day beside known words', ['姓名', '手机号', '2026-11-28']],
    ['nothing', ['']],
  ])('with %s is a header', (_what, row) => expect(looksLikePerson(row)).toBe(false));
});
