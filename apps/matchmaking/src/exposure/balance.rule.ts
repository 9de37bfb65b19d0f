import type { Market } from './market.rule.js';

/**
 * How sharply the balanced weights follow worth, in standard deviations of it: the smaller, the closer to the one best pairing, the larger,
 * the more evenly everybody is spread over everybody.
 */
const temperature = 0.16;
const turns = 100;
/** Below this a weight would be 0 and its pair lost. */
const faintest = -300;

/**
 * Iterative proportional fitting: each person's weights are made to add up to one, side after side, until both nearly do. Who is liked by all
 * becomes dear and who is overlooked becomes cheap, so that attention goes where it can be returned.
 * @returns a weight for each pair of the market, above 0; within one person's pairs they tell the order
 * @source Choo and Siow 2006, "Who marries whom and why"; Tomita et al. 2022, reciprocal recommendation by transferable utility
 */
export const balance = ({ left, right, lefts, rights, worth }: Market): Float64Array => {
  const width = temperature * (deviationOf(worth) || 1);
  const bestOfLeft = new Float64Array(left).fill(Number.NEGATIVE_INFINITY);
  for (let k = 0; k < worth.length; k++) bestOfLeft[lefts[k]!] = Math.max(bestOfLeft[lefts[k]!]!, worth[k]!);
  const weights = worth.map((value, k) => Math.exp(Math.max(faintest, (value - bestOfLeft[lefts[k]!]!) / width)));
  const [ofLeft, ofRight] = [new Float64Array(left).fill(1), new Float64Array(right).fill(1)];
  for (let turn = 0; turn < turns; turn++) {
    fit(ofLeft, lefts, ofRight, rights, weights);
    fit(ofRight, rights, ofLeft, lefts, weights);
  }
  return weights.map((weight, k) => weight * ofLeft[lefts[k]!]! * ofRight[rights[k]!]!);
};

/** Sets the factors of one side so that the weights of each of its persons add up to one. */
const fit = (factors: Float64Array, side: Uint32Array, others: Float64Array, otherSide: Uint32Array, weights: Float64Array): void => {
  factors.fill(0);
  for (let k = 0; k < weights.length; k++) factors[side[k]!]! += weights[k]! * others[otherSide[k]!]!;
  for (let person = 0; person < factors.length; person++) factors[person] = factors[person]! > 0 ? 1 / factors[person]! : 0;
};

const deviationOf = (values: Float64Array): number => {
  let [sum, squares] = [0, 0];
  for (const value of values) {
    sum += value;
    squares += value * value;
  }
  const mean = sum / values.length;
  return Math.sqrt(Math.max(0, squares / values.length - mean * mean));
};
