import { timingSafeEqual } from 'node:crypto';
import type { CodeAttemptId, PersonId } from '@sanwei/contracts';

/**
 * One code sent to one phone. The code itself is nowhere at rest: it is the beginning of an HMAC over the attempt's id under a key
 * outside the database, so it can be sent again after a failure, and whoever reads the table learns nothing. It is of use for one purpose: with
 * `personId` to bind the phone to that account, without it to sign in.
 */
export type CodeAttempt = {
  id: CodeAttemptId;
  phoneIndex: string;
  phoneSealed: string;
  personId: PersonId | null;
  startedAt: Date;
  expiresAt: Date;
  triesLeft: number;
  /** Sent, or given up because nobody could use it any more. */
  deliveredAt: Date | null;
  usedAt: Date | null;
};

/** How often a phone may be sent a code. Written by each request that is granted, so that two at once cannot both be. */
export type CodeAllowance = { phoneIndex: string; resendAt: Date };

const minute = 60_000;
export const codeLivesMs = 5 * minute;
export const codeTries = 5;
export const resendAfterMs = minute;
const hour = 60 * minute;
/** Few enough that five tries each do not add up to a chance, and that nobody's phone is flooded. */
export const codesAtMost = [
  { withinMs: hour, count: 5 },
  { withinMs: 24 * hour, count: 20 },
] as const;
export const longestWindowMs = 24 * hour;

/** When the next code may be sent, or null where it may be now. @param earlier when codes were sent to this phone, any order */
export const nextCodeAt = (earlier: readonly Date[], now: Date): Date | null => {
  const sent = earlier.map((at) => at.getTime()).sort((a, b) => b - a);
  const waits = codesAtMost.flatMap(({ withinMs, count }) => {
    const oldestThatCounts = sent[count - 1];
    return oldestThatCounts !== undefined && oldestThatCounts + withinMs > now.getTime() ? [oldestThatCounts + withinMs] : [];
  });
  return waits.length > 0 ? new Date(Math.max(...waits)) : null;
};

/** Six digits. @param mac hex of an HMAC-SHA-256; 48 of its bits make every code as likely as any other to one in 10^8 */
export const codeFrom = (mac: string): string => String(Number.parseInt(mac.slice(0, 12), 16) % 1_000_000).padStart(6, '0');

/** @param given six digits */
export const sameCode = (given: string, right: string): boolean => timingSafeEqual(Buffer.from(given), Buffer.from(right));
