import { hash } from 'node:crypto';
import type { LoginId, PersonId } from '@sanwei/contracts';

/** One sign-in of one person on one device. Of the token only its SHA-256 is known: it is 256 random bits, so no salt is needed. */
export type Login = {
  id: LoginId;
  personId: PersonId;
  tokenHash: string;
  way: LoginWay;
  startedAt: Date;
  /** Written at most once a minute. */
  seenAt: Date;
  /** The latest moment, however much it is used. */
  expiresAt: Date;
  endedAt: Date | null;
  /** When a second factor was last shown on this login. */
  steppedUpAt: Date | null;
};
export type LoginWay = 'wechat' | 'code' | 'password';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** Staff see other people's data, often on a shared machine. @source design "trust", signing in */
const lives: Record<LoginWay, { idleMs: number; absoluteMs: number }> = {
  wechat: { idleMs: 7 * day, absoluteMs: 30 * day },
  code: { idleMs: 7 * day, absoluteMs: 30 * day },
  password: { idleMs: 30 * minute, absoluteMs: 12 * hour },
};

export const hashOfToken = (token: string): string => hash('sha256', token, 'hex');

/** @param token 32 random bytes as base64url */
export const beginLogin = (of: { id: LoginId; personId: PersonId; way: LoginWay; token: string }, now: Date): Login => ({
  id: of.id,
  personId: of.personId,
  tokenHash: hashOfToken(of.token),
  way: of.way,
  startedAt: now,
  seenAt: now,
  expiresAt: new Date(now.getTime() + lives[of.way].absoluteMs),
  endedAt: null,
  steppedUpAt: null,
});

/** @source design "trust", who may: step-up at most 5 minutes old */
export const stepUpMs = 5 * minute;
/** How much longer the last showing counts, in milliseconds; 0 when it does not. */
export const steppedUpFor = ({ steppedUpAt }: Pick<Login, 'steppedUpAt'>, now: Date): number =>
  steppedUpAt ? Math.max(0, steppedUpAt.getTime() + stepUpMs - now.getTime()) : 0;

/**
 * Whoever gives an account another way in, or takes its data along, has shown one of its ways in this very quarter of an hour: an open page or a
 * copied token is not enough.
 */
const justNowMs = 15 * minute;
export const signedInJustNow = ({ startedAt }: Pick<Login, 'startedAt'>, now: Date): boolean =>
  now.getTime() - startedAt.getTime() < justNowMs;
/** Whoever puts another WeChat into the place of the bound one has shown the phone, since what they come with is not that WeChat. */
export const showedPhoneJustNow = (login: Pick<Login, 'way' | 'startedAt'>, now: Date): boolean =>
  login.way === 'code' && signedInJustNow(login, now);

export const isLive = (login: Pick<Login, 'way' | 'seenAt' | 'expiresAt' | 'endedAt'>, now: Date): boolean =>
  login.endedAt === null && now < login.expiresAt && now.getTime() < login.seenAt.getTime() + lives[login.way].idleMs;

/** Whether `seenAt` is old enough to be written again. */
export const seenLongAgo = (login: Pick<Login, 'seenAt'>, now: Date): boolean => now.getTime() - login.seenAt.getTime() >= minute;
