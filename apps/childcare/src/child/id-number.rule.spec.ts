import { describe, expect, it } from '@jest/globals';
import { anIdNumber } from './id-number.example.js';
import { readIdNumber } from './id-number.rule.js';

const wrong = { ok: false, error: { code: 'IdNumberWrong' } };
/** The example of the standard itself. */
const ofTheStandard = '11010519491231002X';

describe('an ID number', () => {
  it('holds a birthday', () =>
    expect(readIdNumber(ofTheStandard)).toEqual({ ok: true, value: { number: ofTheStandard, bornOn: '1949-12-31' } }));
  it('has one written form: no spaces, a capital X', () =>
    expect(readIdNumber(' 110105 19491231 002x')).toEqual(readIdNumber(ofTheStandard)));
  it('has one right check digit of eleven', () => {
    const right = [...'0123456789X'].filter((digit) => readIdNumber(ofTheStandard.slice(0, 17) + digit).ok);
    expect(right).toEqual(['X']);
  });
  it('is wrong when two neighboring digits have changed places', () => expect(readIdNumber('11010519491321002X')).toEqual(wrong));
  it('knows 29 February in leap years alone', () => {
    expect(readIdNumber(anIdNumber('2020-02-29', 1))).toMatchObject({ ok: true, value: { bornOn: '2020-02-29' } });
    expect(readIdNumber(anIdNumber('2019-02-29', 1))).toEqual(wrong);
  });
  it.each([
    ['a thirteenth month', anIdNumber('2018-13-01', 1)],
    ['a day nought', anIdNumber('2018-03-00', 1)],
    ['fifteen digits, as before 1999', '110105491231002'],
    ['a letter in the middle', '11010519491231O02X'],
    ['nothing', ''],
  ])('is none with %s', (_what, written) => expect(readIdNumber(written)).toEqual(wrong));
});
