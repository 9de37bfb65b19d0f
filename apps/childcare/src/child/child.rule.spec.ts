import { describe, expect, it } from '@jest/globals';
import { checkChild } from './child.rule.js';
import { anIdNumber } from './id-number.example.js';

const today = '2026-11-24';
const check = (bornOn: string, idNumber = anIdNumber(bornOn, 1)) => checkChild({ name: '小禾', bornOn, idNumber }, 1, today);
const codeOf = (...of: Parameters<typeof check>) => {
  const decision = check(...of);
  return decision.ok ? null : decision.error.code;
};

describe('a child that is added', () => {
  it('is known by the one written form of its ID number', () =>
    expect(check('2018-03-04')).toEqual({ ok: true, value: { idNumber: anIdNumber('2018-03-04', 1) } }));
  it('must be born on the day in the number', () => expect(codeOf('2018-03-04', anIdNumber('2018-03-05', 1))).toBe('BornOnMismatch'));
  it('must have a number whose check digit is right', () => {
    const number = anIdNumber('2018-03-04', 1);
    expect(codeOf('2018-03-04', `${number.slice(0, 17)}${number.endsWith('1') ? '2' : '1'}`)).toBe('IdNumberWrong');
  });
  it.each([
    ['is three today', '2023-11-24', null],
    ['is three tomorrow', '2023-11-25', 'NotAChild'],
    ['is seventeen tomorrow', '2009-11-25', null],
    ['is seventeen today', '2009-11-24', 'NotAChild'],
    ['is born tomorrow', '2026-11-25', 'NotAChild'],
  ])('that %s', (_age, bornOn, code) => expect(codeOf(bornOn)).toBe(code));
  it('of another age is answered with the ages and with which child it was', () =>
    expect(check('2024-01-01')).toEqual({ ok: false, error: { code: 'NotAChild', position: 1, youngest: 3, oldest: 16 } }));
});
