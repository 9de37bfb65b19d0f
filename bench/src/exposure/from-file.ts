import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { Likes } from './likes.js';
import { ours } from './lists.js';

const matrix = z.array(z.array(z.number().min(0)));
const Market = z
  .object({ n: z.int().min(0), m: z.int().min(0), left: matrix, right: matrix })
  .refine(({ n, m, left, right }) => [left, right].every((side) => side.length === n && side.every((row) => row.length === m)), {
    message: 'left and right are n lists of m likes each',
  });

export type FileRun = { input: string; out: string };
export const fileRunOf = (words: readonly string[]): FileRun | null => {
  const { values } = parseArgs({ args: [...words], options: { input: { type: 'string' }, out: { type: 'string' } } });
  if (values.input === undefined && values.out === undefined) return null;
  if (values.input === undefined || values.out === undefined) throw new Error('--input market.json --out lists.json: both');
  return { input: values.input, out: values.out };
};

export const listsFromFile = async ({ input, out }: FileRun): Promise<{ likes: Likes; lists: ReturnType<typeof ours>; ms: number }> => {
  const likes = Market.parse(JSON.parse(await readFile(input, 'utf8')));
  const from = performance.now();
  const lists = ours(likes);
  const ms = performance.now() - from;
  await writeFile(out, JSON.stringify(lists));
  return { likes, lists, ms };
};
