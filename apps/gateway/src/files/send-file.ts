import { Readable } from 'node:stream';
import type { Out } from '@sanwei/contracts';
import type { FileTransfers } from '@sanwei/contracts/file';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FileAsker } from './file-asker.js';
import { refusedFile } from './file-refusals.js';

type Request = FastifyRequest<{ Params: { ticket: string } }>;
type Taken = Out<FileTransfers['takeDownload']>;

/** Gives a file out, to be saved and never shown: a browser must not take it for a page. */
export const sendFile = async ({ params: { ticket } }: Request, reply: FastifyReply, asker: FileAsker): Promise<FastifyReply> => {
  const taken = await asker.ask(asker.transfers.takeDownload, { ticket });
  if (!taken.ok) return refusedFile(reply, taken.error);
  const { name, mediaType, bytes } = taken.value;
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return reply
    .headers({
      'content-type': mediaType,
      'content-length': bytes,
      'content-disposition': `attachment; filename="download"; filename*=UTF-8''${encoded}`,
      'content-security-policy': "default-src 'none'; sandbox",
    })
    .send(Readable.from(partsOf(asker, taken.value), { objectMode: false }));
};

/** A part that does not come ends the stream short of its length: the client sees that it has not got all. */
async function* partsOf({ transfers, ask }: FileAsker, { fileId, claim, parts }: Taken): AsyncGenerator<Buffer> {
  for (let number = 0; number < parts; number += 1) {
    const part = await ask(transfers.readFilePart, { fileId, claim, number });
    if (!part.ok) throw new Error(`part ${number} did not come: ${part.error.code}`);
    yield Buffer.from(part.value.content, 'base64');
  }
}
