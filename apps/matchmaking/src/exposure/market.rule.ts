/**
 * Two sides by index, and of all pairs those that are worth a thought, as three columns of one length.
 * `worth`: what the two are worth to each other, both directions in one, above 0.
 */
export type Market = { left: number; right: number; lefts: Uint32Array; rights: Uint32Array; worth: Float64Array };

/** So many of each person's best are kept: more changes the lists hardly, and costs time and memory. @source design "matchmaking", measured */
export const bestKept = 100;

/**
 * The pairs that are among the best of either of the two.
 * @param worth 0 or less: they cannot be brought together
 */
export const marketOf = (left: number, right: number, worth: (left: number, right: number) => number, kept = bestKept): Market => {
  const worths = new Float64Array(left * right);
  for (let one = 0; one < left; one++) for (let other = 0; other < right; other++) worths[one * right + other] = worth(one, other);
  const ofLeft = leastKept(left, kept, (one) => worths.slice(one * right, (one + 1) * right));
  const ofRight = leastKept(right, kept, (other) => Float64Array.from({ length: left }, (_, one) => worths[one * right + other]!));
  const [lefts, rights, chosen]: [number[], number[], number[]] = [[], [], []];
  for (let one = 0; one < left; one++)
    for (let other = 0; other < right; other++) {
      const value = worths[one * right + other]!;
      if (value <= 0 || (value < ofLeft[one]! && value < ofRight[other]!)) continue;
      lefts.push(one);
      rights.push(other);
      chosen.push(value);
    }
  return { left, right, lefts: Uint32Array.from(lefts), rights: Uint32Array.from(rights), worth: Float64Array.from(chosen) };
};

/** For each person of a side the worth of the last one kept. Ties with it are kept too. */
const leastKept = (persons: number, kept: number, worthsOf: (person: number) => Float64Array): Float64Array =>
  Float64Array.from({ length: persons }, (_, person) => {
    const worths = worthsOf(person).sort();
    return worths[Math.max(0, worths.length - kept)] ?? 0;
  });
