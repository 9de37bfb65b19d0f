import type { BranchId, MembershipId, PersonId, RosterId } from '@sanwei/contracts';
import type { MembershipStatus } from '@sanwei/contracts/people/membership';

/**
 * Somebody in the register of a branch, or on the way into it. Name and phone are sealed; `phoneIndex` is the one of the person's phone, so
 * that both meet by equality. `personId` is null until somebody signs in with that phone, and again after that account is closed: the
 * register is the branch's. `live` is 1 for members and requests, null for what is over, so that two unique keys can say: one membership or
 * request for a phone, and one for a person, in the whole city. `rosterId` is the roster that named the person last.
 * @source 《中国工会章程》第一章：会员组织关系随劳动关系变动, so nobody is a member of two branches at a time
 */
export type Membership = {
  id: MembershipId;
  branchId: BranchId;
  phoneIndex: string;
  phoneSealed: string;
  /** Of the phone by which the branch knows the person, when the person has bound another since. */
  formerPhoneIndex: string | null;
  nameSealed: string;
  /** Finds a whole name; null in rows that were there before it, until `indexNames` has come by. */
  nameIndex: string | null;
  personId: PersonId | null;
  status: MembershipStatus;
  live: 1 | null;
  /** `transfer` is a roster's too: it has brought a member of another branch of the same clerk. */
  source: 'roster' | 'joining' | 'transfer';
  since: Date;
  /** When the person asked to join; null for whom a roster brought. */
  requestedAt: Date | null;
  endedAt: Date | null;
  /** Who ended a membership; null while it lasts, and for those that ended before this was kept. */
  endedBy: 'self' | 'clerk' | 'roster' | 'transfer' | null;
  reasonSealed: string | null;
  rosterId: RosterId | null;
};

/**
 * Why, where no clerk has written a reason since a roster did it: the same words for everybody, so nobody is told more than the roster says.
 * @returns null where a roster has changed nothing
 */
export const rosterReason = ({ status, source, endedBy }: Pick<Membership, 'status' | 'source' | 'endedBy'>): string | null => {
  if (endedBy === 'roster')
    return '这家工会更新会员名册时，名册里没有您，会籍因此结束。如果您还在原单位，请联系这家工会补上；换了单位的，请联系新单位的工会，或在这里申请入会。';
  if (endedBy === 'transfer') return '按更新后的会员名册，您的会籍转到了另一家工会，在这家工会的会籍因此结束。';
  if (status === 'member' && source === 'transfer')
    return '按更新后的会员名册，您现在属于这家工会，会籍从原来的工会转了过来。如果您没有换单位或部门，请联系这家工会核对。';
  return null;
};

/** What may be done with a request, seen from what the phone and the person have already. */
export type Standing = Pick<Membership, 'id' | 'branchId' | 'status' | 'personId'>;
export type Asking = { kind: 'new' } | { kind: 'same'; id: MembershipId } | { kind: 'refused'; code: RequestRefusal };
type RequestRefusal = 'AlreadyMember' | 'RequestAtOtherBranch' | 'PhoneOnOtherMember';

/** @param own the person's live row; @param onPhone the live row with the person's phone, whoever it is linked to */
export const askingOf = (personId: PersonId, branchId: BranchId, own: Standing | null, onPhone: Standing | null): Asking => {
  if (own?.status === 'member') return { kind: 'refused', code: 'AlreadyMember' };
  if (own) return own.branchId === branchId ? { kind: 'same', id: own.id } : { kind: 'refused', code: 'RequestAtOtherBranch' };
  // Phones are given anew: it may be in a register for somebody who had it before.
  if (onPhone && onPhone.personId !== personId) return { kind: 'refused', code: 'PhoneOnOtherMember' };
  return { kind: 'new' };
};

/** The same name however it is spaced: two spellings of one person are found by either. */
export const nameToFind = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s·.]/gu, '');

/** Enough to tell two people of one name apart, too little to call. */
export const maskedPhone = (phone: string): string => `${phone.slice(0, 3)}****${phone.slice(-4)}`;
