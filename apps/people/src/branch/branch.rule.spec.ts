import { describe, expect, it } from '@jest/globals';
import type { BranchId } from '@sanwei/contracts';
import { ancestorsOf, newBranch, parentOf } from './branch.rule.js';

const now = new Date('2026-12-01T00:00:00.000Z');
const top = newBranch('top' as BranchId, '河畔街道总工会', null, now);
const middle = newBranch('middle' as BranchId, '第一钢厂工会', top, now);
const low = newBranch('low' as BranchId, '轧钢车间工会', middle, now);

describe('a branch', () => {
  it('at the top has no parent and no ancestor', () => expect([parentOf(top), ancestorsOf(top)]).toEqual([null, []]));
  it('knows its whole way up, the nearest first', () => expect([parentOf(low), ancestorsOf(low)]).toEqual(['middle', ['middle', 'top']]));
});
