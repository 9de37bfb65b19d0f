import { createHash } from 'node:crypto';
import type { Work } from '@sanwei/work';
import type { Secrets } from '../secrets.js';
import { type RegisterImport, sameFileMs } from './register-import.rule.js';

/** Of one file always the same, and without the key of the service nobody finds the file to it. */
export const digestOf = ({ index }: Secrets, bytes: Buffer): string =>
  index.of('register.file', createHash('sha256').update(bytes).digest('hex'));

/** The newest other import of the same file for the same branches: one that is under way, or came into the register within a month. */
export const sameFileOf = async (work: Work, one: RegisterImport): Promise<RegisterImport | null> => {
  if (one.digest === null) return null;
  const [other] = await work.sql<RegisterImport>(
    `SELECT * FROM register_import WHERE digest = ? AND scope = ? AND id <> ? AND createdAt <= ? AND id < IF(createdAt = ?, ?, '~')
       AND status NOT IN ('abandoned', 'unreadable') AND COALESCE(publishedAt, createdAt) > ? ORDER BY createdAt DESC, id DESC LIMIT 1`,
    [one.digest, one.scope, one.id, one.createdAt, one.createdAt, one.id, new Date(work.now.getTime() - sameFileMs)],
  );
  return other ?? null;
};
