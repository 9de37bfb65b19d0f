import type { Interval } from './interval.rule.js';

/**
 * Five minutes of something scarce. The four first fields are the key: it is what keeps two bookings apart.
 * `cellStart` is a minute since 1970-01-01T00:00Z on the grid. `expiresAt` is set while it is only held.
 */
export type BookingCell = {
  resourceKind: string;
  resourceId: string;
  cellStart: number;
  seat: number;
  bookingId: string;
  expiresAt: Date | null;
};
export type Resource = { kind: string; id: string; seat?: number };

/** Minutes of a cell; what is booked begins and ends on this grid. */
export const cellMinutes = 5;
export const isOnGrid = (minutes: number): boolean => minutes % cellMinutes === 0;

/** @throws RangeError for an interval that is not on the grid: it would hold less or more than it says */
export const cellsOf = ({ kind, id, seat = 0 }: Resource, { from, to }: Interval, bookingId: string, expiresAt: Date | null = null) => {
  if (!isOnGrid(from) || !isOnGrid(to)) throw new RangeError(`${from}–${to} is not on the grid of ${cellMinutes} minutes`);
  const cells: BookingCell[] = [];
  for (let cellStart = from; cellStart < to; cellStart += cellMinutes)
    cells.push({ resourceKind: kind, resourceId: id, cellStart, seat, bookingId, expiresAt });
  return cells;
};

/** The order in which everybody inserts, so that two who want the same never wait for each other crosswise. */
export const inKeyOrder = (a: BookingCell, b: BookingCell): number =>
  compare(a.resourceKind, b.resourceKind) || compare(a.resourceId, b.resourceId) || a.cellStart - b.cellStart || a.seat - b.seat;
const compare = (a: string, b: string): number => {
  if (a === b) return 0;
  return a < b ? -1 : 1;
};
