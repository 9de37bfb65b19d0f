import type { DataSource } from 'typeorm';
import { type TrailBreak, walkTrail } from './walk-trail.js';

export type TrailVerdict =
  | { whole: true; sealed: number; unsealed: number }
  /** The first entry that does not fit: changed, taken out, or put in. */
  | ({ whole: false; sealed: number } & TrailBreak);

/** Walks the chain from its first link, 1,000 at a time, and names the first that does not fit. Lines without a seal and not in the queue were put in by hand. */
export const verifyTrail = async (db: DataSource, key: Buffer): Promise<TrailVerdict> => {
  const { walked, broken } = await walkTrail(db, key);
  if (broken) return { whole: false, sealed: walked, ...broken };
  const [stray] = (await db.query(
    `SELECT t.id FROM trail t LEFT JOIN trail_seal s ON s.trailId = t.id LEFT JOIN trail_unsealed u ON u.trailId = t.id
     WHERE s.link IS NULL AND u.seq IS NULL LIMIT 1`,
  )) as { id: string }[];
  if (stray) return { whole: false, sealed: walked, brokenAt: walked + 1, trailId: stray.id, why: 'link missing' };
  const [waiting] = (await db.query('SELECT COUNT(*) AS waiting FROM trail_unsealed')) as { waiting: string | number }[];
  return { whole: true, sealed: walked, unsealed: Number(waiting?.waiting ?? 0) };
};
