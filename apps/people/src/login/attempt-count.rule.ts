const hour = 3_600_000;

/** What is counted: codes asked for, codes that were wrong, passwords that were wrong, moves of a member's sign-in that were begun. */
export type AttemptKind = 'code-asked' | 'code-wrong' | 'password-wrong' | 'sign-in-move';
/** Of whom: an address (whole districts share one behind a phone network), the account that is tried, or the clerk who acts for members. */
export type AttemptOf = 'address' | 'account' | 'clerk';

/** How many there were from one address, or at one account, since `startsAt`. `subjectIndex` is a keyed hash: nobody can be read from it. */
export type AttemptCount = { kind: string; subjectIndex: string; startsAt: Date; count: number };

/**
 * How many there may be in each window of the clock. An address has room for a district in a rush, and still so little that guessing
 * six digits over many phones leads nowhere. A clerk has room for a busy day at the counter; a stolen account of one moves no crowd, and
 * finds out little by what is refused. @source OWASP ASVS 5.0, V6.3.1; design "trust", the edge
 */
const limits: Record<AttemptOf, { most: Partial<Record<AttemptKind, number>>; windowMs: number }> = {
  address: { most: { 'code-asked': 600, 'code-wrong': 300, 'password-wrong': 300 }, windowMs: hour },
  account: { most: { 'code-asked': 20, 'code-wrong': 20, 'password-wrong': 10 }, windowMs: hour / 4 },
  clerk: { most: { 'sign-in-move': 20 }, windowMs: 24 * hour },
};

export const windowOf = (of: AttemptOf, now: Date): { startsAt: Date; endsAt: Date } => {
  const { windowMs } = limits[of];
  const startsAt = new Date(Math.floor(now.getTime() / windowMs) * windowMs);
  return { startsAt, endsAt: new Date(startsAt.getTime() + windowMs) };
};
export const isTooMany = (of: AttemptOf, kind: AttemptKind, count: number): boolean => count > (limits[of].most[kind] ?? 0);
