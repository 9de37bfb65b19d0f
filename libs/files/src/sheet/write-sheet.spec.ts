import { expect, it } from '@jest/globals';
import { rowsThatFit } from './write-sheet.js';

it('as many rows are written as nobody has to wait for, at least one', () => {
  const rowsOf = (count: number, signs: number) => Array.from({ length: count }, (_, i) => [String(i), '我'.repeat(signs)]);
  expect(rowsThatFit(rowsOf(5_000, 200))).toHaveLength(5_000);
  const long = rowsThatFit(rowsOf(5_000, 1_900));
  expect(long.length).toBeGreaterThan(700);
  expect(long.length).toBeLessThan(800);
  expect(long.map(([number]) => number)).toEqual(long.map((_, i) => String(i)));
  expect(rowsThatFit(rowsOf(2, 2_000_000))).toHaveLength(1);
  expect(rowsThatFit([])).toEqual([]);
});
