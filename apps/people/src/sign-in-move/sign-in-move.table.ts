import { hash, id, instant, maybe, sealed, table, whole } from '@sanwei/work';
import type { SignInMove } from './sign-in-move.rule.js';

export const signInMoves = table<SignInMove>(
  'sign_in_move',
  {
    id: id(true),
    membershipId: id(),
    personId: id(),
    clerkId: id(),
    oldPhoneIndex: maybe(hash()),
    oldPhoneSealed: maybe(sealed()),
    newPhoneIndex: hash(),
    newPhoneSealed: maybe(sealed()),
    startedAt: instant(),
    expiresAt: instant(),
    triesLeft: whole(),
    deliveredAt: maybe(instant()),
    usedAt: maybe(instant()),
  },
  [{ columns: ['personId'] }, { columns: ['startedAt'] }],
);
