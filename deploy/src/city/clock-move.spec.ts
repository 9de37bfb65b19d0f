import { describe, expect, it } from '@jest/globals';
import { moved, wordsOf } from './clock-move.js';

const hour = 3_600_000;

describe('moving the clock of the demo city', () => {
  it.each([
    ['+15d', 15 * 24 * hour],
    ['+3h', 3 * hour],
    ['-2d', -48 * hour],
    ['+1d12h', 36 * hour],
    ['+2w', 14 * 24 * hour],
  ])('understands %s', (move, offsetMs) => expect(moved(0, move)).toBe(offsetMs));

  it('adds to what was moved before', () => expect(['+15d', '-2d'].reduce(moved, 0)).toBe(13 * 24 * hour));

  it.each(['15d', '+d', '+3x', 'tomorrow', '+99999w'])('refuses %s in words', (move) =>
    expect(() => moved(0, move)).toThrow(/看不懂|最多移动十年/),
  );

  it('says how far the city is from the real time', () => {
    expect(wordsOf(0)).toBe('与实际时间一致');
    expect(wordsOf(27 * hour)).toBe('比实际时间快 1 天 3 小时');
    expect(wordsOf(-30 * 60_000)).toBe('比实际时间慢 30 分钟');
  });
});
