import { describe, expect, it } from '@jest/globals';
import type { BranchId } from '@sanwei/contracts';
import { verdictOn } from './roster.rule.js';

const [here, there] = ['here', 'there'] as [BranchId, BranchId];
const mine =
  (...kept: BranchId[]) =>
  (branchId: BranchId) =>
    kept.includes(branchId);

describe('a row of a roster', () => {
  it('is new where nobody holds the phone', () => expect(verdictOn(here, null, mine(here))).toBe('added'));
  it('answers a request, also one at another branch', () =>
    expect(verdictOn(here, { branchId: there, status: 'pending' }, mine(here))).toBe('added'));
  it('is the same for a member of the branch', () =>
    expect(verdictOn(here, { branchId: here, status: 'member' }, mine(here))).toBe('same'));
  it('moves a member of another branch only where the clerk keeps both', () => {
    expect(verdictOn(here, { branchId: there, status: 'member' }, mine(here, there))).toBe('moved');
    expect(verdictOn(here, { branchId: there, status: 'member' }, mine(here))).toBe('bad');
  });
});
