import { describe, expect, it } from '@jest/globals';
import { branchTree, demoBranchNames } from './cast.js';
import { demoPhone, paperRegister } from './register.js';

describe('the paper register of the demo city', () => {
  it('is the same at every start', () => expect(paperRegister('2026-12-01', 50)).toEqual(paperRegister('2026-12-01', 50)));
  it('names each person by a phone of their own, in the range of the demo', () => {
    const { header, rows } = paperRegister('2026-12-01');
    const phones = rows.map((row) => row[header.indexOf('手机号')]!);
    expect(new Set(phones).size).toBe(6_000);
    expect(phones.filter((phone) => !/^1380001\d{4}$/.test(phone))).toEqual([]);
    expect(phones[7]).toBe(demoPhone(7));
  });
  it('knows only branches of the tree, each once', () => expect(new Set(demoBranchNames).size).toBe(branchTree.length));
});
