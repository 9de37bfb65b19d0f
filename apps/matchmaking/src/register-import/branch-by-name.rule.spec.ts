import { describe, expect, it } from '@jest/globals';
import type { BranchId } from '@sanwei/contracts';
import { branchByName, branchNameIn, type NamedBranch } from './branch-by-name.rule.js';

const branch = (id: string, name: string, parentName: string | null): NamedBranch => ({ id: id as BranchId, name, parentName });
const branches = [branch('a', '机关工会', '河畔街道总工会'), branch('b', '机关工会', '城东街道总工会'), branch('c', '第一钢厂工会', null)];

describe('a branch on paper', () => {
  it('is found by its name', () => expect(branchByName('第一钢厂工会', branches, new Set('c'))).toEqual({ ok: true, value: 'c' }));
  it('of a name that two have is the one in the own scope', () =>
    expect(branchByName('机关工会', branches, new Set('b'))).toEqual({ ok: true, value: 'b' }));
  it('of a name that two have in the own scope needs its parent', () => {
    expect(branchByName('机关工会', branches, new Set('ab'))).toMatchObject({ error: { code: 'ambiguous' } });
    expect(branchByName('城东街道总工会 / 机关工会', branches, new Set('ab'))).toEqual({ ok: true, value: 'b' });
    expect(branchNameIn('城东街道总工会/机关工会')).toBe('机关工会');
  });
  it('outside of the own scope is refused, and so is one that nobody knows', () => {
    expect(branchByName('第一钢厂工会', branches, new Set('a'))).toMatchObject({ error: { code: 'foreign' } });
    expect(branchByName('不存在工会', branches, new Set('a'))).toMatchObject({ error: { code: 'unknown' } });
  });
});
