import { describe, expect, it } from '@jest/globals';
import { gapsOf } from './mapping.rule.js';

describe('the columns of a register', () => {
  it('must hold each required field, and none twice', () => {
    const chosen = new Map([
      [0, 'realName'],
      [1, 'phone'],
      [2, null],
      [3, 'phone'],
      [4, 'contact'],
      [5, null],
    ] as const);
    expect(gapsOf(chosen, ['realName', 'sex', 'phone'])).toEqual({ missing: ['sex'], twice: ['phone'] });
  });
  it('may leave everything else out', () => {
    expect(gapsOf(new Map([[0, 'realName']]), ['realName'])).toEqual({ missing: [], twice: [] });
  });
});
