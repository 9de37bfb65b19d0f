import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sessionsThatFit } from './fits.rule.js';

const rules = { sessionMinutes: 50, bufferMinutes: 10 };

describe('sessions that fit', () => {
  it('are one in an hour, however many starts there are in it', () => {
    expect(sessionsThatFit([540, 545, 550], rules, 5)).toBe(1);
    expect(sessionsThatFit([540, 570, 600], rules, 5)).toBe(2);
  });

  it('leave a pause after each, and begin anew after a break', () => {
    expect(sessionsThatFit([540, 590], rules, 5)).toBe(1);
    expect(sessionsThatFit([540, 600, 840], rules, 5)).toBe(3);
  });

  it('are no more than the daily maximum leaves, and never less than none', () => {
    expect(sessionsThatFit([540, 600, 660], rules, 2)).toBe(2);
    expect(sessionsThatFit([540], rules, 0)).toBe(0);
    expect(sessionsThatFit([540], rules, -1)).toBe(0);
  });

  it('are as many as anybody could choose', () => {
    const most = (starts: readonly number[], from: number): number => {
      const [first, ...rest] = starts;
      if (first === undefined) return 0;
      const without = most(rest, from);
      return first < from ? without : Math.max(without, 1 + most(rest, first + rules.sessionMinutes + rules.bufferMinutes));
    };
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 10 }), (cells) => {
        const starts = cells.map((cell) => cell * 15).sort((a, b) => a - b);
        expect(sessionsThatFit(starts, rules, 99)).toBe(most(starts, Number.NEGATIVE_INFINITY));
      }),
    );
  });
});
