import { readdir } from 'node:fs/promises';
import { type BenchResult, finish } from './figures.js';

/** `npm run bench -- NAME`: a table, and one line of JSON as the last thing printed. */
const [name, ...words] = process.argv.slice(2);
const suffix = '.bench.js';
const names = (await readdir(new URL('.', import.meta.url)))
  .filter((file) => file.endsWith(suffix))
  .map((file) => file.slice(0, -suffix.length));
if (!name || !names.includes(name)) {
  console.error(`用法 / usage: npm run bench -- <${names.join('|')}>`);
  process.exit(2);
}
const { run } = (await import(`./${name}${suffix}`)) as { run(words: readonly string[]): Promise<BenchResult> };
finish(await run(words));
process.exit(0);
