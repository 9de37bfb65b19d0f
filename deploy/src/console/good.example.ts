import { expect } from '@jest/globals';
import type { Screen } from '../browser/a-browser.example.js';

/** What every page of the console must be: readable, whole, Chinese, without a serious finding, and without an error of its own. */
export async function expectGood(screen: Screen, name: string): Promise<void> {
  // The picture waits until what was asked is drawn.
  await screen.shot(`console-${name}`);
  expect({ name, findings: await screen.findings(), flaws: await screen.flaws(), troubles: screen.troubles }).toEqual({
    name,
    findings: [],
    flaws: [],
    troubles: [],
  });
}
