import { assign, costsOf } from '@sanwei/matchmaking/round/assignment.rule';
import { aGathering, seeded } from '@sanwei/matchmaking/round/gathering.example';
import { planRounds, type Round } from '@sanwei/matchmaking/round/plan-rounds.rule';
import { munkres } from 'munkres';

export type Matrix = (number | null)[][];

const twice = (rounds: readonly Round<string>[]): number => {
  const keys = rounds.flatMap(({ pairs }) => pairs.map((pair) => pair.join('+')));
  return keys.length - new Set(keys).size;
};

const crowded = (rounds: readonly Round<string>[]): number =>
  rounds.reduce((sum, { pairs }) => sum + pairs.length * 2 - new Set(pairs.flat()).size, 0);
type Here = { left: readonly string[]; right: readonly string[] };
const empty = ({ left, right }: Here, rounds: readonly Round<string>[]): number =>
  rounds.reduce((sum, { pairs }) => sum + Math.min(left.length, right.length) - pairs.length, 0);
const uneven = ({ left, right }: Here, rounds: readonly Round<string>[]): number => {
  const outs = (left.length > right.length ? left : right).map((id) => rounds.filter(({ satOut }) => satOut.includes(id)).length);
  return Math.max(0, Math.max(...outs) - Math.min(...outs) - 1);
};

/** Pairs that meet twice, people in two places at once, people who sit out although a seat is free, sitting out unevenly. */
export const brokenInPlan = (here: Here, rounds: readonly Round<string>[]): number =>
  twice(rounds) + crowded(rounds) + empty(here, rounds) + uneven(here, rounds);

/** Every pairing tried: how many pairs there can be, and the largest sum of so many. */
const bruteForce = (scores: Matrix, row = 0, taken = 0): [pairs: number, sum: number] => {
  if (row === scores.length) return [0, 0];
  let best = bruteForce(scores, row + 1, taken);
  scores[row]!.forEach((value, column) => {
    if (value === null || taken & (1 << column)) return;
    const [pairs, sum] = bruteForce(scores, row + 1, taken | (1 << column));
    if (pairs + 1 > best[0] || (pairs + 1 === best[0] && sum + value > best[1])) best = [pairs + 1, sum + value];
  });
  return best;
};

const dear = 1_000;
const bySolver = (scores: Matrix): [pairs: number, sum: number] => {
  const chosen = munkres(scores.map((line) => line.map((value) => (value === null ? dear : 1 - value)))).filter(
    ([row, column]) => scores[row]![column] !== null,
  );
  return [chosen.length, chosen.reduce((sum, [row, column]) => sum + scores[row]![column]!, 0)];
};
const byOurs = (scores: Matrix): [pairs: number, sum: number] => {
  const due = { rows: scores.map(() => 0), columns: scores[0]!.map(() => 0) };
  const chosen = assign(
    costsOf(scores.length, scores[0]!.length, (row, column) => scores[row]![column]!, 0),
    due,
  );
  return [chosen.length, chosen.reduce((sum, { row, column }) => sum + scores[row]![column]!, 0)];
};
const differ = ([pairs, sum]: [number, number], [others, otherSum]: [number, number]) =>
  pairs !== others || Math.abs(sum - otherSum) > 1e-6;

/** Tied, rectangular and with forbidden pairs, by chance: ours against every pairing tried (n ≤ 7) and against the bare solver. */
export const brokenOptima = (): number => {
  const next = seeded(2026);
  const values: readonly (() => number | null)[] = [
    next,
    () => Math.floor(next() * 4) / 4,
    () => (next() < 0.4 ? null : next()),
    () => (next() < 0.6 ? null : Math.floor(next() * 3) / 2),
  ];
  let broken = 0;
  const matrix = (rows: number, columns: number, value: () => number | null): Matrix =>
    Array.from({ length: rows }, () => Array.from({ length: columns }, value));
  for (const value of values) {
    for (let i = 0; i < 150; i++) {
      const scores = matrix(1 + Math.floor(next() * 7), 1 + Math.floor(next() * 7), value);
      if (differ(byOurs(scores), bruteForce(scores))) broken++;
    }
    for (const [rows, columns] of [
      [40, 40],
      [30, 50],
      [50, 30],
    ] as const) {
      const scores = matrix(rows, columns, value);
      if (differ(byOurs(scores), bySolver(scores))) broken++;
    }
  }
  return broken;
};

/** Plans of several sizes, each planned again after three rounds because somebody has left. */
export const brokenPlans = (): number => {
  let broken = 0;
  for (const [left, right] of [
    [50, 50],
    [50, 40],
    [31, 50],
    [7, 3],
  ] as const) {
    const gathering = aGathering(left, right, left * right);
    const held = planRounds(gathering, 3);
    const here = { left: gathering.left.slice(1), right: gathering.right };
    const again = planRounds({ ...gathering, ...here, held }, 2);
    const gone = gathering.left[0]!;
    const seen = held.map(({ pairs, satOut }) => ({ pairs, satOut: satOut.filter((id) => id !== gone) }));
    broken +=
      brokenInPlan(gathering, held) + uneven(here, [...seen, ...again]) + twice([...held, ...again]) + crowded(again) + empty(here, again);
  }
  return broken;
};
