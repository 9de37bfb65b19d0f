import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { munkres } from 'munkres';
import { assign, costsOf, type Due } from './assignment.rule.js';

type Scores = (number | null)[][];
const nobodyDue = (scores: Scores): Due => ({ rows: scores.map(() => 0), columns: (scores[0] ?? []).map(() => 0) });
const paired = (scores: Scores, due = nobodyDue(scores)) =>
  assign(
    costsOf(scores.length, scores[0]?.length ?? 0, (row, column) => scores[row]![column]!, 4),
    due,
  );
const worth = (scores: Scores, chosen: readonly { row: number; column: number }[]) =>
  chosen.reduce((sum, { row, column }) => sum + scores[row]![column]!, 0);

/** Every way to pair the rows, one of them the best: most pairs, then the largest sum. */
const bruteForce = (scores: Scores, row = 0, taken = new Set<number>()): { pairs: number; sum: number } => {
  if (row === scores.length) return { pairs: 0, sum: 0 };
  let best = bruteForce(scores, row + 1, taken);
  scores[row]!.forEach((value, column) => {
    if (value === null || taken.has(column)) return;
    const rest = bruteForce(scores, row + 1, new Set([...taken, column]));
    const with1 = { pairs: rest.pairs + 1, sum: rest.sum + value };
    if (with1.pairs > best.pairs || (with1.pairs === best.pairs && with1.sum > best.sum)) best = with1;
  });
  return best;
};

const matrices = (value: fc.Arbitrary<number | null>) =>
  fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 6 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(value, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
    );
const real = fc.double({ min: 0, max: 1, noNaN: true });
const tied = fc.constantFrom(0, 0.25, 0.5, 1);

describe('an assignment', () => {
  it.each([
    ['of any scores', real],
    ['with many ties', tied],
    ['with forbidden pairs', fc.option(real, { freq: 2 })],
    ['with forbidden pairs and ties', fc.option(tied, { freq: 1 })],
    ['with scores below 0 and large ones', fc.option(fc.integer({ min: -1000, max: 100_000 }), { freq: 4 })],
  ])('%s is as good as the best of all there are', (_name, value) => {
    fc.assert(
      fc.property(matrices(value), (scores) => {
        const chosen = paired(scores);
        const best = bruteForce(scores);
        expect(chosen).toHaveLength(best.pairs);
        expect(Math.abs(worth(scores, chosen) - best.sum)).toBeLessThanOrEqual(1e-6 * Math.max(1, Math.abs(best.sum)));
        expect(new Set(chosen.map(({ row }) => row)).size).toBe(chosen.length);
        expect(new Set(chosen.map(({ column }) => column)).size).toBe(chosen.length);
      }),
      { numRuns: 200 },
    );
  });

  it('of sixty by forty costs what the bare solver says', () => {
    fc.assert(
      fc.property(fc.array(fc.array(real, { minLength: 40, maxLength: 40 }), { minLength: 60, maxLength: 60 }), (scores) => {
        const bare = munkres(scores.map((line) => line.map((value) => -value)));
        const expected = bare.reduce((sum, [row, column]) => sum + scores[row]![column]!, 0);
        expect(worth(scores, paired(scores))).toBeCloseTo(expected, 6);
      }),
      { numRuns: 5 },
    );
  });

  it('takes those who are due, even where others would score more', () => {
    expect(paired([[1], [0.1]], { rows: [0, 1], columns: [0] })).toEqual([{ row: 1, column: 0 }]);
  });

  it('leaves nobody out for the sake of somebody who is due', () => {
    // The one who is due suits the only partner of another: two pairs are better than one.
    const scores = [
      [1, 1],
      [1, null],
      [null, 1],
    ];
    expect(paired(scores, { rows: [3, 0, 0], columns: [0, 0] })).toHaveLength(2);
  });

  it('of nobody is empty', () => {
    expect(paired([])).toEqual([]);
    expect(paired([[], []])).toEqual([]);
    expect(paired([[null], [null]])).toEqual([]);
  });
});
