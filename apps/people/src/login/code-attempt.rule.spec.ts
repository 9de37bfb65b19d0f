import { createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { codeFrom, nextCodeAt } from './code-attempt.rule.js';

const now = new Date('2026-11-24T12:00:00.000Z');
const minutesAgo = (...minutes: number[]) => minutes.map((ago) => new Date(now.getTime() - ago * 60_000));

describe('the next code for a phone', () => {
  it('may go out at once where there were few', () => expect(nextCodeAt(minutesAgo(5, 10, 15, 20), now)).toBeNull());
  it('waits until the first of five in an hour is an hour old', () =>
    expect(nextCodeAt(minutesAgo(5, 10, 15, 20, 50), now)).toEqual(new Date('2026-11-24T12:10:00.000Z')));
  it('does not count what is older than an hour', () => expect(nextCodeAt(minutesAgo(5, 10, 15, 20, 60), now)).toBeNull());
  it('waits until the first of twenty in a day is a day old', () => {
    const spread = minutesAgo(...Array.from({ length: 20 }, (_, i) => 61 + i * 60));
    expect(nextCodeAt(spread, now)).toEqual(new Date(now.getTime() + (1_440 - (61 + 19 * 60)) * 60_000));
  });
});

describe('a code', () => {
  const codeOf = (attempt: string) => codeFrom(createHmac('sha256', 'key').update(attempt).digest('hex'));
  it('has six digits, also when it begins with zeros', () => expect(codeFrom('000000000007'.padEnd(64, '0'))).toBe('000007'));
  it('is the same for the same attempt and as good as any for another', () => {
    const codes = Array.from({ length: 2_000 }, (_, i) => codeOf(String(i)));
    expect(codeOf('1')).toBe(codes[1]);
    expect(codes.every((code) => /^\d{6}$/.test(code))).toBe(true);
    // 2,000 of a million: two or three pairs by chance; thirty would mean that the codes bunch.
    expect(codes.length - new Set(codes).size).toBeLessThan(30);
  });
});
