import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { tabs } from './parts/tab-bar/tabs.js';

type Config = { pages: string[]; subPackages: { root: string; pages: string[] }[]; tabBar: { list: { text: string; pagePath: string }[] } };
const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' });
/** What every page has beside it; neither the app nor WeChat's own tab bar is a page. */
const withConfig = files
  .filter((file) => file.endsWith('.config.ts') && file !== 'app.config.ts' && file !== join('custom-tab-bar', 'index.config.ts'))
  .map((file) => file.replace(/\.config\.ts$/, ''));
/** A text that is an address of a page: without its slash, and without what it says after a question mark. */
const address = /['"`]\/((?:pages|matchmaking|counseling|childcare)\/[\w/-]+)/g;
let config: Config;
let named: string[];

beforeAll(async () => {
  // Taro gives the build this function; it passes on what it is given.
  Object.assign(globalThis, { defineAppConfig: (written: Config) => written });
  config = ((await import('./app.config.js')) as unknown as { default: Config }).default;
  named = [...config.pages, ...config.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))];
});

describe('the pages of the app', () => {
  it('are all that have a title, each once', () => expect([...named].sort()).toEqual([...withConfig].sort()));

  it('have each its file', () => expect(named.filter((page) => !files.includes(`${page}.tsx`))).toEqual([]));

  it('begin with home; the tabs are of the first package, and the bar that WeChat knows is ours', () => {
    expect(config.pages[0]).toBe('pages/home/home');
    expect(config.tabBar.list).toEqual(tabs.map(({ title, path }) => ({ text: title, pagePath: path.slice(1) })));
    expect(config.tabBar.list.filter(({ pagePath }) => !config.pages.includes(pagePath))).toEqual([]);
  });

  it('are where every address in the source leads', () => {
    const addresses = files
      .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.spec.ts') && !file.startsWith('generated'))
      .flatMap((file) => [...readFileSync(join(import.meta.dirname, file), 'utf8').matchAll(address)].map(([, page = '']) => page));
    expect(new Set(addresses).size).toBeGreaterThan(15);
    expect(addresses.filter((page) => !named.includes(page))).toEqual([]);
  });
});
