import { beyondCursor, pageFrom } from './page.js';
import type { Work } from './work.js';

type Row = { id: string; subject: string; hearer: string; tries: number; parkedAt: Date; lastError: string | null };

/** Lines put aside after too many failures, oldest first, without what they say. */
export const findParkedLines = async (work: Work, { first, after }: { first: number; after: string | null }) => {
  const beyond = beyondCursor(after, 'parkedAt');
  const rows = await work.sql<Row>(
    `SELECT id, subject, hearer, tries, parkedAt, lastError FROM outbox
     WHERE parkedAt IS NOT NULL AND ${beyond.where} ORDER BY parkedAt, id LIMIT ?`,
    [...beyond.values, first + 1],
  );
  const page = pageFrom(rows, first, (row) => row.parkedAt);
  return { ...page, items: page.items.map((row) => ({ ...row, parkedAt: row.parkedAt.toISOString(), lastError: row.lastError ?? '' })) };
};

/** @returns whether it was parked; its tries begin anew */
export const releaseParkedLine = async (work: Work, id: string): Promise<boolean> =>
  (await work.change('UPDATE outbox SET parkedAt = NULL, tries = 0, failures = 0, dueAt = ? WHERE id = ? AND parkedAt IS NOT NULL', [
    work.now,
    id,
  ])) === 1;
