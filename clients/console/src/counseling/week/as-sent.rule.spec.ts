import { describe, expect, it } from '@jest/globals';
import { isAsSent } from './as-sent.rule.js';

const sent = { weekly: { 7: [{ fromMinute: 540, toMinute: 600 }] }, days: { '2026-12-01': null }, unread: {} };

describe('a column that was saved', () => {
  it('is as it was sent when nobody has touched it', () =>
    expect(['7', '2026-12-01'].map((column) => isAsSent({ ...sent }, sent, column))).toEqual([true, true]));
  it.each([
    ['stretched', '7', { ...sent, weekly: { 7: [{ fromMinute: 540, toMinute: 660 }] } }],
    ['closed instead of given back', '2026-12-01', { ...sent, days: { '2026-12-01': [] } }],
    ['typed into', '7', { ...sent, unread: { 7: { '0.from': '九点' } } }],
  ])('is not what was saved when it was %s meanwhile', (_, column, now) => expect(isAsSent(now, sent, column)).toBe(false));
});
