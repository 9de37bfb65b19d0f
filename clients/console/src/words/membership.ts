import type { MembershipStatus } from '../generated/documents.js';

export const membershipWords: Readonly<Record<MembershipStatus, string>> = {
  member: '会员',
  pending: '入会待确认',
  declined: '没有通过',
  left: '已离会',
};
