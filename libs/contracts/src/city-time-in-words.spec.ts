import { describe, expect, it } from '@jest/globals';
import { cityTimeInWords, dayInWords } from './city-time-in-words.js';

describe('an instant in words', () => {
  it('is read from a clock in the city', () => expect(cityTimeInWords('2026-12-31T16:05:00.000Z')).toBe('1月1日 0:05'));
  it('that is a last moment is never later than it was', () =>
    expect(cityTimeInWords('2026-11-24T01:41:59.999Z', 'down')).toBe('11月24日 9:41'));
  it('from which something may be done is never earlier than it was', () => {
    expect(cityTimeInWords('2026-11-24T01:41:00.001Z', 'up')).toBe('11月24日 9:42');
    expect(cityTimeInWords('2026-11-24T01:42:00.000Z', 'up')).toBe('11月24日 9:42');
  });
});

describe('a day in words', () => {
  it('is read as on a calendar on the wall', () => expect(dayInWords('2027-02-05')).toBe('2027年2月5日'));
});
