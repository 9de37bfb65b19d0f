import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { pages, withoutLists } from './pages.js';

const source = join(import.meta.dirname, '../../../clients/console/src');
const named = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => /(^|[/-])pages\.ts$/.test(file))
  .flatMap((file) => [...readFileSync(join(source, file), 'utf8').matchAll(/\bpath: '([^']+)'/g)].map(([, path = '']) => path));

describe('the pages that the console is measured on', () => {
  it('are all that there are', () => {
    expect(named.length).toBeGreaterThan(20);
    expect([...new Set([...pages.map(({ path }) => path), ...withoutLists])].sort()).toEqual([...new Set(named)].sort());
  });
});
