import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { enterSheet } from './enter-sheet.js';

/** What a browser has of a document here: its keys, and where the cursor is. */
let at: string;
const thing = (id: string) => ({
  focus: () => {
    at = id;
  },
});
const inBrowser = Object.assign(new EventTarget(), { activeElement: thing('the button before'), getElementById: thing });
const press = (key: string) => inBrowser.dispatchEvent(Object.assign(new Event('keydown'), { key }));

beforeEach(() => {
  at = 'the button before';
  Object.assign(globalThis, { document: inBrowser });
});
afterEach(() => void Reflect.deleteProperty(globalThis, 'document'));

describe('a sheet for whoever uses keys', () => {
  it('has the cursor while it is there, and gives it back', () => {
    const gone = enterSheet('sheet', () => undefined);
    expect(at).toBe('sheet');
    gone();
    expect(at).toBe('the button before');
  });

  it('is left by Escape and by no other key, and hears nothing when it is gone', () => {
    let left = 0;
    const gone = enterSheet('sheet', () => (left += 1));
    press('Enter');
    expect(left).toBe(0);
    press('Escape');
    expect(left).toBe(1);
    gone();
    press('Escape');
    expect(left).toBe(1);
  });
});
