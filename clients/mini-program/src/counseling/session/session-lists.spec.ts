import { describe, expect, it } from '@jest/globals';
import { inTwo } from './session-lists.js';

describe('my sessions', () => {
  it('are what comes, the next first, and what was or was cancelled', () => {
    const items = [
      { id: 'later', status: 'booked' as const, startsAt: '2026-07-20T01:00:00.000Z' },
      { id: 'cancelled', status: 'cancelled' as const, startsAt: '2026-07-19T01:00:00.000Z' },
      { id: 'next', status: 'booked' as const, startsAt: '2026-07-18T01:00:00.000Z' },
      { id: 'over', status: 'booked' as const, startsAt: '2026-07-15T01:00:00.000Z' },
    ];
    const { ahead, past } = inTwo(items, new Date('2026-07-15T01:00:00.000Z'));
    expect([ahead, past].map((list) => list.map(({ id }) => id))).toEqual([
      ['next', 'later'],
      ['cancelled', 'over'],
    ]);
  });
});
