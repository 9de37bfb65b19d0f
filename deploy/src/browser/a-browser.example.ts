import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page, type Request } from 'playwright-core';
import { root } from '../city/places.js';
import { findChromium } from './find-chromium.js';
import { afterDrawing, findingsOfAxe, flawsOf, heightOf, type Looked, phonePage } from './in-page.js';

// As root in a container there is no sandbox to enter; the rest keeps the browser from speaking with its maker.
const flags = [
  ...['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync', '--force-color-profile=srgb'],
];
export const screenshots = join(root, 'coverage/screenshots');
const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What makes a finding of `axe` an error here. */
type Finding = { id: string; impact: string | null; where: string[] };
export type Screen = {
  page: Page;
  context: BrowserContext;
  /** Everything that went wrong in the page itself: errors of scripts, and what the policy did not allow. */
  troubles: string[];
  open(path: string): Promise<void>;
  /** Serious and critical findings of axe on what is shown. */
  findings(): Promise<Finding[]>;
  /** What a person would stumble over: see `in-page.ts`. */
  flaws(): Promise<string[]>;
  /** A picture of the whole page, for people to look at: `coverage/screenshots/<name>.png`. */
  shot(name: string): Promise<void>;
  /** What is on the screen now, a dot for a pixel of the design: small enough for a page that shows several. */
  picture(file: string): Promise<void>;
};
type ScreenOptions = {
  width?: number;
  height?: number;
  /** Large letters of the phone. */
  elder?: boolean;
  dark?: boolean;
};
export type Browsing = { screen(options?: ScreenOptions): Promise<Screen>; end(): Promise<void> };

/**
 * Debian's Chromium with a fresh profile; each screen is a phone, or a desk, of its own.
 * @param at what the clocks of all of them show, if they stand still
 */
export async function aBrowser(base: string, at?: Date, looked: Looked = phonePage): Promise<Browsing> {
  const profile = await mkdtemp(join(tmpdir(), 'sanwei-browser-'));
  await mkdir(screenshots, { recursive: true });
  const browser = await chromium.launch({ executablePath: await findChromium(), args: flags });
  return {
    screen: async ({ width = 375, height = 812, elder = false, dark = false } = {}) => {
      const context = await browser.newContext({
        viewport: { width, height },
        deviceScaleFactor: looked === phonePage ? 2 : 1,
        locale: 'zh-CN',
        timezoneId: 'Asia/Shanghai',
        hasTouch: looked === phonePage,
        colorScheme: dark ? 'dark' : 'light',
      });
      context.setDefaultTimeout(15_000);
      if (at) await context.clock.setFixedTime(at);
      if (elder) await context.addInitScript(`localStorage.setItem('elder', 'on')`);
      return screenOf(await context.newPage(), context, base, looked);
    },
    end: async () => {
      await browser.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

function screenOf(page: Page, context: BrowserContext, base: string, looked: Looked): Screen {
  const troubles: string[] = [];
  const settled = settling(page, looked);
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => {
    // A lost connection is said by the browser too; specs that cut it expect that.
    if (message.type() === 'error' && !/net::ERR_|Failed to load resource/.test(message.text()))
      troubles.push(message.text().slice(0, 300));
  });
  return {
    page,
    context,
    troubles,
    open: async (path) => {
      await page.goto(base + path);
      await page.locator('main:visible').first().waitFor();
      await settled();
    },
    findings: () => findingsOf(page),
    flaws: () => page.evaluate<string[]>(flawsOf(looked)),
    shot: async (name) => {
      await settled();
      const before = page.viewportSize() ?? { width: 375, height: 812 };
      const height = Math.max(before.height, await page.evaluate<number>(heightOf(looked)));
      await page.setViewportSize({ width: before.width, height: Math.min(height, 4_000) });
      await page.screenshot({ path: join(screenshots, `${name}.png`) });
      await page.setViewportSize(before);
    },
    picture: async (file) => {
      await settled();
      await page.setViewportSize({ width: page.viewportSize()?.width ?? 375, height: 740 });
      await page.screenshot({ path: file, scale: 'css' });
    },
  };
}

/** @returns waits until nothing is being asked any more and what came is drawn */
function settling(page: Page, { stream }: Looked): () => Promise<void> {
  const underWay = new Set<Request>();
  let movedAt = Date.now();
  const note = (change: (request: Request) => void) => (request: Request) => {
    if (request.url().includes('/events')) return;
    movedAt = Date.now();
    change(request);
  };
  page.on(
    'request',
    note((request) => underWay.add(request)),
  );
  page.on(
    'requestfinished',
    note((request) => underWay.delete(request)),
  );
  page.on(
    'requestfailed',
    note((request) => underWay.delete(request)),
  );
  return async () => {
    if (!stream) await page.waitForLoadState('networkidle');
    while (stream && (underWay.size > 0 || Date.now() - movedAt < 300)) await new Promise((resolve) => setTimeout(resolve, 50));
    await page.evaluate(afterDrawing);
  };
}

async function findingsOf(page: Page): Promise<Finding[]> {
  // Evaluated by the debugger: the page's own policy would not take a script from outside.
  await page.evaluate(axeSource);
  const findings = await page.evaluate<Finding[]>(findingsOfAxe);
  return findings.filter(({ impact }) => impact === 'serious' || impact === 'critical');
}
