import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { readPages } from '../web/pages.js';
import { buildClient } from './build-client.js';

let folder: string;
let scripts: { name: string; text: string }[];
let named: string[];

beforeAll(async () => {
  folder = await buildClient({ target: 'h5', demo: false });
  const names = (await readdir(join(folder, 'js'))).filter((name) => name.endsWith('.js'));
  scripts = await Promise.all(names.map(async (name) => ({ name, text: await readFile(join(folder, 'js', name), 'utf8') })));
  named = [...(await readFile(join(folder, 'index.html'), 'utf8')).matchAll(/src="(\/js\/[^"]+)"/g)].map(([, path]) => path ?? '');
}, 300_000);

/** What each would leave in a script, whatever it is called there. */
const notNeeded = {
  'elements of their own': /attachShadow/,
  'the icons and styles of Taro’s components': /weui-icon|taro-button-core/,
  'a `fetch` of its own': /XMLHttpRequest/,
  'an `AbortController` of its own': /__polyfill__|signal-aborted-polyfill/i,
  'the navigation bar that nobody sees': /taro-navigation-bar-back/,
  'patterns of addresses': /Unterminated group|Must provide text|pathToRegexp/,
  'generators written out': /GeneratorFunction/,
  'what only WeChat can do': /requestSubscribeMessage|makePhoneCall/,
};

describe('the first load in a browser', () => {
  it.each(Object.entries(notNeeded))('brings no %s', (_, trace) => {
    expect(scripts.filter(({ text }) => trace.test(text)).map(({ name }) => name)).toEqual([]);
    // The scripts are there, so that the line above could fail.
    expect(scripts.some(({ text }) => text.includes('/graphql'))).toBe(true);
  });

  it('has the home page in what comes first: no second round for it', () => {
    const first = scripts.filter(({ name }) => named.includes(`/js/${name}`));
    expect(first.some(({ text }) => text.includes('home-greeting'))).toBe(true);
  });

  it.each(['query FreeSlots', 'query Recommendations', 'mutation EnrollChildren', 'mutation OrderCorrection'])(
    'leaves “%s” to its page',
    (document) => {
      const holding = scripts.filter(({ text }) => text.includes(document)).map(({ name }) => `/js/${name}`);
      expect(holding).not.toEqual([]);
      expect(holding.filter((path) => named.includes(path))).toEqual([]);
    },
  );

  it('weighs less than 92 kB of scripts over the line', async () => {
    const pages = await readPages(folder);
    const bytes = named.reduce((sum, path) => sum + (pages.get(path)?.br.length ?? Number.NaN), 0);
    process.stdout.write(`first load: ${bytes} bytes of scripts, compressed\n`);
    expect(bytes).toBeLessThan(92_000);
  });
});
