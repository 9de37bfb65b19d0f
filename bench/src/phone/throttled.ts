import type { Browser, BrowserContext, Page } from 'playwright-core';

/** Lighthouse's “slow 4G” on a phone of the middle class: what a courier has in a stairwell. */
export const profile = { cpu: 4, latencyMs: 150, downKbit: 1_638, upKbit: 750 };

export type Opened = {
  /** From the address to the moment when what was waited for stands there and the page answers a tap: milliseconds. */
  interactiveMs: number;
  /** Scripts as they came over the line, compressed: bytes. */
  scriptBytes: number;
  /** Everything as it came over the line: bytes. */
  bytes: number;
};

// Evaluated in the page before its own scripts. `seen` is the first drawing in which all of the words stand; `busy` the end of the last
// task that would have kept a tap waiting.
const watch = (words: readonly string[]) => `(() => {
  window.__seen = 0;
  window.__busy = 0;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) window.__busy = startTime + duration;
  }).observe({ type: 'longtask', buffered: true });
  const words = ${JSON.stringify(words)};
  const look = () => {
    const text = document.body?.innerText ?? '';
    if (words.every((word) => text.includes(word))) window.__seen = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})()`;
const quietMs = 1_500;
const everyMs = 250;

/** Opens an address as a phone that was never here, and says how long a person waits. @param storage what the phone knows (a sign-in) */
export async function openThrottled(
  browser: Browser,
  address: string,
  words: readonly string[],
  storage: Record<string, string> = {},
): Promise<Opened> {
  const context = await browser.newContext({
    viewport: { width: 375, height: 812 },
    deviceScaleFactor: 2,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    hasTouch: true,
  });
  try {
    return await open(context, address, words, storage);
  } finally {
    await context.close();
  }
}

async function open(context: BrowserContext, address: string, words: readonly string[], storage: Record<string, string>): Promise<Opened> {
  await context.addInitScript(`for (const [key, value] of Object.entries(${JSON.stringify(storage)})) localStorage.setItem(key, value)`);
  await context.addInitScript(watch(words));
  const page = await context.newPage();
  const came = await slowDown(page);
  await page.goto(address, { waitUntil: 'commit' });
  // Asked by the debugger: the page's own policy evaluates nothing.
  for (let waited = 0; (await page.evaluate<number>('window.__seen')) === 0; waited += everyMs) {
    if (waited > 60_000) throw new Error(`not seen within a minute: ${words.join(', ')}`);
    await page.waitForTimeout(everyMs);
  }
  // A task that begins right after the words would still swallow a tap.
  await page.waitForTimeout(quietMs);
  const { seen, busy } = await page.evaluate<{ seen: number; busy: number }>('({ seen: window.__seen, busy: window.__busy })');
  return { interactiveMs: Math.max(seen, busy < seen + quietMs ? busy : 0), scriptBytes: came('script'), bytes: came() };
}

/** @returns how much has come over the line */
async function slowDown(page: Page): Promise<(kind?: string) => number> {
  const devtools = await page.context().newCDPSession(page);
  const kinds = new Map<string, string>();
  const sizes = new Map<string, number>();
  devtools.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type.toLowerCase()));
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => sizes.set(requestId, encodedDataLength));
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: profile.latencyMs,
    downloadThroughput: (profile.downKbit * 1_000) / 8,
    uploadThroughput: (profile.upKbit * 1_000) / 8,
  });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: profile.cpu });
  return (kind) => [...sizes].filter(([id]) => !kind || kinds.get(id) === kind).reduce((sum, [, size]) => sum + size, 0);
}
