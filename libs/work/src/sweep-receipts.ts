import type { DataSource } from 'typeorm';

/** A tap that is a month old is no second tap; what a receipt holds of a person goes with it. @source design "trust": retention is a table and a job */
export const receiptDays = 30;
const atOnce = 1_000;

/** Deletes the oldest receipts that have had their time, a thousand at once so that nobody waits for it. @returns how many went */
export const sweepReceipts = async (db: DataSource, now: Date): Promise<number> => {
  const before = new Date(now.getTime() - receiptDays * 86_400_000);
  const { affectedRows } = (await db.query('DELETE FROM receipt WHERE at < ? ORDER BY at LIMIT ?', [before, atOnce])) as {
    affectedRows: number;
  };
  return affectedRows;
};
