import { id, instant, maybe, table, whole, word } from '@sanwei/work';
import type { BookingCell } from './booking-cell.rule.js';

/** The cells of one service, in its own schema. @param name of the table, where a service needs more than one */
export const bookingCells = (name = 'booking_cell') =>
  table<BookingCell>(
    name,
    {
      resourceKind: { ...word(), primary: true },
      resourceId: id(true),
      cellStart: { ...whole(), primary: true },
      seat: { ...whole(), primary: true },
      bookingId: id(),
      expiresAt: maybe(instant()),
    },
    [{ columns: ['bookingId'] }],
  );
export type BookingCells = ReturnType<typeof bookingCells>;
