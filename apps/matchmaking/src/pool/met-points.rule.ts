import { bitOf, choiceCount, choiceNames } from './bits.rule.js';
import type { Columns } from './columns.rule.js';
import type { Points } from './points.rule.js';

const choiceBits = Uint16Array.from(choiceNames, (name) => bitOf[name]);
const [ageBit, heightBit, cityBit] = [bitOf.age, bitOf.heightCm, bitOf.city];

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
