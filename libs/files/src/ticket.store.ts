import { randomBytes } from 'node:crypto';
import type { FileId } from '@sanwei/contracts';
import { fileTransfers, type ServiceWithFiles } from '@sanwei/contracts/file';
import type { SubjectKeys, Work } from '@sanwei/work';
import { claimMs, type FileTicket, fileMs, hashOfSecret, inParts, type StoredFile, ticketMs } from './stored-file.rule.js';
import { fileParts, fileTickets, storedFiles } from './stored-file.table.js';

type NewFile = Pick<StoredFile, 'purpose' | 'mediaType' | 'name' | 'mostBytes'>;
const newSecret = () => randomBytes(32).toString('base64url');

/** A place for a file and a ticket for the asker to bring it. It is forgotten after a day, whether it came or not. */
export const expectFile = async (work: Work, service: ServiceWithFiles, keys: SubjectKeys, file: NewFile) => {
  const fileId = work.newId<FileId>();
  await addFile(work, service, keys, { id: fileId, ...file, bytes: 0, parts: 0, storedAt: null });
  const { mostBytes } = file;
  return { ...(await giveTicket(work, service, fileId, 'upload')), mostBytes };
};

/** A file that the service made for the asker, or for whoever had asked before. @returns its id, for tickets */
export const storeFile = async (
  work: Work,
  service: ServiceWithFiles,
  keys: SubjectKeys,
  { bytes, ...file }: Omit<NewFile, 'mostBytes'> & { bytes: Buffer; ownerId?: string },
): Promise<FileId> => {
  const id = work.newId<FileId>();
  const parts = inParts(bytes);
  const size = { bytes: bytes.length, mostBytes: bytes.length, parts: parts.length };
  const cipher = await addFile(work, service, keys, { id, ...file, ...size, storedAt: work.now });
  for (const [number, part] of parts.entries())
    await work.insert(fileParts, [{ fileId: id, number, sealed: cipher.sealBytes(part, placeOf(id, number)) }]);
  return id;
};

const addFile = async (
  work: Work,
  service: ServiceWithFiles,
  keys: SubjectKeys,
  file: Omit<StoredFile, 'ownerId' | 'createdAt'> & { ownerId?: string },
) => {
  const cipher = (await keys.make(work, [file.id])).get(file.id)!;
  await work.insert(storedFiles, [{ ...file, ownerId: file.ownerId ?? work.actor.id, createdAt: work.now }]);
  work.later(fileTransfers[service].forgetFile, { fileId: file.id }, new Date(work.now.getTime() + fileMs));
  return cipher;
};

/** A one-time ticket for the asker. The service's name stands in front, so that the gateway knows whom to ask. */
export const giveTicket = async (work: Work, service: ServiceWithFiles, fileId: FileId, way: FileTicket['way']) => {
  const ticket = `${service}.${newSecret()}`;
  const endsAt = new Date(work.now.getTime() + ticketMs);
  const rest = { fileId, personId: work.actor.id, way, endsAt, takenAt: null, claimHash: null };
  await work.insert(fileTickets, [{ hash: hashOfSecret(ticket), ...rest }]);
  return { fileId, ticket, endsAt: endsAt.toISOString() };
};

/** The file behind a ticket that the asker may still use; locked, so that of two who bring it at once one goes on. */
export const lockTicket = async (work: Work, ticket: string, way: FileTicket['way']): Promise<StoredFile | null> => {
  const [row] = await work.sql<StoredFile>(
    `SELECT f.* FROM file_ticket t JOIN stored_file f ON f.id = t.fileId
     WHERE t.hash = ? AND t.personId = ? AND t.way = ? AND t.takenAt IS NULL AND t.endsAt > ? FOR UPDATE`,
    [hashOfSecret(ticket), work.actor.id, way, work.now],
  );
  return row ?? null;
};
/** @returns the secret to go on with */
export const takeTicket = async (work: Work, ticket: string): Promise<string> => {
  const claim = newSecret();
  await work.change('UPDATE file_ticket SET takenAt = ?, claimHash = ? WHERE hash = ?', [
    work.now,
    hashOfSecret(claim),
    hashOfSecret(ticket),
  ]);
  return claim;
};

/** The file of somebody who has taken a ticket for it, within five minutes. */
export const claimedFile = async (work: Work, fileId: FileId, claim: string, way: FileTicket['way']): Promise<StoredFile | null> => {
  const [row] = await work.sql<StoredFile>(
    `SELECT f.* FROM file_ticket t JOIN stored_file f ON f.id = t.fileId
     WHERE t.fileId = ? AND t.claimHash = ? AND t.personId = ? AND t.way = ? AND t.takenAt > ?`,
    [fileId, hashOfSecret(claim), work.actor.id, way, new Date(work.now.getTime() - claimMs)],
  );
  return row ?? null;
};

export const placeOf = (fileId: FileId, number: number) => ({ table: 'file_part', column: 'sealed', row: `${fileId}.${number}` });
