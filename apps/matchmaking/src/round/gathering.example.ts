import type { Gathering, Pair } from './plan-rounds.rule.js';

/** Numbers from 0 to 1 that are the same in every run. */
export const seeded = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** So many of each side, with scores by chance; nobody has met. */
export const aGathering = (left: number, right: number, seed = 1, over: Partial<Gathering<string>> = {}): Gathering<string> => {
  const next = seeded(seed);
  const scores = Array.from({ length: left }, () => Array.from({ length: right }, () => next() * next()));
  return {
    left: scores.map((_line, i) => `left-${i}`),
    right: Array.from({ length: right }, (_column, i) => `right-${i}`),
    score: (one, other) => scores[Number(one.slice(5))]![Number(other.slice(6))]!,
    met: [],
    held: [],
    ...over,
  };
};

export const sumOf = ({ score }: Gathering<string>, pairs: readonly Pair<string>[]): number =>
  pairs.reduce((sum, [one, other]) => sum + (score(one, other) ?? Number.NaN), 0);
