import { createHash } from 'node:crypto';
import type { FileId } from '@sanwei/contracts';
import { filePartBytes } from '@sanwei/contracts/file';

/**
 * A file that is expected, on its way or here. Its bytes lie in `file_part`, sealed with a key of this file alone. `name` is what a download
 * is called; what the person called an upload is never kept, since it may hold a name.
 */
export type StoredFile = {
  id: FileId;
  ownerId: string;
  purpose: string;
  mediaType: string;
  name: string;
  mostBytes: number;
  bytes: number;
  parts: number;
  createdAt: Date;
  storedAt: Date | null;
};
/** For one use by one person. Only hashes are kept; `claimHash` is of the secret that the one who used it goes on with. */
export type FileTicket = {
  hash: string;
  fileId: FileId;
  personId: string;
  way: 'upload' | 'download';
  endsAt: Date;
  takenAt: Date | null;
  claimHash: string | null;
};
export type FilePart = { fileId: FileId; number: number; sealed: Buffer };

export const ticketMs = 10 * 60_000;
/** Nobody needs longer to send or fetch ten megabytes than this, and a claim ends. */
export const claimMs = 5 * 60_000;
/** A file is a way in or out, not a place to keep things. */
export const fileMs = 24 * 3_600_000;

export const hashOfSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Bytes in parts of the size that a message can carry. */
export const inParts = (bytes: Buffer): Buffer[] =>
  Array.from({ length: Math.ceil(bytes.length / filePartBytes) }, (_, i) => bytes.subarray(i * filePartBytes, (i + 1) * filePartBytes));
