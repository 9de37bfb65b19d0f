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

/** How many there are, and since when the oldest lies. */
export const countParked = async (work: Work): Promise<{ count: number; oldestAt: string | null }> => {
  const [row] = await work.sql<{ count: number | string; oldestAt: Date | null }>(
    'SELECT COUNT(*) AS count, MIN(parkedAt) AS oldestAt FROM outbox WHERE parkedAt IS NOT NULL',
  );
  return { count: Number(row?.count ?? 0), oldestAt: row?.oldestAt?.toISOString() ?? null };
};

type Parked = { id: string; behind: number | string };
export type LineOutcome = { id: string; outcome: 'retried' | 'wouldRetry' | 'notParked'; behind: number };

/**
 * Puts lines back into the queue, each for itself.
 * @param ids in any order, 100 at most; the answers come in that order
 * @param dryRun says what would happen and changes nothing
 */
export const releaseParkedLines = async (work: Work, ids: readonly string[], dryRun: boolean): Promise<LineOutcome[]> => {
  // In the order of ids, so that two who release the same lines do not wait for each other crosswise. Lines of one key wait for each other.
  const rows = await work.sql<Parked>(
    `SELECT o.id, (SELECT COUNT(*) FROM outbox l WHERE l.lineKey = o.lineKey AND l.hearer = o.hearer AND l.seq > o.seq) AS behind
     FROM outbox o WHERE o.id IN (?) AND o.parkedAt IS NOT NULL`,
    [ids],
  );
  const parked = new Map(rows.map(({ id, behind }) => [id, Number(behind)]));
  const outcomes: LineOutcome[] = [];
  for (const id of [...new Set(ids)].sort()) {
    const known = parked.has(id) && (dryRun || (await releaseParkedLine(work, id)));
    outcomes.push({ id, outcome: known ? (dryRun ? 'wouldRetry' : 'retried') : 'notParked', behind: known ? parked.get(id)! : 0 });
  }
  return ids.map((id) => outcomes.find((one) => one.id === id)!);
};
