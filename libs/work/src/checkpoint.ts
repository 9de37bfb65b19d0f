import { createHmac, timingSafeEqual } from 'node:crypto';
import { appendFile, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { DataSource } from 'typeorm';
import type { Seal } from './trail.table.js';

/** How far the chain had come, kept in another place than the database: who owns the database could cut off its end unseen. */
export type Checkpoint = { service: string; link: number; mac: string; at: string; signature: string };
export type CheckpointTrouble = { link: number; why: 'not ours' | 'cut off' | 'rewritten' };

const signatureOf = (key: Buffer, { service, link, mac, at }: Omit<Checkpoint, 'signature'>): string =>
  createHmac('sha256', key)
    .update(JSON.stringify(['trail checkpoint', service, link, mac, at]))
    .digest('hex');

/**
 * Appends a line of JSON where the chain has grown since `since`. It begins with the end of the line before: one that a full disk or a kill cut off
 * spoils itself alone. @returns the link that is told now
 */
export const writeCheckpoint = async (
  db: DataSource,
  { service, key, file, now }: { service: string; key: Buffer; file: string; now: Date },
  since: number,
): Promise<number> => {
  const [newest] = (await db.query('SELECT link, mac FROM trail_seal ORDER BY link DESC LIMIT 1')) as Pick<Seal, 'link' | 'mac'>[];
  if (!newest || newest.link <= since) return since;
  const told = { service, link: newest.link, mac: newest.mac, at: now.toISOString() };
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  await appendFile(file, `\n${JSON.stringify({ ...told, signature: signatureOf(key, told) })}`, { mode: 0o600 });
  return newest.link;
};

/** Compares every checkpoint with the chain as it stands; what is no whole line of JSON was cut off while it was written. @returns how many fit, and the first that does not */
export const compareCheckpoints = async (
  db: DataSource,
  key: Buffer,
  service: string,
  lines: readonly string[],
): Promise<{ fit: number; trouble: CheckpointTrouble | null }> => {
  const told = lines.filter(isWhole).map(read);
  let fit = 0;
  for (let i = 0; i < told.length; i += 500) {
    const some = told.slice(i, i + 500);
    const links = some.flatMap((one) => (one ? [one.link] : []));
    const seals = links.length
      ? ((await db.query('SELECT link, mac FROM trail_seal WHERE link IN (?)', [links])) as Pick<Seal, 'link' | 'mac'>[])
      : [];
    const macs = new Map(seals.map(({ link, mac }) => [link, mac]));
    for (const one of some) {
      if (!one || one.service !== service || !same(one.signature, signatureOf(key, one)))
        return { fit, trouble: { link: one?.link ?? 0, why: 'not ours' } };
      const mac = macs.get(one.link);
      if (mac !== one.mac) return { fit, trouble: { link: one.link, why: mac ? 'rewritten' : 'cut off' } };
      fit += 1;
    }
  }
  return { fit, trouble: null };
};

const isWhole = (line: string): boolean => {
  try {
    return typeof JSON.parse(line) === 'object';
  } catch {
    return false;
  }
};
const read = (line: string): Checkpoint | null => {
  try {
    const { service, link, mac, at, signature } = JSON.parse(line) as Checkpoint;
    return Number.isSafeInteger(link) ? { service, link, mac, at, signature: String(signature) } : null;
  } catch {
    return null;
  }
};
const same = (a: string, b: string): boolean => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
