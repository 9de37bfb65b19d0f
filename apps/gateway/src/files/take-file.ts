import type { Readable } from 'node:stream';
import { filePartBytes, largestFileBytes } from '@sanwei/contracts/file';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendError } from '../edge/send-error.js';
import type { FileAsker } from './file-asker.js';
import { refusedFile } from './file-refusals.js';

type Request = FastifyRequest<{ Params: { ticket: string } }>;

/** Takes a file in: the ticket first, then part after part, none before the one before it is committed. */
export const takeFile = async (
  { params: { ticket }, headers, body }: Request,
  reply: FastifyReply,
  { transfers, ask }: FileAsker,
): Promise<FastifyReply> => {
  // Known beforehand, so that what is too large is refused before it comes.
  const bytes = Number(headers['content-length'] ?? Number.NaN);
  if (!Number.isSafeInteger(bytes) || bytes < 1) return sendError(reply, 411, 'DOCUMENT_INVALID', '请带上文件的大小（Content-Length）');
  if (bytes > largestFileBytes) return refuseBody(reply, { code: 'FileTooLarge', mostBytes: largestFileBytes });
  const taken = await ask(transfers.takeUpload, { ticket, bytes });
  if (!taken.ok) return refuseBody(reply, taken.error);
  let number = 0;
  for await (const part of inParts(body as Readable)) {
    const put = await ask(transfers.putFilePart, { ...taken.value, number, content: part.toString('base64') });
    if (!put.ok) return refuseBody(reply, put.error);
    number += 1;
  }
  const closed = await ask(transfers.closeUpload, { ...taken.value, bytes });
  if (!closed.ok) return refusedFile(reply, closed.error);
  return reply.status(201).send({ fileId: closed.value.fileId });
};

/** What is still coming is not read: the connection ends with the answer. */
const refuseBody = (reply: FastifyReply, error: { code: string; mostBytes?: number }): FastifyReply =>
  refusedFile(reply.header('connection', 'close'), error);

async function* inParts(body: Readable): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = [];
  let length = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    waiting.push(chunk);
    length += chunk.length;
    if (length < filePartBytes) continue;
    const all = Buffer.concat(waiting);
    let from = 0;
    for (; from + filePartBytes <= all.length; from += filePartBytes) yield all.subarray(from, from + filePartBytes);
    waiting = [all.subarray(from)];
    length = all.length - from;
  }
  if (length > 0) yield Buffer.concat(waiting);
}
