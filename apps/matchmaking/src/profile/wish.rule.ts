import { ChildrenAtHome, Education, type Facts, Housing, MaritalHistory, Smoking, WorkPattern } from '@sanwei/contracts/matchmaking/fact';
import { isRanged, type Wish, type WishAbout, type WishTrouble, wishBounds } from '@sanwei/contracts/matchmaking/wish';
import { fullYears } from '@sanwei/kernel';

/** What a wish looks at on the other side. @param city where the other lives now */
export type Seen = { bornOn: string; city: string; facts: Facts };
export type Fit = 'met' | 'unmet' | 'unknown';

const lists: Partial<Record<WishAbout, readonly string[]>> = {
  education: Education.options,
  workPattern: WorkPattern.options,
  maritalHistory: MaritalHistory.options,
  children: ChildrenAtHome.options,
  housing: Housing.options,
  smoking: Smoking.options,
};

/** The first wish that cannot be read, and why: without range or list, out of bounds, upside down, with words that do not exist, or said twice. */
export const unclearWish = (wishes: readonly Wish[]): { about: WishAbout; why: WishTrouble } | null => {
  const twice = wishes.find(({ about }, i) => wishes.findIndex((other) => other.about === about) !== i);
  if (twice) return { about: twice.about, why: 'twice' };
  for (const wish of wishes) {
    const why = isRanged(wish.about) ? troubleOfRange(wish, wishBounds[wish.about]) : troubleOfList(wish);
    if (why) return { about: wish.about, why };
  }
  return null;
};

const troubleOfRange = ({ from, to, oneOf }: Wish, { least, most }: { least: number; most: number }): WishTrouble | null => {
  if (oneOf.length > 0) return 'notOffered';
  if (from === null && to === null) return 'empty';
  if ([from, to].some((end) => end !== null && (end < least || end > most))) return 'outOfBounds';
  return from !== null && to !== null && from > to ? 'upsideDown' : null;
};

const troubleOfList = ({ about, from, to, oneOf }: Wish): WishTrouble | null => {
  if (from !== null || to !== null) return 'notOffered';
  if (oneOf.length === 0) return 'empty';
  const words = lists[about];
  return words === undefined || oneOf.every((word) => words.includes(word)) ? null : 'notOffered';
};

/** Declined and not asked yet are both unknown: neither counts as a "no". @param today YYYY-MM-DD in the city */
export const fitOf = (wish: Wish, seen: Seen, today: string): Fit => {
  if (wish.about === 'age') return within(wish, fullYears(seen.bornOn, today));
  if (wish.about === 'heightCm') return seen.facts.heightCm === null ? 'unknown' : within(wish, seen.facts.heightCm);
  if (wish.about === 'city') return cityFit(wish, seen);
  const value = seen.facts[wish.about];
  return value === null ? 'unknown' : wish.oneOf.includes(value) ? 'met' : 'unmet';
};

const within = ({ from, to }: Wish, value: number): Fit => (value >= (from ?? 0) && value <= (to ?? 999) ? 'met' : 'unmet');

// Whoever would move fits any city; whoever has not said so may still be asked.
const cityFit = ({ oneOf }: Wish, { city, facts }: Seen): Fit => {
  if (oneOf.includes(city) || facts.wouldMove === true) return 'met';
  return facts.wouldMove === null ? 'unknown' : 'unmet';
};
