import { SubmittedProfile } from '@sanwei/contracts/matchmaking/verification';
import { findBranches } from '@sanwei/contracts/people/branch';
import {
  BranchMember,
  confirmMembership,
  confirmMemberships,
  countMembers,
  countPendingMemberships,
  declineMembership,
  endMembership,
  findMember,
  findMemberships,
  leaveMembership,
  listMembers,
  listPendingMemberships,
  Membership,
  requestMembership,
  viewMembership,
  withdrawMembershipRequest,
} from '@sanwei/contracts/people/membership';
import { type Door, join, open } from '../builder/index.js';

export const membership: Door[] = [
  open(viewMembership),
  open(requestMembership),
  open(withdrawMembershipRequest),
  open(leaveMembership),
  open(listMembers),
  open(countMembers),
  open(listPendingMemberships),
  open(findMember),
  open(findMemberships),
  open(confirmMembership),
  open(confirmMemberships),
  open(declineMembership),
  open(endMembership),
  open(countPendingMemberships),
  join(Membership, 'branch', { from: 'branchId', ask: findBranches }),
  join(BranchMember, 'branch', { from: 'branchId', ask: findBranches }),
  join(SubmittedProfile, 'membership', {
    from: 'personId',
    ask: findMemberships,
    by: 'personId',
    words: '本人在我负责的工会里的会籍；不是会员时为空',
  }),
];
