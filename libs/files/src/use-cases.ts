import { Inject } from '@nestjs/common';
import type { In, Reply } from '@sanwei/contracts';
import { type FileTransfers, filePartBytes, fileTransfers, type ServiceWithFiles } from '@sanwei/contracts/file';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { SubjectKeys, Work } from '@sanwei/work';
import { fileTypeFromBuffer } from 'file-type';
import { readFile, removeFile } from './stored-file.store.js';
import { claimedFile, lockTicket, placeOf, takeTicket } from './ticket.store.js';

/** The keys of the service that the files belong to; one key for each file. */
export const FILE_KEYS = Symbol('file keys');
type T = FileTransfers;

/** What a service with files answers by itself: taking bytes in, giving them out, forgetting them. */
export const useCasesOfFiles = (service: ServiceWithFiles) => {
  const own = fileTransfers[service];

  @Handles(own.takeUpload)
  class TakeUpload implements Handler<T['takeUpload']> {
    async handle({ ticket, bytes }: In<T['takeUpload']>, work: Work): Promise<Reply<T['takeUpload']>> {
      const file = await lockTicket(work, ticket, 'upload');
      if (!file) return refuse('TicketOver');
      if (bytes > file.mostBytes) return refuse('FileTooLarge', { mostBytes: file.mostBytes });
      return ok({ fileId: file.id, claim: await takeTicket(work, ticket) });
    }
  }

  @Handles(own.putFilePart)
  class PutFilePart implements Handler<T['putFilePart']> {
    constructor(@Inject(FILE_KEYS) private readonly keys: SubjectKeys) {}

    async handle({ fileId, claim, number, content }: In<T['putFilePart']>, work: Work): Promise<Reply<T['putFilePart']>> {
      const file = await claimedFile(work, fileId, claim, 'upload');
      const cipher = (await this.keys.ciphersOf(work, [fileId])).get(fileId);
      if (!file || !cipher || file.storedAt) return refuse('UploadBroken');
      const bytes = Buffer.from(content, 'base64');
      if (bytes.length > filePartBytes || file.bytes + bytes.length > file.mostBytes)
        return refuse('FileTooLarge', { mostBytes: file.mostBytes });
      // In order and once each: the count of parts is the number of the next.
      const met = await work.change(
        'UPDATE stored_file SET bytes = bytes + ?, parts = parts + 1 WHERE id = ? AND parts = ? AND storedAt IS NULL',
        [bytes.length, fileId, number],
      );
      if (met === 0) return refuse('UploadBroken');
      await work.change('INSERT INTO file_part (fileId, number, sealed) VALUES (?, ?, ?)', [
        fileId,
        number,
        cipher.sealBytes(bytes, placeOf(fileId, number)),
      ]);
      return ok({ number });
    }
  }

  @Handles(own.closeUpload)
  class CloseUpload implements Handler<T['closeUpload']> {
    constructor(@Inject(FILE_KEYS) private readonly keys: SubjectKeys) {}

    async handle({ fileId, claim, bytes }: In<T['closeUpload']>, work: Work): Promise<Reply<T['closeUpload']>> {
      const file = await claimedFile(work, fileId, claim, 'upload');
      if (!file || file.storedAt || file.bytes !== bytes) return refuse('UploadBroken');
      const content = await readFile(work, this.keys, fileId);
      const kind = content && (await kindOf(content));
      if (kind !== file.mediaType) return refuse('FileKindWrong');
      await work.change('UPDATE stored_file SET storedAt = ? WHERE id = ? AND storedAt IS NULL', [work.now, fileId]);
      work.record('上传文件', fileId);
      return ok({ fileId });
    }
  }

  @Handles(own.takeDownload)
  class TakeDownload implements Handler<T['takeDownload']> {
    async handle({ ticket }: In<T['takeDownload']>, work: Work): Promise<Reply<T['takeDownload']>> {
      const file = await lockTicket(work, ticket, 'download');
      if (!file) return refuse('TicketOver');
      const { id: fileId, name, mediaType, bytes, parts } = file;
      work.record('下载文件', fileId);
      return ok({ fileId, claim: await takeTicket(work, ticket), name, mediaType, bytes, parts });
    }
  }

  @Handles(own.readFilePart)
  class ReadFilePart implements Handler<T['readFilePart']> {
    constructor(@Inject(FILE_KEYS) private readonly keys: SubjectKeys) {}

    async handle({ fileId, claim, number }: In<T['readFilePart']>, work: Work): Promise<Reply<T['readFilePart']>> {
      const file = await claimedFile(work, fileId, claim, 'download');
      const cipher = (await this.keys.ciphersOf(work, [fileId])).get(fileId);
      const [part] = await work.sql<{ sealed: Buffer }>('SELECT sealed FROM file_part WHERE fileId = ? AND number = ?', [fileId, number]);
      if (!file || !cipher || !part) return refuse('TicketOver');
      return ok({ content: cipher.openBytes(part.sealed, placeOf(fileId, number)).toString('base64') });
    }
  }

  @Handles(own.forgetFile)
  class ForgetFile implements Handler<T['forgetFile']> {
    constructor(@Inject(FILE_KEYS) private readonly keys: SubjectKeys) {}

    async handle({ fileId }: In<T['forgetFile']>, work: Work): Promise<Reply<T['forgetFile']>> {
      await removeFile(work, this.keys, fileId);
      return ok({ fileId });
    }
  }
  return [TakeUpload, PutFilePart, CloseUpload, TakeDownload, ReadFilePart, ForgetFile];
};

/** By the bytes, never by what the sender says. A file that the library breaks over is of no kind. */
const kindOf = async (content: Buffer): Promise<string | null> => {
  const kind = await fileTypeFromBuffer(content).catch(() => undefined);
  return kind?.mime ?? null;
};
