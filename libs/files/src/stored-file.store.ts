import type { FileId } from '@sanwei/contracts';
import type { SubjectKeys, Work } from '@sanwei/work';
import type { FilePart, StoredFile } from './stored-file.rule.js';
import { placeOf } from './ticket.store.js';

/** A file of this purpose that the asker has brought and that is complete. */
export const ownFile = async (work: Work, fileId: FileId, purpose: string): Promise<StoredFile | null> => {
  const [row] = await work.sql<StoredFile>(
    'SELECT * FROM stored_file WHERE id = ? AND ownerId = ? AND purpose = ? AND storedAt IS NOT NULL',
    [fileId, work.actor.id, purpose],
  );
  return row ?? null;
};

/** All bytes of a file, or null where it is gone. @throws SealBroken */
export const readFile = async (work: Work, keys: SubjectKeys, fileId: FileId): Promise<Buffer | null> => {
  const parts = await work.sql<FilePart>('SELECT number, sealed FROM file_part WHERE fileId = ? ORDER BY number', [fileId]);
  const cipher = (await keys.ciphersOf(work, [fileId])).get(fileId);
  if (!cipher || parts.length === 0) return null;
  return Buffer.concat(parts.map(({ number, sealed }) => cipher.openBytes(sealed, placeOf(fileId, number))));
};

/** Rows and key go; what a copy of the database holds is unreadable from then on. */
export const removeFile = async (work: Work, keys: SubjectKeys, fileId: FileId): Promise<void> => {
  await keys.destroy(work, fileId);
  await work.change('DELETE FROM file_part WHERE fileId = ?', [fileId]);
  await work.change('DELETE FROM file_ticket WHERE fileId = ?', [fileId]);
  await work.change('DELETE FROM stored_file WHERE id = ?', [fileId]);
};
