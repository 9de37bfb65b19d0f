import { describe, expect, it } from '@jest/globals';
import type { BranchId, MembershipId, PersonId } from '@sanwei/contracts';
import { askingOf, maskedPhone, type Standing } from './membership.rule.js';

const [me, other] = ['me', 'other'] as PersonId[] as [PersonId, PersonId];
const [here, there] = ['here', 'there'] as BranchId[] as [BranchId, BranchId];
const row = (over: Partial<Standing> = {}): Standing => ({
  id: 'm' as MembershipId,
  branchId: here,
  status: 'pending',
  personId: me,
  ...over,
});

describe('asking to join', () => {
  it('is new where there is nothing yet', () => expect(askingOf(me, here, null, null)).toEqual({ kind: 'new' }));
  it('finds the same request at the second tap', () => expect(askingOf(me, here, row(), row())).toEqual({ kind: 'same', id: 'm' }));
  it('waits until the request at another branch is withdrawn', () =>
    expect(askingOf(me, there, row(), row())).toEqual({ kind: 'refused', code: 'RequestAtOtherBranch' }));
  it('is not needed by a member, of whichever branch', () =>
    expect(askingOf(me, there, row({ status: 'member' }), null)).toEqual({ kind: 'refused', code: 'AlreadyMember' }));
  it('stops where a register holds the phone for somebody else', () =>
    expect(askingOf(me, here, null, row({ personId: other, status: 'member' }))).toEqual({ kind: 'refused', code: 'PhoneOnOtherMember' }));
});

describe('a phone that a branch sees', () => {
  it('is without its middle', () => expect(maskedPhone('13800000001')).toBe('138****0001'));
});
