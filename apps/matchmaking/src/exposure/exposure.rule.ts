/** How evenly the persons of one side are shown. `gini`: 0 all equally often, towards 1 one person in every list. Shares are 0…1. */
export type Exposure = { gini: number; neverShown: number; mostShown: number };

/** @param shown how often each person is in somebody's list */
export const exposureOf = (shown: readonly number[]): Exposure => {
  const sorted = [...shown].sort((a, b) => a - b);
  const total = sorted.reduce((sum, count) => sum + count, 0);
  if (total === 0) return { gini: 0, neverShown: sorted.length === 0 ? 0 : 1, mostShown: 0 };
  const weighed = sorted.reduce((sum, count, place) => sum + (2 * (place + 1) - sorted.length - 1) * count, 0);
  return {
    gini: weighed / (sorted.length * total),
    neverShown: sorted.filter((count) => count === 0).length / sorted.length,
    mostShown: sorted.at(-1)!,
  };
};

/** @param lists of the other side. @param persons how many there are on this side */
export const shownCounts = (lists: readonly (readonly number[])[], persons: number): number[] => {
  const counts = new Array<number>(persons).fill(0);
  for (const list of lists) for (const person of list) counts[person]! += 1;
  return counts;
};
