import type { DataSource } from 'typeorm';
import { chainStart, linkMac } from './sealer.js';
import type { Seal, TrailLine } from './trail.table.js';

export type TrailVerdict =
  | { whole: true; sealed: number; unsealed: number }
  /** The first entry that does not fit: changed, taken out, or put in. */
  | { whole: false; sealed: number; brokenAt: number; trailId: string; why: 'changed' | 'line missing' | 'link missing' };

/** Walks the chain from its first link, 1,000 at a time, and names the first that does not fit. Lines without a seal and not in the queue were put in by hand. */
export const verifyTrail = async (db: DataSource, key: Buffer): Promise<TrailVerdict> => {
  let before = chainStart;
  let walked = 0;
  for (;;) {
    const links = (await db.query(
      `SELECT s.link, s.trailId, s.mac, t.id, t.at, t.actorId, t.action, t.object, t.outcome, t.requestId
       FROM trail_seal s LEFT JOIN trail t ON t.id = s.trailId WHERE s.link > ? ORDER BY s.link LIMIT 1000`,
      [walked],
    )) as (Seal & { [K in keyof TrailLine]: TrailLine[K] | null })[];
    if (links.length === 0) break;
    for (const row of links) {
      const broken = (why: 'changed' | 'line missing' | 'link missing') =>
        ({ whole: false, sealed: walked, brokenAt: walked + 1, trailId: row.trailId, why }) as const;
      if (row.link !== walked + 1) return broken('link missing');
      if (row.id === null) return broken('line missing');
      before = linkMac(key, before, row.link, row as TrailLine);
      if (before !== row.mac) return broken('changed');
      walked += 1;
    }
  }
  const [stray] = (await db.query(
    `SELECT t.id FROM trail t LEFT JOIN trail_seal s ON s.trailId = t.id LEFT JOIN trail_unsealed u ON u.trailId = t.id
     WHERE s.link IS NULL AND u.seq IS NULL LIMIT 1`,
  )) as { id: string }[];
  if (stray) return { whole: false, sealed: walked, brokenAt: walked + 1, trailId: stray.id, why: 'link missing' };
  const [waiting] = (await db.query('SELECT COUNT(*) AS waiting FROM trail_unsealed')) as { waiting: string | number }[];
  return { whole: true, sealed: walked, unsealed: Number(waiting?.waiting ?? 0) };
};
