import { hash, id, instant, maybe, sealedBytes, table, text, whole, word } from '@sanwei/work';
import type { FilePart, FileTicket, StoredFile } from './stored-file.rule.js';

export const storedFiles = table<StoredFile>('stored_file', {
  id: id(true),
  ownerId: id(),
  purpose: word(40),
  mediaType: word(100),
  name: text(60),
  mostBytes: whole(),
  bytes: whole(),
  parts: whole(),
  createdAt: instant(),
  storedAt: maybe(instant()),
});

export const fileTickets = table<FileTicket>(
  'file_ticket',
  {
    hash: { ...hash(), primary: true },
    fileId: id(),
    personId: id(),
    way: word(8),
    endsAt: instant(),
    takenAt: maybe(instant()),
    claimHash: maybe(hash()),
  },
  [{ columns: ['fileId'] }],
);

export const fileParts = table<FilePart>('file_part', {
  fileId: id(true),
  number: { ...whole(), primary: true },
  sealed: sealedBytes(),
});
