import type { Screen } from '../browser/a-browser.example.js';

/** Counts what a hand does on the page that is open, from now on: clicks and drags, keys by which something is done, fields in which something is written. */
export async function countClicks({ page }: Screen): Promise<void> {
  await page.evaluate(`
    window.hand = { clicks: 0, keys: 0, fields: 0 };
    addEventListener('pointerdown', ({ isTrusted }) => { if (isTrusted) window.hand.clicks++; }, true);
    addEventListener('keydown', ({ isTrusted }) => { if (isTrusted) window.hand.keys++; }, true);
    addEventListener('change', ({ target }) => { if (/INPUT|TEXTAREA/.test(target.tagName)) window.hand.fields++; }, true);`);
}
export type Hand = { clicks: number; keys: number; fields: number };
export const handOf = ({ page }: Screen): Promise<Hand> => page.evaluate<Hand>('window.hand');

/** Tab until the one with this name has the cursor: what somebody without a mouse does. @throws when it is not reached in `most` steps */
export async function tabTo({ page }: Screen, name: RegExp, most = 120): Promise<void> {
  for (let step = 0; step < most; step++) {
    await page.keyboard.press('Tab');
    const here = await page.evaluate<string>(
      `(document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '').trim()`,
    );
    if (name.test(here)) return;
  }
  throw new Error(`${name} is not reached by ${most} tabs`);
}
