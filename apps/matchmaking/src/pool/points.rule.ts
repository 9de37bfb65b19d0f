import { type WishAbout, wishAbouts } from '@sanwei/contracts/matchmaking/wish';
import { basePoints, pointsOf } from '../recommendation/score.rule.js';
import { bitOf, choiceCount, choiceNames } from './bits.rule.js';
import type { Columns } from './columns.rule.js';

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

const choiceBits = Uint16Array.from(choiceNames, (name) => bitOf[name]);
const [ageBit, heightBit, cityBit] = [bitOf.age, bitOf.heightCm, bitOf.city];

/** What stands below the fraction of `like`: the points of all that somebody wishes for. */
export const wishedPoints = (wished: number, { base, ofBit }: Points): number => {
  let sum = base;
  for (const [bit, points] of ofBit) if (wished & bit) sum += points;
  return sum;
};

/**
 * What stands above the fraction of `like` when `one` looks at `other`: an unknown counts half. −1: a must is not met.
 * The same as `look` and `like` say of two candidates, which specs hold together.
 * @param today YYYYMMDD
 */
export const metPoints = (columns: Columns, one: number, other: number, today: number, points: Points): number => {
  const wished = columns.wished[one]!;
  if (wished === 0) return points.base;
  const musts = columns.musts[one]!;
  let sum = points.base;
  if (wished & ageBit) {
    const years = Math.floor((today - columns.born[other]!) / 10_000);
    if (years >= columns.ages[one * 2]! && years <= columns.ages[one * 2 + 1]!) sum += points.age;
    else if (musts & ageBit) return -1;
  }
  if (wished & cityBit) {
    const moves = columns.moves[other]!;
    if (moves === 2 || columns.cities.has(columns.places[one]!, columns.city[other]!)) sum += points.city;
    else if (moves === 0) sum += points.city / 2;
    else if (musts & cityBit) return -1;
  }
  if (wished & heightBit) {
    const height = columns.height[other]!;
    if (height === 0) sum += points.heightCm / 2;
    else if (height >= columns.heights[one * 2]! && height <= columns.heights[one * 2 + 1]!) sum += points.heightCm;
    else if (musts & heightBit) return -1;
  }
  for (let choice = 0; choice < choiceCount; choice++) {
    const bit = choiceBits[choice]!;
    if ((wished & bit) === 0) continue;
    const has = columns.has[other * choiceCount + choice]!;
    if (has === 0) sum += points.ofChoice[choice]! / 2;
    else if (columns.wants[one * choiceCount + choice]! & has) sum += points.ofChoice[choice]!;
    else if (musts & bit) return -1;
  }
  return sum;
};
