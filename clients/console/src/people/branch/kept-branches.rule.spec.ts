import { describe, expect, it } from '@jest/globals';
import { keptBranches, rootsOf } from './kept-branches.rule.js';

const clerkOf = (id: string | null) => ({ role: 'branchClerk', scope: id ? { of: 'branch', id } : { of: 'city', id } });

describe('the branches that somebody keeps', () => {
  it('are those of the grants as a clerk, each once', () =>
    expect(keptBranches([clerkOf('a'), clerkOf('b'), clerkOf('a'), { role: 'matchmaker', scope: { of: 'branch', id: 'c' } }])).toEqual([
      'a',
      'b',
    ]));
  it('are all where one is for the city', () => expect(keptBranches([clerkOf('a'), clerkOf(null)])).toBe('city'));
  it('are none of somebody who is no clerk, though of the city', () =>
    expect(keptBranches([{ role: 'systemAdministrator', scope: { of: 'city', id: null } }])).toEqual([]));
  it('are shown by their names, once these have come', () => {
    const names = new Map([
      ['a', '河畔街道总工会'],
      ['b', '城东街道总工会'],
    ]);
    expect(rootsOf(['a', 'b', 'c'], names).map(({ id }) => id)).toEqual(['b', 'a']);
  });
});
