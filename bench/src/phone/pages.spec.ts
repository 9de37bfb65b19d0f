import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { pages } from './pages.js';

const source = join(import.meta.dirname, '../../../clients/mini-program/src');
const every = readdirSync(source, { recursive: true, encoding: 'utf8' });
/** Every page has its title beside it; its address in a browser says nothing of counseling. */
const written = every
  .filter((file) => file.endsWith('.config.ts') && existsSync(join(source, file.replace('.config.ts', '.tsx'))))
  .map((file) => file.replace('.config.ts', ''))
  .filter((page) => !page.startsWith('custom-tab-bar'));
const addressOf = (page: string) => `/${page.replace(/^counseling\//, 'mind/')}`;

/** The page and everything of ours that it is made of; what asks is in `ask`, and is no part. */
function partsOf(file: string, found = new Map<string, string>()): Map<string, string> {
  if (found.has(file) || !existsSync(file)) return found;
  const text = readFileSync(file, 'utf8');
  found.set(file, text);
  for (const [, name = ''] of text.matchAll(/from '(\.[^']+)\.js'/g)) {
    const part = join(dirname(file), name);
    if (/\/(ask|generated)\//.test(part)) continue;
    for (const ending of ['.ts', '.tsx']) partsOf(part + ending, found);
  }
  return found;
}
const asks = (page: string) => [...partsOf(join(source, `${page}.tsx`)).values()].some((text) => text.includes('useAsk('));

describe('the pages that the phone is measured on', () => {
  it('are all that ask something, each once', () =>
    expect(pages.map(({ path }) => path).sort()).toEqual(written.filter(asks).map(addressOf).sort()));
});
