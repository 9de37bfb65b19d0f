import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { readPages } from '../web/pages.js';
import { buildConsole } from './build-console.js';

let folder: string;
let first: string[];

beforeAll(async () => {
  folder = await buildConsole();
  first = [...(await readFile(join(folder, 'index.html'), 'utf8')).matchAll(/(?:src|href)="(\/js\/[^"]+)"/g)].map(([, path]) => path ?? '');
}, 120_000);

describe('the first load of the console', () => {
  it('weighs less than 300 kB of scripts over the line', async () => {
    const pages = await readPages(folder);
    const bytes = first.reduce((sum, path) => sum + (pages.get(path)?.br.length ?? Number.NaN), 0);
    process.stdout.write(`first load of the console: ${bytes} bytes of scripts, compressed\n`);
    expect(first.length).toBeGreaterThan(0);
    expect(bytes).toBeLessThan(300_000);
  });

  it('leaves the documents of a page, and the table, to their pages', async () => {
    const texts = await Promise.all(first.map((path) => readFile(join(folder, path), 'utf8')));
    expect(texts.some((text) => text.includes('mutation SignInStaff'))).toBe(true);
    expect(texts.filter((text) => /query SubmittedProfiles|query MyNotices|ant-table-cell/.test(text))).toEqual([]);
  });

  it('is kept by a browser for good, by names that say what is inside', async () => {
    const pages = await readPages(folder);
    expect(first.filter((path) => !pages.get(path)?.forever)).toEqual([]);
  });
});
