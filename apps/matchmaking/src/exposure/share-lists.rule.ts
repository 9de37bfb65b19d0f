import { balance } from './balance.rule.js';
import type { Market } from './market.rule.js';

/** Up to so many more than an even share somebody is shown when the lists of others would stay short. */
const mostMore = 40;

/** For each person of a side the indexes of those who are shown to it, best first. */
export type Lists = { left: number[][]; right: number[][] };

/**
 * Who is shown to whom, so that nobody is in every list and nobody in none.
 * First, two see each other or not at all: only who is seen by both can say yes twice. Nobody is shown more often than an even share. Then
 * lists that are still short are filled in the same order, with those who are shown least.
 * @param length the longest a list can be
 */
export const shareLists = (market: Market, length: number): Lists => {
  const { left, right, lefts, rights } = market;
  const weights = balance(market);
  const order = Uint32Array.from(weights, (_, k) => k).sort((a, b) => weights[b]! - weights[a]! || a - b);
  const [ofLeft, ofRight] = [
    aSide(left, Math.ceil((length * right) / Math.max(1, left))),
    aSide(right, Math.ceil((length * left) / Math.max(1, right))),
  ];
  const mutual = new Uint8Array(weights.length);
  for (const k of order) {
    const [one, other] = [lefts[k]!, rights[k]!];
    if (Math.min(length, ofLeft.share) <= ofLeft.shown[one]! || Math.min(length, ofRight.share) <= ofRight.shown[other]!) continue;
    show(ofLeft, one, ofRight, other, k);
    show(ofRight, other, ofLeft, one, k);
    mutual[k] = 1;
  }
  // A little more than an even share, and again a little more, until no list is short or nobody is left.
  const isShort = (side: Side, others: number) => side.lists.some((list) => list.length < Math.min(length, others));
  for (let more = 0; more <= mostMore && (isShort(ofLeft, right) || isShort(ofRight, left)); more++)
    for (const k of order) {
      if (mutual[k]) continue;
      const [one, other] = [lefts[k]!, rights[k]!];
      fill(ofLeft, one, ofRight, other, k, length, more);
      fill(ofRight, other, ofLeft, one, k, length, more);
    }
  const byWeight = (lists: number[][], side: Uint32Array) =>
    lists.map((list) => list.sort((a, b) => weights[b]! - weights[a]! || a - b).map((k) => side[k]!));
  return { left: byWeight(ofLeft.lists, rights), right: byWeight(ofRight.lists, lefts) };
};

/** @param share how often each person of the side is shown when all are shown equally often; `lists` hold places in the market */
type Side = { share: number; shown: Uint32Array; lists: number[][] };
const aSide = (persons: number, share: number): Side => ({
  share,
  shown: new Uint32Array(persons),
  lists: Array.from({ length: persons }, () => []),
});

const show = (to: Side, viewer: number, of: Side, seen: number, k: number): void => {
  to.lists[viewer]!.push(k);
  of.shown[seen]! += 1;
};
const fill = (to: Side, viewer: number, of: Side, seen: number, k: number, length: number, more: number): void => {
  const list = to.lists[viewer]!;
  if (list.length >= length || of.shown[seen]! >= of.share + more || list.includes(k)) return;
  show(to, viewer, of, seen, k);
};
