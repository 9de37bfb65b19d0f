import { describe, expect, it } from '@jest/globals';
import { dayOf, numberOf, yearsAt } from './typed.js';

describe('what people type', () => {
  it('is a number with a unit, in wide digits, or none', () => {
    expect(['172', '１７２', ' 172 厘米', '172cm', '35岁'].map(numberOf)).toEqual([172, 172, 172, 172, 35]);
    expect(['', '高', '1.72', '-5', '1234567890'].map(numberOf)).toEqual([undefined, undefined, undefined, undefined, undefined]);
    expect(numberOf('1000')).toBe(1_000);
  });

  it('is a day however it is written', () => {
    const written = ['19950601', '1995-06-01', '1995-6-1', '1995年6月1日', '１９９５／０６／０１', '1995.6.1', ' 1995 06 01 '];
    expect(new Set(written.map(dayOf))).toEqual(new Set(['1995-06-01']));
    expect(['', '95-06-01', '六月一日'].map(dayOf)).toEqual([undefined, undefined, undefined]);
  });

  it('is an age by the calendar', () => {
    expect([yearsAt('1995-06-01', '2026-05-31'), yearsAt('1995-06-01', '2026-06-01')]).toEqual([30, 31]);
  });
});
