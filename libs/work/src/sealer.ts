import { createHmac } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { isDuplicate } from './again.js';
import { insertRows } from './insert-rows.js';
import { type Seal, seals, type TrailLine } from './trail.table.js';
import { openTransaction } from './transaction.js';

/** The link before the first. */
export const chainStart = '0'.repeat(64);

/** HMAC-SHA-256 over the link before and every field of the line; the key is not in the database. */
export const linkMac = (key: Buffer, before: string, link: number, line: TrailLine): string =>
  createHmac('sha256', key)
    .update(
      JSON.stringify([before, link, line.id, line.at.toISOString(), line.actorId, line.action, line.object, line.outcome, line.requestId]),
    )
    .digest('hex');

/**
 * Chains up to 500 lines that are not yet sealed. Two sealers at once collide on the link's number, and one of them does nothing.
 * @returns how many lines were sealed
 */
export const sealTrail = async (db: DataSource, key: Buffer, now: Date): Promise<number> => {
  const transaction = openTransaction(db);
  const { manager } = transaction;
  try {
    const lines = (await manager.query(
      'SELECT u.seq, t.* FROM trail_unsealed u JOIN trail t ON t.id = u.trailId ORDER BY u.seq LIMIT 500',
    )) as (TrailLine & { seq: number })[];
    if (lines.length === 0) return 0;
    const [last] = (await manager.query('SELECT link, mac FROM trail_seal ORDER BY link DESC LIMIT 1')) as Seal[];
    let { link, mac } = last ?? { link: 0, mac: chainStart };
    const made = lines.map((line): Seal => {
      link += 1;
      mac = linkMac(key, mac, link, line);
      return { link, trailId: line.id, mac, sealedAt: now };
    });
    await insertRows(manager, seals, made);
    await manager.query('DELETE FROM trail_unsealed WHERE seq IN (?)', [lines.map(({ seq }) => seq)]);
    await transaction.commit();
    return lines.length;
  } catch (error) {
    await transaction.rollback();
    if (isDuplicate(error)) return 0;
    throw error;
  } finally {
    await transaction.rollback();
    await transaction.release();
  }
};
