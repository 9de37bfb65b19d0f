import { ChildrenAtHome, Education, Housing, MaritalHistory, Smoking, WorkPattern } from '@sanwei/contracts/matchmaking/fact';
import { type WishAbout, wishAbouts } from '@sanwei/contracts/matchmaking/wish';

/** Facts with a few values, each a bit: 0 unknown. A wish about one is the bits that would do. */
export const choices = {
  education: Education.options,
  workPattern: WorkPattern.options,
  maritalHistory: MaritalHistory.options,
  children: ChildrenAtHome.options,
  housing: Housing.options,
  smoking: Smoking.options,
} as const satisfies Partial<Record<WishAbout, readonly string[]>>;
export const choiceNames = Object.keys(choices) as (keyof typeof choices)[];
export const choiceCount = choiceNames.length;
export const bitOf = Object.fromEntries(wishAbouts.map((about, place) => [about, 1 << place])) as Readonly<Record<WishAbout, number>>;
