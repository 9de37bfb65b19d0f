import { randomInt } from 'node:crypto';
import type { PersonId } from '@sanwei/contracts';
import { generateURI, verifySync } from 'otplib';

/**
 * The second factor of a member of staff. It counts from `confirmedAt` on. `lastStep` is the 30-second step of the last code that was
 * taken: a code works once. Steps go by the clock of the machine, as the phone's do, and not by the city's, which a demo may move.
 */
export type StaffTotp = { personId: PersonId; secretSealed: string; begunAt: Date; confirmedAt: Date | null; lastStep: number };
/** For a lost phone, once each. `codeIndex` is a keyed hash. */
export type RecoveryCode = { personId: PersonId; codeIndex: string; usedAt: Date | null };

/** One step early or late. @source RFC 6238, section 5.2 @returns the step of this code, or null where it is none of now */
export const stepOf = (secret: string, code: string, nowMs: number): number | null => {
  if (!/^\d{6}$/.test(code)) return null;
  const result = verifySync({ secret, token: code, strategy: 'totp', epoch: Math.floor(nowMs / 1000), epochTolerance: 30 });
  return result.valid && 'timeStep' in result ? result.timeStep : null;
};

export const uriOf = (secret: string, username: string): string => generateURI({ issuer: '三维聚力', label: username, secret });

const recoveryCodeCount = 8;
// Without signs that look like others.
const signs = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
/** Ten signs of 31: 49 bits each, more than enough for what is counted and refused after five. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: recoveryCodeCount }, () => Array.from({ length: 10 }, () => signs[randomInt(signs.length)]).join(''));
