export type BenchResult = {
  bench: string;
  /** Ours against the peer, bigger is better for us; the median of paired rounds in one run. */
  ratios: Record<string, number>;
  /** Broken promises of correctness; must be 0. */
  violations: number;
  figures: Record<string, number | string>;
};
export type Row = Record<string, number | string>;

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};
export const percentile = (values: readonly number[], part: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
};
/** Three significant digits: more would pretend. */
export const short = (value: number): number => Number(value.toPrecision(3));

/** The median of ours/peer, pair by pair: the speed of a busy machine drifts, a pair drifts together. */
export const pairedRatio = (ours: readonly number[], peer: readonly number[]): number =>
  short(median(ours.map((value, i) => value / peer[i]!)));

/** Milliseconds that `act` took. */
export const timed = async (act: () => Promise<unknown>): Promise<number> => {
  const from = performance.now();
  await act();
  return performance.now() - from;
};

export const show = (title: string, rows: readonly Row[]): void => {
  console.log(`\n${title}`);
  console.table(rows);
};
export const finish = (result: BenchResult): void => console.log(JSON.stringify(result));
