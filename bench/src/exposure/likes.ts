import { seeded } from '@sanwei/matchmaking/round/gathering.example';

/** `left[i][j]`: how much i of the left likes j of the right; `right[i][j]`: how much j likes i. 0…1 */
export type Likes = { n: number; m: number; left: number[][]; right: number[][] };

/** How much of a liking is the same for everybody who looks: so that plain ranking shows a few to all and leaves most unseen. */
const shared = 0.65;

export const someLikes = (n: number, m: number, seed: number): Likes => {
  const next = seeded(seed);
  const charms = { left: Array.from({ length: n }, next), right: Array.from({ length: m }, next) };
  const matrix = (charm: (i: number, j: number) => number) =>
    Array.from({ length: n }, (_row, i) => Array.from({ length: m }, (_column, j) => shared * charm(i, j) + (1 - shared) * next()));
  return { n, m, left: matrix((_i, j) => charms.right[j]!), right: matrix((i) => charms.left[i]!) };
};
