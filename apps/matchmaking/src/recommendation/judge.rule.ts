import type { ProfileId } from '@sanwei/contracts';
import type { TextsState } from '@sanwei/contracts/matchmaking/profile-text';
import type { Wish, WishAbout } from '@sanwei/contracts/matchmaking/wish';
import { fitOf, type Seen } from '../profile/wish.rule.js';

/** One who may be recommended: active, verified, attested and consenting; the query sees to that. `texts`: whether the own words may be shown. */
export type Candidate = Seen & { id: ProfileId; sex: 'male' | 'female'; wishes: readonly Wish[]; tieBreaker: number; texts: TextsState };

/** How one side sees the other. `unmet` and `unknown` name wishes by their subject. */
export type Look = { met: WishAbout[]; unmet: WishAbout[]; unknown: WishAbout[]; mustUnmet: WishAbout[]; mustUnknown: WishAbout[] };
export type Verdict = { answer: 'yes' | 'no' | 'ask'; forward: Look; backward: Look };

export const look = (from: Candidate, at: Candidate, today: string): Look => {
  const seen: Look = { met: [], unmet: [], unknown: [], mustUnmet: [], mustUnknown: [] };
  for (const wish of from.wishes) {
    const fit = fitOf(wish, at, today);
    seen[fit].push(wish.about);
    if (wish.strength === 'must' && fit === 'unmet') seen.mustUnmet.push(wish.about);
    if (wish.strength === 'must' && fit === 'unknown') seen.mustUnknown.push(wish.about);
  }
  return seen;
};

/**
 * Whether two may be brought together, in both directions. A must that is not met by either side is a no; a must over something
 * unknown is a question, never a silent no.
 */
export const judge = (a: Candidate, b: Candidate, today: string): Verdict => {
  const forward = look(a, b, today);
  const backward = look(b, a, today);
  if (a.id === b.id || a.sex === b.sex || forward.mustUnmet.length > 0 || backward.mustUnmet.length > 0)
    return { answer: 'no', forward, backward };
  return { answer: forward.mustUnknown.length + backward.mustUnknown.length > 0 ? 'ask' : 'yes', forward, backward };
};
