import type { Readable } from 'node:stream';
import { filePartBytes, largestFileBytes } from '@sanwei/contracts/file';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendError } from '../edge/send-error.js';
import type { FileAsker } from './file-asker.js';
import { refusedFile } from './file-refusals.js';

type Request = FastifyRequest<{ Params: { ticket: string } }>;

/** Takes a file in: the ticket first, then part after part, none before the one before it is committed. */
export const takeFile = async (
  { params: { ticket }, headers, body: stream }: Request,
  reply: FastifyReply,
  { transfers, ask }: FileAsker,
): Promise<FastifyReply> => {
  const body = stream as Readable;
  // Known beforehand, so that what is too large is refused before it comes.
  const bytes = Number(headers['content-length'] ?? Number.NaN);
  if (!Number.isSafeInteger(bytes) || bytes < 1) return sendError(reply, 411, 'DOCUMENT_INVALID', '请带上文件的大小（Content-Length）');
  if (bytes > largestFileBytes) return refuseBody(reply, body, bytes, { code: 'FileTooLarge', mostBytes: largestFileBytes });
  const taken = await ask(transfers.takeUpload, { ticket, bytes });
  if (!taken.ok) return refuseBody(reply, body, bytes, taken.error);
  let number = 0;
  let wrong: { code: string } | null = null;
  for await (const part of inParts(body)) {
    const put = await ask(transfers.putFilePart, { ...taken.value, number, content: part.toString('base64') });
    if (!put.ok) wrong = put.error;
    if (wrong) break;
    number += 1;
  }
  // Behind the loop: while it reads, nothing goes by.
  if (wrong) return refuseBody(reply, body, bytes, wrong);
  const closed = await ask(transfers.closeUpload, { ...taken.value, bytes });
  if (!closed.ok) return refusedFile(reply, closed.error);
  return reply.status(201).send({ fileId: closed.value.fileId });
};

/** Somebody has taken the wrong file; of more the connection ends with the answer. */
const mostLetGoBy = 10 * largestFileBytes;
/** What is still coming is let go by: a connection that ended under it would take the answer with it. */
const refuseBody = (reply: FastifyReply, body: Readable, bytes: number, error: { code: string; mostBytes?: number }): FastifyReply => {
  if (bytes > mostLetGoBy) return refusedFile(reply.header('connection', 'close'), error);
  body.resume();
  return refusedFile(reply, error);
};

async function* inParts(body: Readable): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = [];
  let length = 0;
  // Whoever ends this loop early has the rest let go by.
  for await (const chunk of body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
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
