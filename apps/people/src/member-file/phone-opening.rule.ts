import type { MembershipId, PersonId, PhoneOpeningId } from '@sanwei/contracts';
import type { PhoneReason } from '@sanwei/contracts/people/member-file';

/**
 * Somebody of the staff has seen a whole phone. `personId` is the member's, null without an account; `noteSealed` what was written besides.
 * `severedAt` is when the member's account was closed: whoever has an account under that phone afterwards does not read it.
 */
export type PhoneOpening = {
  id: PhoneOpeningId;
  membershipId: MembershipId;
  personId: PersonId | null;
  openedBy: PersonId;
  reason: PhoneReason;
  noteSealed: string | null;
  at: Date;
  severedAt: Date | null;
};

/** A morning of calls for one person; a stolen account empties no register. */
export const mostOpenings = 30;
export const openingsMs = 3_600_000;
/** How long the number stands on a screen. */
export const shownMs = 2 * 60_000;

/** @param newest moments of the asker's openings, the newest first, as many as count. @returns when the next is possible, or null: now */
export const nextOpeningAt = (newest: readonly Date[], now: Date): Date | null => {
  const oldest = newest[mostOpenings - 1];
  const free = oldest ? new Date(oldest.getTime() + openingsMs) : null;
  return free && free > now ? free : null;
};
