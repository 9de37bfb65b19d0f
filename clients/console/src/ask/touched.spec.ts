import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';

/** The window of a tab: what a hand does to it is said to it. */
const hands = new EventTarget();
const before = globalThis.addEventListener;
let touched: typeof import('./touched.js');
beforeAll(async () => {
  jest.useFakeTimers();
  Object.assign(globalThis, { addEventListener: hands.addEventListener.bind(hands) });
  touched = await import('./touched.js');
});
afterAll(() => {
  jest.useRealTimers();
  Object.assign(globalThis, { addEventListener: before });
});
const touch = (kind = 'pointerdown') => hands.dispatchEvent(new Event(kind));
const minutes = (count: number) => jest.setSystemTime(Date.now() + count * 60_000);
beforeEach(() => void touch());

describe('a tab at which nobody is', () => {
  it('is idle after ten minutes without a hand on it, and not before', () => {
    minutes(10);
    expect(touched.isIdle()).toBe(false);
    jest.setSystemTime(Date.now() + 1);
    expect(touched.isIdle()).toBe(true);
  });

  it.each(['pointerdown', 'pointermove', 'keydown', 'wheel', 'focus'])('is awake again by %s', (kind) => {
    minutes(11);
    expect(touched.isIdle()).toBe(true);
    touch(kind);
    expect(touched.isIdle()).toBe(false);
  });

  it('asks what has moved meanwhile when somebody is here again, and once', () => {
    const asked: string[] = [];
    minutes(11);
    touched.whenTouched(() => asked.push('first'));
    touched.whenTouched(() => asked.push('second'));
    expect(asked).toEqual([]);
    touch();
    touch('keydown');
    expect(asked).toEqual(['first', 'second']);
  });

  it('does not ask for a page that has gone in the meantime', () => {
    const asked: string[] = [];
    const end = touched.whenTouched(() => asked.push('gone'));
    touched.whenTouched(() => asked.push('here'));
    end();
    touch();
    expect(asked).toEqual(['here']);
  });
});
