import { describe, expect, it } from '@jest/globals';
import type { PersonId } from '@sanwei/contracts';
import { grantFor, grantsNow } from './role-grant.rule.js';

const now = new Date('2026-11-24T01:00:00.000Z');
const personId = 'a' as PersonId;

describe('the roles of a person', () => {
  it('hold for a branch or for the whole city', () => {
    const grants = [
      grantFor({ personId, role: 'member', scope: { of: 'city', id: null } }, 'x', now, '1'),
      grantFor({ personId, role: 'branchClerk', scope: { of: 'branch', id: 'b' } }, 'x', now, '2'),
    ];
    expect(grantsNow(grants, now)).toEqual([
      { role: 'branchClerk', scope: { of: 'branch', id: 'b' } },
      { role: 'member', scope: { of: 'city', id: null } },
    ]);
  });
  it('end at the moment that was set', () => {
    const grant = { ...grantFor({ personId, role: 'matchmaker', scope: { of: 'city', id: null } }, 'x', now, '1'), endsAt: now };
    expect(grantsNow([grant], now)).toEqual([]);
    expect(grantsNow([grant], new Date(now.getTime() - 1))).toHaveLength(1);
  });
});
