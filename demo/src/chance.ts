/** Numbers that look random and are the same at every run. */
export type Chance = {
  /** True so often, 0 to 1. */
  of(often: number): boolean;
  /** A whole number, both ends included. */
  between(from: number, to: number): number;
  one<T>(list: readonly T[]): T;
};

/** Mulberry32: small, and even enough for an invented city. */
export const chanceFrom = (seed: number): Chance => {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return { of: (often) => next() < often, between, one: (list) => list[between(0, list.length - 1)]! };
};
