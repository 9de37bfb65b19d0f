import { describe, expect, it } from '@jest/globals';
import { bornIn } from './born-in.js';
import { bornOnOf } from './born-on.js';
import { fullYears } from './full-years.js';

describe('the age of a child', () => {
  it('is full years on that day', () =>
    expect([
      fullYears('2018-09-08', '2026-09-07'),
      fullYears('2018-09-08', '2026-09-08'),
      fullYears('2020-02-29', '2027-02-28'),
      fullYears('2020-02-29', '2027-03-01'),
    ]).toEqual([7, 8, 6, 7]));
});

describe('a date of birth', () => {
  it('is read as people write it, and what is none is not guessed', () => {
    expect(['20180908', '2018-9-8', ' ２０１８年９月８日 ', '2018/09/08'].map(bornOnOf)).toEqual(Array(4).fill('2018-09-08'));
    expect(['', '9月8日', '180908', '去年'].map(bornOnOf)).toEqual(Array(4).fill(undefined));
  });
});

describe('the date of birth in an id number', () => {
  it('is read as it is pasted', () => {
    expect(bornIn('210402201809080014')).toBe('2018-09-08');
    expect(bornIn('２１０４０２ ２０１８０９０８ ００１ｘ')).toBe('2018-09-08');
    expect(bornIn('210402-20180908-001X')).toBe('2018-09-08');
  });
  it('is not guessed from what is no number yet, or no day', () =>
    expect([bornIn(''), bornIn('2104022018090800'), bornIn('210402201802300014'), bornIn('小满')]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]));
});
