import { describe, expect, it } from '@jest/globals';
import { desksOf } from './desks.rule.js';

const now = new Date('2026-11-28T04:00:00.000Z');
const at = (hours: number) => new Date(now.getTime() + hours * 3_600_000).toISOString();
const begun = (status: string, createdHours: number, keptUntil: string | null = at(createdHours + 24)) => ({
  ...{ status, createdAt: at(createdHours), keptUntil },
});

describe.each([
  ['/import', 'listMyImports', 'published'],
  ['/roster', 'listMyRosters', 'committed'],
] as const)('what was begun of %s', (path, list, inForce) => {
  const desk = (...items: ReturnType<typeof begun>[]) => desksOf({ [list]: { items } }, now).get(path);
  it('waits until it is over: in force, given up, or never readable', () => {
    expect(desk(begun('checked', -2), begun(inForce, -3), begun('abandoned', -4), begun('unreadable', -5))).toMatchObject({
      ...{ count: 1, oldestAt: at(-2), dueAt: at(22) },
    });
    expect(desk(begun(inForce, -3), begun('abandoned', -4), begun('unreadable', -5))).toMatchObject({ count: 0, late: 'no' });
  });
  it('is urgent in the last three hours before the first of it is forgotten, not when it is begun', () =>
    expect([-1, -20, -21, -23].map((hours) => desk(begun('checked', -1), begun('checked', hours))?.late)).toEqual([
      'no',
      'no',
      'soon',
      'soon',
    ]));
  it('has no end while it is written', () =>
    expect(desk(begun('committing', -30, null))).toEqual({ count: 1, oldestAt: at(-30), dueAt: null, late: 'no' }));
});

describe('a desk', () => {
  it('without a time is late by how long the oldest lies', () =>
    expect(desksOf({ countTextsToCheck: { count: 2, oldestAt: at(-24 * 4) } }, now).get('/texts')).toEqual({
      ...{ count: 2, oldestAt: at(-24 * 4), dueAt: null, late: 'soon' },
    }));
  it('with a time of its own is urgent in the last days before it', () =>
    expect(desksOf({ countOpenDataOrders: { count: 1, oldestAt: at(-1), dueAt: at(24) } }, now).get('/data-orders')?.late).toBe('soon'));
  it('is not there for whom it was not asked', () => expect([...desksOf({ countTextsToCheck: null }, now)]).toEqual([]));
});
