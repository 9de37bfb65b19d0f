import { type WishAbout, wishAbouts } from '@sanwei/contracts/matchmaking/wish';
import { basePoints, pointsOf } from '../recommendation/score.rule.js';
import { bitOf, choiceNames } from './bits.rule.js';

/** What each wish is worth, in whole points, ready for adding up: `ofChoice` in the order of `choiceNames`, `most` all together. */
export type Points = {
  base: number;
  most: number;
  age: number;
  heightCm: number;
  city: number;
  ofChoice: Float64Array;
  ofBit: ReadonlyMap<number, number>;
};
export const pointsFrom = (table: Readonly<Record<WishAbout, number>> = pointsOf): Points => ({
  base: basePoints,
  most: Object.values(table).reduce((sum, points) => sum + points, basePoints),
  ...{ age: table.age, heightCm: table.heightCm, city: table.city },
  ofChoice: Float64Array.from(choiceNames, (name) => table[name]),
  ofBit: new Map(wishAbouts.map((about) => [bitOf[about], table[about]])),
});

/** What stands below the fraction of `like`: the points of all that somebody wishes for. */
export const wishedPoints = (wished: number, { base, ofBit }: Points): number => {
  let sum = base;
  for (const [bit, points] of ofBit) if (wished & bit) sum += points;
  return sum;
};
