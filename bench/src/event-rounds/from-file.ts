import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { planRounds } from '@sanwei/matchmaking/round/plan-rounds.rule';
import { z } from 'zod';

const id = z.union([z.string(), z.number()]).transform(String);
const People = z.object({
  left: z.array(id),
  right: z.array(id),
  scores: z.array(z.tuple([id, id, z.number(), z.number()])),
  met: z.array(z.tuple([id, id])).default([]),
});

export type FileRun = { input: string; out: string; rounds: number };
export const fileRunOf = (words: readonly string[]): FileRun | null => {
  const { values } = parseArgs({
    args: [...words],
    options: { input: { type: 'string' }, out: { type: 'string' }, rounds: { type: 'string', default: '10' } },
  });
  if (values.input === undefined && values.out === undefined) return null;
  const rounds = Number(values.rounds);
  if (values.input === undefined || values.out === undefined || !Number.isInteger(rounds) || rounds < 1)
    throw new Error('--input people.json --rounds 5 --out rounds.json: all three, rounds from 1');
  return { input: values.input, out: values.out, rounds };
};

/** Plans rounds for the people of a file; a pair without scores may not meet. @returns milliseconds and the sum of products */
export const planFromFile = async ({ input, out, rounds }: FileRun): Promise<{ ms: number; sum: number; pairs: number }> => {
  const raw: unknown = JSON.parse(await readFile(input, 'utf8'));
  const { left, right, scores, met } = People.parse(raw);
  const key = (one: string, other: string) => JSON.stringify([one, other]);
  const products = new Map(scores.map(([one, other, forward, backward]) => [key(one, other), forward * backward]));
  const from = performance.now();
  const planned = planRounds({ left, right, met, held: [], score: (one, other) => products.get(key(one, other)) ?? null }, rounds);
  const ms = performance.now() - from;
  const pairs = planned.flatMap((round) => round.pairs);
  // Ids go out as they came in.
  const given = givenIds(raw as { left: unknown[]; right: unknown[] });
  const asGiven = planned.map((round) => round.pairs.map(([one, other]) => [given.left.get(one), given.right.get(other)]));
  await writeFile(out, JSON.stringify({ rounds: asGiven }));
  return { ms, sum: pairs.reduce((sum, [one, other]) => sum + products.get(key(one, other))!, 0), pairs: pairs.length };
};

const givenIds = ({ left, right }: { left: unknown[]; right: unknown[] }) => ({
  left: new Map(left.map((one) => [String(one), one])),
  right: new Map(right.map((one) => [String(one), one])),
});
