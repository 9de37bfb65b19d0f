import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { IdNumber } from './id-number.js';
import { readInput } from './read-input.js';

const read = (value: string) => readInput(z.object({ idNumber: IdNumber }), { idNumber: value });
const message = (value: string) => {
  const got = read(value);
  return got.ok ? null : got.fields.map((field) => field.message);
};

describe('an identity number', () => {
  it.each(['11010120180520123x', ' 110101 20180520 123X ', '１１０１０１２０１８０５２０１２３ｘ', '110101-20180520-123X'])(
    'is understood as it is written: %s',
    (written) => expect(read(written)).toEqual({ ok: true, value: { idNumber: '11010120180520123X' } }),
  );
  it('with a digit too few or too many is told how many there are', () => {
    expect(message('11010120180520123')).toEqual(['应为 18 位，现在是 17 位，请核对']);
    expect(message('1101 0120 1805 2012 345')).toEqual(['应为 18 位，现在是 19 位，请核对']);
  });
  it('with a letter where a digit belongs is told so', () =>
    expect(message('1101012018052O123X')).toEqual(['应为 17 位数字，最后一位是数字或 X，请核对']));
  it('that is empty has not been filled in', () => expect(message('  ')).toEqual(['没有填，请补上']));
  it('that is a whole page is not read to its end', () => expect(message('1'.repeat(3_000))).toEqual(['应为 18 位，请核对']));
});
