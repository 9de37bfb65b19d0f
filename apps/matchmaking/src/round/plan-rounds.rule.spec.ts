import { describe, expect, it } from '@jest/globals';
import { aGathering, sumOf } from './gathering.example.js';
import { type Pair, planRounds, type Round } from './plan-rounds.rule.js';

const keysOf = (rounds: readonly Round<string>[]) => rounds.flatMap(({ pairs }) => pairs.map((pair) => pair.join('+')));
const satOutOf = (rounds: readonly Round<string>[], ids: readonly string[]) =>
  ids.map((id) => rounds.filter(({ satOut }) => satOut.includes(id)).length);
const spread = (counts: readonly number[]) => Math.max(...counts) - Math.min(...counts);

describe('planned rounds', () => {
  it('let nobody meet twice, here or since another activity', () => {
    const met: Pair<string>[] = [
      ['left-0', 'right-0'],
      ['left-1', 'right-0'],
    ];
    const keys = keysOf(planRounds(aGathering(12, 12, 3, { met }), 10));
    expect(keys).toHaveLength(120);
    expect(new Set([...keys, ...met.map((pair) => pair.join('+'))])).toHaveProperty('size', 122);
  });

  it('are each the best that is left', () => {
    const gathering = aGathering(4, 4, 5);
    const held: Round<string>[] = [];
    for (const round of planRounds(gathering, 4)) {
      expect(sumOf(gathering, round.pairs)).toBeCloseTo(bestOf(gathering, held), 9);
      held.push(round);
    }
  });

  it.each([
    [9, 6],
    [6, 9],
    [50, 31],
  ])('spread sitting out evenly when %i meet %i', (left, right) => {
    const gathering = aGathering(left, right, 7);
    const rounds = planRounds(gathering, 7);
    expect(rounds.every(({ pairs }) => pairs.length === Math.min(left, right))).toBe(true);
    expect(spread(satOutOf(rounds, left > right ? gathering.left : gathering.right))).toBeLessThanOrEqual(1);
  });

  it('go on from what was held when somebody leaves and somebody comes late', () => {
    const before = aGathering(8, 6, 11);
    const held = planRounds(before, 3);
    const now = { ...aGathering(9, 6, 11), held, left: [...before.left.slice(1), 'left-8'] };
    const rest = planRounds(now, 3);
    const keys = [...keysOf(held), ...keysOf(rest)];
    expect(new Set(keys).size).toBe(keys.length);
    expect(keysOf(rest).some((key) => key.startsWith('left-0+'))).toBe(false);
    expect(spread(satOutOf([...held, ...rest], before.left.slice(1)))).toBeLessThanOrEqual(1);
  });

  it('never seat two who may not meet, and say who sits out', () => {
    const [round] = planRounds(aGathering(3, 3, 1, { score: (one) => (one === 'left-1' ? null : 1) }), 1);
    expect(round?.pairs).toHaveLength(2);
    expect(round?.satOut).toHaveLength(2);
    expect(round?.satOut).toContain('left-1');
  });

  it('end with empty rounds when everybody has met', () => {
    expect(planRounds(aGathering(2, 2), 3).map(({ pairs }) => pairs.length)).toEqual([2, 2, 0]);
  });
});

/** By trying every order of the right side. */
const bestOf = ({ left, right, score }: ReturnType<typeof aGathering>, held: readonly Round<string>[]): number => {
  const met = new Set(keysOf(held));
  const orders = (rest: readonly string[]): string[][] =>
    rest.length === 0 ? [[]] : rest.flatMap((one) => orders(rest.filter((other) => other !== one)).map((order) => [one, ...order]));
  const sums = orders(right).map((order) =>
    order.reduce((sum, other, i) => sum + (met.has(`${left[i]}+${other}`) ? Number.NEGATIVE_INFINITY : score(left[i]!, other)!), 0),
  );
  return Math.max(...sums);
};
