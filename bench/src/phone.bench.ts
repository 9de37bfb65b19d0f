import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { findChromium } from '@sanwei/deploy/browser/find-chromium';
import { root } from '@sanwei/deploy/city/places';
import { buildClient } from '@sanwei/deploy/client/build-client';
import { aCity } from '@sanwei/deploy/journey/a-city.example';
import { chromium } from 'playwright-core';
import { type BenchResult, median, pairedRatio, short, show } from './figures.js';
import { countAsked } from './phone/asked.js';
import { startBarePage } from './phone/bare-page.js';
import { pages } from './phone/pages.js';
import { type Opened, openThrottled, profile } from './phone/throttled.js';
import { type Somebody, twoPeople } from './phone/two-people.js';

const rounds = 5;
const flags = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
/**
 * What the phone weighs and how long its person waits: the home page against a page written by hand that asks the same, on a slow line and
 * a slow phone; the packages for WeChat; and what each page asks, for short lists and long ones.
 */
export const run = async (): Promise<BenchResult> => {
  const weapp = await packagesOf(await buildClient({ target: 'weapp', demo: false, gateway: 'https://gateway.example.cn/graphql' }));
  const test = await aCity({ pages: 'phone' });
  const browser = await chromium.launch({ executablePath: await findChromium(), args: flags });
  const { few, many, places } = await twoPeople(test);
  const home = await readFile(join(root, 'clients/mini-program/src/pages/home/home.gql'), 'utf8');
  const bare = await startBarePage(test.city.run.gateway!, home.slice(0, home.indexOf('query HomeForAnyone')));
  const ours = test.city.run.h5!;
  const signedIn = ({ token, personId }: Somebody) => ({
    'signed-in': JSON.stringify({ token, personId }),
    'signed-in.last': personId,
  });
  let violations = places === 20 ? 0 : 1;

  const opened: Record<'ours' | 'bare', Opened[]> = { ours: [], bare: [] };
  const words = ['想找点什么帮忙', '余 '];
  for (let round = 0; round < rounds; round++)
    for (const side of round % 2 === 0 ? (['ours', 'bare'] as const) : (['bare', 'ours'] as const))
      opened[side].push(await openThrottled(browser, side === 'ours' ? ours : bare.url, words, signedIn(few)));

  const asked = await countAsked(test.city);
  const asks = async (who: Somebody, address: string): Promise<{ documents: number; messages: number }> => {
    const context = await browser.newContext({ viewport: { width: 375, height: 812 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
    const storage = JSON.stringify(signedIn(who));
    await context.addInitScript(`for (const [key, value] of Object.entries(${storage})) localStorage.setItem(key, value)`);
    const page = await context.newPage();
    let documents = 0;
    page.on('request', (one) => {
      if (one.url().endsWith('/graphql')) documents += 1;
    });
    const before = asked.asked();
    await page.goto(ours + address);
    await page.waitForLoadState('networkidle');
    await page.locator('main:visible').first().waitFor();
    await page.waitForLoadState('networkidle');
    const heard = asked.asked() - before;
    await context.close();
    return { documents, messages: heard };
  };
  const rows: Record<string, string | number>[] = [];
  for (const { path, of: names } of pages) {
    const address = (who: Somebody) => (names ? `${path}?${names(who)}` : path);
    const [short_, long] = [await asks(few, address(few)), await asks(many, address(many))];
    if (short_.documents !== long.documents || short_.messages !== long.messages || short_.documents === 0) violations += 1;
    rows.push({ page: path, documents: long.documents, messages: long.messages, 'messages, short lists': short_.messages });
  }
  await asked.close();
  bare.stop();
  await browser.close();
  await test.end();

  const of = (side: 'ours' | 'bare', what: keyof Opened) => opened[side].map((one) => one[what]);
  show(`home, ${profile.cpu} × slower, ${profile.downKbit} kbit/s, ${profile.latencyMs} ms`, [
    ...(['ours', 'bare'] as const).map((side) => ({
      side,
      'interactive ms': Math.round(median(of(side, 'interactiveMs'))),
      'scripts kB': short(median(of(side, 'scriptBytes')) / 1_000),
      'all kB': short(median(of(side, 'bytes')) / 1_000),
    })),
  ]);
  show('packages for WeChat, kB', [weapp]);
  show('what a page asks', rows);
  return {
    bench: 'phone',
    ratios: { bareInteractive: pairedRatio(of('bare', 'interactiveMs'), of('ours', 'interactiveMs')) },
    violations,
    figures: {
      interactiveMs: Math.round(median(of('ours', 'interactiveMs'))),
      firstLoadScriptKb: short(median(of('ours', 'scriptBytes')) / 1_000),
      ...Object.fromEntries(Object.entries(weapp).map(([name, kb]) => [`weapp_${name}_kB`, kb])),
      mostDocuments: Math.max(...rows.map(({ documents }) => Number(documents))),
      mostMessages: Math.max(...rows.map(({ messages }) => Number(messages))),
    },
  };
};

/** Main package and sub-packages as WeChat counts them, uncompressed: kB. */
async function packagesOf(folder: string): Promise<Record<string, number>> {
  const { subPackages } = JSON.parse(await readFile(join(folder, 'app.json'), 'utf8')) as { subPackages: { root: string }[] };
  const sizes: Record<string, number> = { main: 0 };
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const part = subPackages.find(({ root: of }) => path.startsWith(join(folder, of, '/')))?.root ?? 'main';
    sizes[part] = (sizes[part] ?? 0) + (await stat(path)).size;
  }
  return Object.fromEntries(Object.entries(sizes).map(([part, bytes]) => [part, Math.round(bytes / 1_000)]));
}
