import { munkres } from 'munkres';

/** How much a person of either side is due not to be left out: whole numbers from 0. */
export type Due = { rows: readonly number[]; columns: readonly number[] };
export type Chosen = { row: number; column: number };

/** Scores as costs in whole numbers. `lines` may be changed by `forbid` alone. @param perDue what one step of being due takes off */
export type Costs = { lines: number[][]; forbidden: number; perDue: number };

/** Sums of whole numbers below this are exact in a double, with room for what the solver adds and takes away. */
const exact = 2 ** 50;

/**
 * Three aims in one whole number each, so that the solver compares exactly and a tie of the first is never decided by rounding: as many
 * pairs as there can be; then those in it who are most due; then the largest sum of scores, of which about the first nine digits count.
 * @param score what a row and a column are worth to each other; null: these two may not be paired
 * @param mostDue the most that two of a pair can be due together
 */
export const costsOf = (rows: number, columns: number, score: (row: number, column: number) => number | null, mostDue: number): Costs => {
  // Not a matrix of numbers and nulls: lists of plain numbers are what the engine is quick with.
  const lines = Array.from({ length: rows }, () => [] as number[]);
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  lines.forEach((line, row) => {
    for (let column = 0; column < columns; column++) {
      const value = score(row, column) ?? Number.NaN;
      line.push(value);
      if (value < low) low = value;
      if (value > high) high = value;
    }
  });
  const pairs = Math.max(1, Math.min(rows, columns));
  const steps = 2 ** Math.max(0, Math.floor(Math.log2(exact / (pairs * pairs * (pairs * mostDue + 1)))));
  const scale = high > low ? steps / (high - low) : 0;
  const perDue = pairs * steps + 1;
  const most = perDue * mostDue + steps;
  const forbidden = perDue * (pairs * mostDue + 1) + most;
  for (const line of lines)
    for (let column = 0; column < columns; column++) {
      const value = line[column]!;
      line[column] = Number.isNaN(value) ? forbidden : most - Math.round((value - low) * scale);
    }
  return { lines, forbidden, perDue };
};

export const forbid = ({ lines, forbidden }: Costs, row: number, column: number): void => {
  lines[row]![column] = forbidden;
};

/** The best pairing by the three aims of `costsOf`. */
export const assign = ({ lines, forbidden, perDue }: Costs, due: Due): Chosen[] => {
  if (lines.length === 0 || lines[0]!.length === 0) return [];
  const lessDue = (line: readonly number[], ofRow: number): number[] => {
    const less = line.slice();
    for (let column = 0; column < less.length; column++)
      if (less[column] !== forbidden) less[column]! -= perDue * (ofRow + due.columns[column]!);
    return less;
  };
  const nobodyDue = [...due.rows, ...due.columns].every((one) => one === 0);
  const costs = nobodyDue ? lines : lines.map((line, row) => lessDue(line, due.rows[row]!));
  return munkres(costs).flatMap(([row, column]) => (lines[row]![column] === forbidden ? [] : [{ row, column }]));
};
