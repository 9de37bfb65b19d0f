import { marketOf } from '@sanwei/matchmaking/exposure/market.rule';
import { type Lists, shareLists } from '@sanwei/matchmaking/exposure/share-lists.rule';
import type { Likes } from './likes.js';

export const listed = 10;
/** A pair of which one does not like the other at all comes last, not never. */
const hardly = 1e-9;

export const ours = ({ n, m, left, right }: Likes): Lists =>
  shareLists(
    marketOf(n, m, (i, j) => left[i]![j]! * right[i]![j]! + hardly),
    listed,
  );

/** The peer: each one's best ten by the product of both sides. */
export const byProduct = ({ n, m, left, right }: Likes): Lists => {
  const best = (persons: number, others: number, product: (person: number, other: number) => number) =>
    Array.from({ length: persons }, (_, person) => {
      const products = Array.from({ length: others }, (_other, other) => product(person, other));
      return products
        .map((_product, other) => other)
        .sort((a, b) => products[b]! - products[a]! || a - b)
        .slice(0, listed);
    });
  return {
    left: best(n, m, (i, j) => left[i]![j]! * right[i]![j]!),
    right: best(m, n, (j, i) => left[i]![j]! * right[i]![j]!),
  };
};

/**
 * How many matches can be expected: a place further down is looked at less, by 1/log2(place + 1); a match needs both to look and both to like.
 */
export const expectedMatches = ({ left, right }: Likes, lists: Lists): number => {
  const places = lists.right.map((list) => new Map(list.map((i, place) => [i, place])));
  const looked = (place: number) => 1 / Math.log2(place + 2);
  let sum = 0;
  lists.left.forEach((list, i) => {
    list.forEach((j, place) => {
      const back = places[j]!.get(i);
      if (back !== undefined) sum += left[i]![j]! * right[i]![j]! * looked(place) * looked(back);
    });
  });
  return sum;
};

/** Lists that are too short, name somebody twice or somebody who is not there. */
export const brokenLists = ({ n, m }: Likes, lists: Lists): number => {
  const broken = (side: readonly number[][], persons: number, others: number) =>
    Math.abs(side.length - persons) +
    side.filter(
      (list) =>
        list.length !== Math.min(listed, others) || new Set(list).size !== list.length || list.some((one) => one < 0 || one >= others),
    ).length;
  return broken(lists.left, n, m) + broken(lists.right, m, n);
};
