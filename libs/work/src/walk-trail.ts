import { chainStart, linkMac } from './sealer.js';
import type { Seal, TrailLine } from './trail.table.js';

/** Rows by a statement: a whole data source, or the work of one asking. */
export type Reads = { query(statement: string, values?: unknown[]): Promise<unknown> };
export type TrailBreak = { brokenAt: number; trailId: string; why: 'changed' | 'line missing' | 'link missing' };

/**
 * Walks up to `atMost` links from `from`, 1,000 at a time; what comes before `from` is taken as it stands.
 * @returns the last link that fits, and the first that does not
 */
export const walkTrail = async (db: Reads, key: Buffer, from = 1, atMost = Number.POSITIVE_INFINITY) => {
  const until = from + atMost;
  let walked = from - 1;
  let before = chainStart;
  if (walked > 0) {
    const [start] = (await db.query('SELECT mac FROM trail_seal WHERE link = ?', [walked])) as Pick<Seal, 'mac'>[];
    before = start?.mac ?? '';
  }
  for (;;) {
    const links = (await db.query(
      `SELECT s.link, s.trailId, s.mac, t.id, t.at, t.actorId, t.action, t.object, t.outcome, t.requestId
       FROM trail_seal s LEFT JOIN trail t ON t.id = s.trailId WHERE s.link > ? AND s.link < ? ORDER BY s.link LIMIT 1000`,
      [walked, Math.min(until, 2 ** 32)],
    )) as (Seal & { [K in keyof TrailLine]: TrailLine[K] | null })[];
    if (links.length === 0) return { walked, broken: null };
    for (const row of links) {
      const broken = (why: TrailBreak['why']): { walked: number; broken: TrailBreak } => ({
        walked,
        broken: { brokenAt: walked + 1, trailId: row.trailId, why },
      });
      if (row.link !== walked + 1) return broken('link missing');
      if (row.id === null) return broken('line missing');
      before = linkMac(key, before, row.link, row as TrailLine);
      if (before !== row.mac) return broken('changed');
      walked += 1;
    }
  }
};
