type MembershipStatus = 'pending' | 'member' | 'declined' | 'left';

/** Whose phone a clerk may open: a member's, or of whoever asks to become one. Of those who have left nobody needs it any more. */
export const phoneMayBeOpened = (status: MembershipStatus): boolean => status === 'member' || status === 'pending';
