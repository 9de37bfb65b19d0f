import { describe, expect, it } from '@jest/globals';
import { type Grant, type GrantScope, scopeOfBranch, wholeCity } from '@sanwei/contracts';
import { withinScope } from './branch-scope.store.js';
import { scopeOf } from './branch-scope.table.js';

const held = (...scopes: GrantScope[]): Grant[] => scopes.map((scope) => ({ role: 'branchClerk', scope }));
const clerks = ['branchClerk'] as const;

describe('the branches for which a role is held', () => {
  it('are those of the grants, or the city where one of them has no limit', () => {
    expect(scopeOf(held(scopeOfBranch('a'), scopeOfBranch('b')), clerks)).toEqual(['a', 'b']);
    expect(scopeOf(held(scopeOfBranch('a'), wholeCity), clerks)).toBe('city');
    expect(scopeOf(held(wholeCity), ['matchmaker'])).toEqual([]);
  });
  it.each(['site', 'case'] as const)(
    'are none where it is held for a %s: it never widens to the city, nor is its id taken for a branch',
    (of) => {
      expect(scopeOf(held({ of, id: 'a' }), clerks)).toEqual([]);
      expect(scopeOf(held({ of, id: 'city' }), clerks)).toEqual([]);
      expect(scopeOf(held({ of, id: 'a' }, scopeOfBranch('b')), clerks)).toEqual(['b']);
      expect(withinScope(scopeOf(held({ of, id: 'a' }), clerks), 'branchId')).toEqual({ where: 'FALSE', values: [] });
    },
  );
});
