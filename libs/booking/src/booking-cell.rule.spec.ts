import { describe, expect, it } from '@jest/globals';
import { cellsOf, inKeyOrder } from './booking-cell.rule.js';
import { instantOf, merged, minuteOf, overlaps } from './interval.rule.js';

const counselor = { kind: 'counselor', id: 'a' };

describe('the cells of a booking', () => {
  it('are its five-minute pieces, the last before its end', () =>
    expect(cellsOf(counselor, { from: 600, to: 615 }, 'b').map(({ cellStart }) => cellStart)).toEqual([600, 605, 610]));
  it('are refused off the grid', () => expect(() => cellsOf(counselor, { from: 600, to: 612 }, 'b')).toThrow(RangeError));
  it('have one order for everybody', () => {
    const cells = [
      ...cellsOf({ kind: 'room', id: 'a', seat: 2 }, { from: 5, to: 10 }, 'b'),
      ...cellsOf({ kind: 'room', id: 'a', seat: 1 }, { from: 5, to: 15 }, 'b'),
      ...cellsOf({ kind: 'counselor', id: 'z' }, { from: 90, to: 95 }, 'b'),
    ];
    expect(cells.sort(inKeyOrder).map(({ resourceKind, cellStart, seat }) => [resourceKind, cellStart, seat])).toEqual([
      ['counselor', 90, 0],
      ['room', 5, 1],
      ['room', 5, 2],
      ['room', 10, 1],
    ]);
  });
});

describe('intervals', () => {
  it('that touch or overlap become one, empty ones go', () =>
    expect(
      merged([
        { from: 30, to: 40 },
        { from: 5, to: 10 },
        { from: 10, to: 20 },
        { from: 32, to: 35 },
        { from: 60, to: 60 },
      ]),
    ).toEqual([
      { from: 5, to: 20 },
      { from: 30, to: 40 },
    ]));
  it('overlap when they share a minute, not when they touch', () =>
    expect([overlaps([{ from: 5, to: 10 }], { from: 10, to: 15 }), overlaps([{ from: 5, to: 10 }], { from: 9, to: 15 })]).toEqual([
      false,
      true,
    ]));
  it('are minutes of an instant and back', () => {
    const at = new Date('2026-11-24T01:35:00.000Z');
    expect([minuteOf(at) % 60, instantOf(minuteOf(at))]).toEqual([35, at]);
  });
});
