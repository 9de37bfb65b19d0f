import { hash, id, instant, table, whole } from '@sanwei/work';
import type { KnownAddress, SignInLock } from './sign-in-lock.rule.js';

export const signInLocks = table<SignInLock>(
  'sign_in_lock',
  { subjectIndex: { ...hash(), primary: true }, failures: whole(), lockedUntil: instant(), lastAt: instant() },
  [{ columns: ['lastAt'] }],
);

export const knownAddresses = table<KnownAddress>('known_address', {
  personId: id(true),
  addressIndex: { ...hash(), primary: true },
  seenAt: instant(),
});
