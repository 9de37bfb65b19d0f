import { isDuplicate, type SharedWork } from '@sanwei/work';
import { type BookingCell, inKeyOrder } from './booking-cell.rule.js';
import type { BookingCells } from './booking-cell.table.js';

/**
 * Takes all of these cells or none. Somebody who is about to commit the same is waited for.
 * @param now holds that have run out by then give way
 * @returns false where one is taken; the transaction can go on, since only the statement was undone
 */
export const takeCells = async (work: SharedWork, table: BookingCells, cells: readonly BookingCell[], now: Date): Promise<boolean> => {
  const sorted = [...cells].sort(inKeyOrder);
  if (await inserted(work, table, sorted)) return true;
  if ((await removeExpired(work, table, sorted, now)) === 0) return false;
  return inserted(work, table, sorted);
};

/** Gives back what these bookings hold. @returns how many cells */
export const releaseCells = async (work: SharedWork, table: BookingCells, bookingIds: readonly string[]): Promise<number> =>
  bookingIds.length === 0 ? 0 : work.change(`DELETE FROM ${table.options.tableName} WHERE bookingId IN (?)`, [bookingIds]);

const inserted = async (work: SharedWork, table: BookingCells, sorted: readonly BookingCell[]): Promise<boolean> => {
  try {
    await work.insert(table, sorted);
    return true;
  } catch (error) {
    if (isDuplicate(error)) return false;
    throw error;
  }
};

/** Holds that have run out, where they stand in the way. */
const removeExpired = async (work: SharedWork, table: BookingCells, sorted: readonly BookingCell[], now: Date): Promise<number> => {
  let count = 0;
  for (let from = 0; from < sorted.length; ) {
    const { resourceKind, resourceId, cellStart } = sorted[from]!;
    let to = from;
    while (to + 1 < sorted.length && sorted[to + 1]!.resourceKind === resourceKind && sorted[to + 1]!.resourceId === resourceId) to += 1;
    count += await work.change(
      `DELETE FROM ${table.options.tableName}
       WHERE resourceKind = ? AND resourceId = ? AND cellStart BETWEEN ? AND ? AND expiresAt <= ?`,
      [resourceKind, resourceId, cellStart, sorted[to]!.cellStart, now],
    );
    from = to + 1;
  }
  return count;
};
