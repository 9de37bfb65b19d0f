import type { MembershipId, PersonId, SignInMoveId } from '@sanwei/contracts';

/**
 * The check of a branch for somebody who has lost the phone: one code, sent to the new phone, for this one change. As with other codes, the
 * code is nowhere at rest. `oldPhoneIndex` is what the account had when it began: whoever was faster has changed it. `oldPhoneSealed` is set
 * when the sign-in has moved, until the old phone has been told; the row goes after two days, the trail stays.
 */
export type SignInMove = {
  id: SignInMoveId;
  membershipId: MembershipId;
  personId: PersonId;
  clerkId: PersonId;
  oldPhoneIndex: string | null;
  oldPhoneSealed: string | null;
  newPhoneIndex: string;
  newPhoneSealed: string | null;
  startedAt: Date;
  expiresAt: Date;
  triesLeft: number;
  deliveredAt: Date | null;
  usedAt: Date | null;
};

/** How long the old phone is tried. */
export const dayMs = 24 * 3_600_000;
