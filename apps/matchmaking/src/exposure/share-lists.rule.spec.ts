import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { seeded } from '../round/gathering.example.js';
import { balance } from './balance.rule.js';
import { exposureOf, shownCounts } from './exposure.rule.js';
import { marketOf } from './market.rule.js';
import { shareLists } from './share-lists.rule.js';

/** Where a few please everybody: the later the index, the more. */
const crowded = (left: number, right: number, seed = 1) => {
  const next = seeded(seed);
  const likes = Array.from({ length: left * right }, () => [next(), next()]);
  return marketOf(left, right, (one, other) => {
    const [forward, backward] = likes[one * right + other]!;
    return (0.7 * (other / right) + 0.3 * forward!) * (0.7 * (one / left) + 0.3 * backward!) + 1e-9;
  });
};
const sumsOf = (persons: number, side: Uint32Array, weights: Float64Array) => {
  const sums = new Float64Array(persons);
  weights.forEach((weight, k) => {
    sums[side[k]!]! += weight;
  });
  return [...sums];
};

describe('a balanced market', () => {
  it('gives everybody the same attention', () => {
    const market = crowded(60, 60);
    const weights = balance(market);
    for (const [side, persons] of [
      [market.lefts, 60],
      [market.rights, 60],
    ] as const)
      for (const sum of sumsOf(persons, side, weights)) expect(sum).toBeCloseTo(1, 1);
  });

  it('keeps for each person the best and the order of nobody alone', () => {
    const market = marketOf(3, 3, (one, other) => (one + 1) * (other + 1), 1);
    expect([...market.lefts].map((one, k) => `${one}-${market.rights[k]}`)).toEqual(['0-2', '1-2', '2-0', '2-1', '2-2']);
  });
});

describe('shared lists', () => {
  it('leave nobody out and put nobody everywhere, where the plain order would', () => {
    const lists = shareLists(crowded(150, 150), 10);
    for (const side of [lists.left, lists.right]) {
      expect(side.every((list) => list.length === 10 && new Set(list).size === 10)).toBe(true);
      const { gini, neverShown, mostShown } = exposureOf(shownCounts(side, 150));
      expect(neverShown).toBe(0);
      expect(gini).toBeLessThan(0.1);
      expect(mostShown).toBeLessThan(20);
    }
  });

  it('show most pairs to both', () => {
    const { left, right } = shareLists(crowded(100, 100, 5), 10);
    const both = left.flatMap((list, one) => list.filter((other) => right[other]!.includes(one))).length;
    expect(both).toBeGreaterThan(900);
  });

  it('share attention when one side is larger', () => {
    const { left, right } = shareLists(crowded(60, 20), 10);
    expect(exposureOf(shownCounts(right, 60)).neverShown).toBe(0);
    expect(exposureOf(shownCounts(left, 20)).gini).toBeLessThan(0.1);
  });

  it('never name one who cannot be brought together, nor one twice', () => {
    const arbitrary = fc.tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 999 }));
    fc.assert(
      fc.property(arbitrary, ([left, right, seed]) => {
        const next = seeded(seed);
        const worth = Array.from({ length: left * right }, () => (next() < 0.5 ? 0 : next() + 1e-9));
        const lists = shareLists(
          marketOf(left, right, (one, other) => worth[one * right + other]!),
          3,
        );
        lists.left.forEach((list, one) => {
          const fitting = Array.from({ length: right }, (_, other) => other).filter((other) => worth[one * right + other]! > 0);
          expect(list.every((other) => fitting.includes(other))).toBe(true);
          expect(new Set(list).size).toBe(list.length);
          expect(list).toHaveLength(Math.min(3, fitting.length));
        });
      }),
    );
  });
});

describe('exposure', () => {
  it('of all alike is 0, of one for all nearly 1, of nobody has no share', () => {
    expect(exposureOf([4, 4, 4])).toEqual({ gini: 0, neverShown: 0, mostShown: 4 });
    expect(exposureOf([0, 0, 0, 12]).gini).toBeCloseTo(0.75, 9);
    expect(exposureOf([0, 0])).toEqual({ gini: 0, neverShown: 1, mostShown: 0 });
    expect(exposureOf([])).toEqual({ gini: 0, neverShown: 0, mostShown: 0 });
  });
});
