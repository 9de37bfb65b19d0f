import { aGathering } from '@sanwei/matchmaking/round/gathering.example';
import { planRounds } from '@sanwei/matchmaking/round/plan-rounds.rule';
import { munkres } from 'munkres';
import { fileRunOf, planFromFile } from './event-rounds/from-file.js';
import { brokenInPlan, brokenOptima, brokenPlans } from './event-rounds/promises.js';
import { type BenchResult, median, pairedRatio, short, show } from './figures.js';

const size = 50;
const rounds = 10;
const repeats = 60;

/**
 * Fifty and fifty meet in ten rounds: the whole plan, with nobody twice and sitting out counted, against the bare solves of the same ten
 * matrices. With `--input people.json --rounds 5 --out rounds.json` the rounds of a file are planned instead.
 */
export const run = async (words: readonly string[]): Promise<BenchResult> => {
  const file = fileRunOf(words);
  if (file) {
    const { ms, sum, pairs } = await planFromFile(file);
    return { bench: 'event-rounds', ratios: {}, violations: 0, figures: { ms: short(ms), sumOfProducts: short(sum), pairs } };
  }
  const took = { ours: [] as number[], munkres: [] as number[], again: [] as number[] };
  let violations = brokenOptima() + brokenPlans();
  for (let i = -20; i < repeats; i++) {
    const gathering = aGathering(size, size, 100 + i);
    const scores = gathering.left.map((one) => gathering.right.map((other) => gathering.score(one, other)!));
    let from = performance.now();
    const plan = planRounds(gathering, rounds);
    const ours = performance.now() - from;
    violations += brokenInPlan(gathering, plan);
    const bare = bareSolves(scores, plan, gathering);
    from = performance.now();
    planRounds({ ...gathering, left: gathering.left.slice(1), held: plan.slice(0, 3) }, rounds - 3);
    const again = performance.now() - from;
    // The first ones warm up.
    if (i < 0) continue;
    took.ours.push(ours);
    took.munkres.push(bare);
    took.again.push(again);
  }
  show(`${size} and ${size}, ${rounds} rounds`, [
    { who: 'ours', ms: short(median(took.ours)) },
    { who: 'munkres alone', ms: short(median(took.munkres)) },
    { who: 'ours, again after somebody left', ms: short(median(took.again)) },
  ]);
  return {
    bench: 'event-rounds',
    ratios: { munkres: pairedRatio(took.munkres, took.ours) },
    violations,
    figures: { ms: short(median(took.ours)), againMs: short(median(took.again)), munkresMs: short(median(took.munkres)) },
  };
};

/** Milliseconds of the ten solves alone, on the matrices that the plan has met. */
const bareSolves = (
  scores: readonly number[][],
  plan: ReturnType<typeof planRounds<string>>,
  { left, right }: { left: readonly string[]; right: readonly string[] },
): number => {
  const [rowOf, columnOf] = [left, right].map((ids) => new Map(ids.map((id, place) => [id, place]))) as [
    Map<string, number>,
    Map<string, number>,
  ];
  const costs = scores.map((line) => line.map((value) => 1 - value));
  let ms = 0;
  for (const { pairs } of plan) {
    const from = performance.now();
    munkres(costs);
    ms += performance.now() - from;
    for (const [one, other] of pairs) costs[rowOf.get(one)!]![columnOf.get(other)!] = 1_000;
  }
  return ms;
};
