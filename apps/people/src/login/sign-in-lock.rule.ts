/**
 * A row of failures: at an account from anywhere, at an account from one place where it has been signed in before, or of a signed-in
 * person showing a factor again. `subjectIndex` is a keyed hash. A failure is counted before it is known to be one.
 */
export type SignInLock = { subjectIndex: string; failures: number; lockedUntil: Date; lastAt: Date };

/** A place from which this account has been signed in: failures elsewhere do not shut it. `addressIndex` is a keyed hash. */
export type KnownAddress = { personId: string; addressIndex: string; seenAt: Date };

const minute = 60_000;
const free = 4;
/** @source OWASP ASVS 5.0, V6.3.1; design "trust": growing delay, never for good, since that would be a way to lock others out */
const waits = [1, 2, 4, 8, 15] as const;
export const lockForgottenMs = 24 * 60 * minute;
export const addressForgottenMs = 90 * 24 * 60 * minute;

/** How long the next try waits after so many failures in a row, in milliseconds. */
export const waitAfter = (failures: number): number =>
  failures <= free ? 0 : (waits[Math.min(failures - free, waits.length) - 1] ?? 0) * minute;

/** Not shut. Never the asker's own instant: of two at once the one with the earlier clock would find it shut. */
export const open = new Date(0);

/** @returns the row with one more failure, or null while it is shut */
export const withOneMore = (lock: SignInLock, now: Date): SignInLock | null => {
  if (lock.lockedUntil > now) return null;
  const failures = (now.getTime() - lock.lastAt.getTime() > lockForgottenMs ? 0 : lock.failures) + 1;
  const wait = waitAfter(failures);
  return { ...lock, failures, lockedUntil: wait === 0 ? open : new Date(now.getTime() + wait), lastAt: now };
};
