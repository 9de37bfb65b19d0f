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

/**
 * Holds that have run out, where they stand in the way. Looked for without a lock first: each of those whom the same key has refused
 * shares a lock on it, and would wait for all others with a DELETE that finds nothing.
 */
const removeExpired = async (work: SharedWork, table: BookingCells, sorted: readonly BookingCell[], now: Date): Promise<number> => {
  let count = 0;
  for (const { where, values } of runsOf(sorted, now)) {
    const name = table.options.tableName;
    const expired = await work.sql(`SELECT 1 FROM ${name} WHERE ${where} LIMIT 1`, values);
    if (expired.length > 0) count += await work.change(`DELETE FROM ${name} WHERE ${where}`, values);
  }
  return count;
};

/** One range of the key for each resource. */
function* runsOf(sorted: readonly BookingCell[], now: Date): Generator<{ where: string; values: unknown[] }> {
  for (let from = 0; from < sorted.length; ) {
    const { resourceKind, resourceId, cellStart } = sorted[from]!;
    let to = from;
    while (to + 1 < sorted.length && sorted[to + 1]!.resourceKind === resourceKind && sorted[to + 1]!.resourceId === resourceId) to += 1;
    const values = [resourceKind, resourceId, cellStart, sorted[to]!.cellStart, now];
    yield { where: 'resourceKind = ? AND resourceId = ? AND cellStart BETWEEN ? AND ? AND expiresAt <= ?', values };
    from = to + 1;
  }
}
