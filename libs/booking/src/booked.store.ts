import type { SharedWork } from '@sanwei/work';
import { type BookingCell, cellMinutes } from './booking-cell.rule.js';
import type { BookingCells } from './booking-cell.table.js';
import type { Interval } from './interval.rule.js';

/** What one booking holds of one resource; a hold that has run out holds nothing. */
export type Booked = Pick<BookingCell, 'resourceKind' | 'resourceId' | 'bookingId' | 'seat'> & Interval;

/** One row for each booking and resource, however many cells; what reaches over an end of the span is cut there. */
export const findBooked = async (
  work: SharedWork,
  table: BookingCells,
  resources: { kinds: readonly string[]; ids: readonly string[] },
  span: Interval,
  now: Date,
): Promise<Booked[]> => {
  const { kinds, ids } = resources;
  if (ids.length === 0 || span.to <= span.from) return [];
  const rows = await work.sql<Booked>(
    `SELECT resourceKind, resourceId, bookingId, seat, MIN(cellStart) AS \`from\`, MAX(cellStart) + ${cellMinutes} AS \`to\`
     FROM ${table.options.tableName}
     WHERE resourceKind IN (?) AND resourceId IN (?) AND cellStart >= ? AND cellStart < ? AND (expiresAt IS NULL OR expiresAt > ?)
     GROUP BY resourceKind, resourceId, bookingId, seat`,
    [kinds, ids, span.from, span.to, now],
  );
  // Sums come back as text where they could be large.
  return rows.map((row) => ({ ...row, from: Number(row.from), to: Number(row.to) }));
};
