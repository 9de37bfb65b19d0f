import { z } from 'zod';
import { roles } from './actor.js';
import { defineCommand, defineQuery } from './contract.js';
import { FileId } from './id.js';
import { pick, refusal } from './refusal.js';
import type { ServiceWithRows } from './service.js';
import { field, Instant, view } from './shape.js';

/** The services that take or give files. Each keeps its own; the gateway carries bytes and keeps none. */
export const servicesWithFiles = ['people', 'matchmaking'] as const satisfies readonly ServiceWithRows[];
export type ServiceWithFiles = (typeof servicesWithFiles)[number];

/** How many bytes travel in one message; with base64 and the rest they stay below the broker's limit of 1 MB. */
export const filePartBytes = 384 * 1024;
/** Nothing larger is ever expected, whatever a ticket says. */
export const largestFileBytes = 10 * 1024 * 1024;

export const fileRefusals = {
  TicketOver: refusal({}, '这个上传或下载凭证已经用过、已过期或不是给您的，请重新获取'),
  FileTooLarge: refusal(
    { mostBytes: z.int() },
    ({ mostBytes }) => `文件太大了，最大 ${Math.floor(mostBytes / 1024 / 1024)} MB，请拆开再传`,
  ),
  FileKindWrong: refusal({}, '文件不是要求的类型，请换成 .xlsx 文件再传'),
  UploadBroken: refusal({}, '文件没有传完整，请重新获取上传凭证再传一次'),
  FileNotFound: refusal({}, '没有找到这个文件，它可能已过一天被删除；请重新上传'),
};

/** `ticket` is a secret for one use by the same person within ten minutes; the bytes go to `POST /files/<ticket>`. */
export const UploadTicket = view(
  'UploadTicket',
  {
    fileId: FileId,
    ticket: field(z.string(), '上传凭证：十分钟内，由本人用一次，POST /files/<ticket>'),
    endsAt: Instant,
    mostBytes: field(z.int(), '最大字节数'),
  },
  '一张上传凭证',
);
export const DownloadTicket = view(
  'DownloadTicket',
  { fileId: FileId, ticket: field(z.string(), '下载凭证：十分钟内，由本人用一次，GET /files/<ticket>'), endsAt: Instant },
  '一张下载凭证',
);

const Ticket = z.string().min(40).max(80);
const Claim = z.string().min(40).max(80);
const taken = { fileId: FileId, claim: Claim };

/** What the gateway asks of the service that owns a file, as the person whose ticket it is. No GraphQL: bytes have a route of their own. */
const transfersOf = (service: ServiceWithFiles) => ({
  takeUpload: defineCommand(`${service}.file.take-upload.v1`, {
    words: '凭上传凭证开始传一个文件；凭证随即作废',
    for: [...roles],
    receipt: 'none',
    input: z.object({ ticket: Ticket, bytes: z.int().min(1) }),
    output: z.object(taken),
    refusals: pick(fileRefusals, 'TicketOver', 'FileTooLarge'),
  }),
  putFilePart: defineCommand(`${service}.file.put-file-part.v1`, {
    words: '文件的一段',
    for: [...roles],
    receipt: 'none',
    input: z.object({ ...taken, number: z.int().min(0), content: z.base64().max(Math.ceil(filePartBytes / 3) * 4) }),
    output: z.object({ number: z.int() }),
    refusals: pick(fileRefusals, 'FileTooLarge', 'UploadBroken'),
  }),
  closeUpload: defineCommand(`${service}.file.close-upload.v1`, {
    words: '文件已传完',
    for: [...roles],
    receipt: 'none',
    input: z.object({ ...taken, bytes: z.int().min(1) }),
    output: z.object({ fileId: FileId }),
    refusals: pick(fileRefusals, 'FileKindWrong', 'UploadBroken'),
  }),
  takeDownload: defineCommand(`${service}.file.take-download.v1`, {
    words: '凭下载凭证开始取一个文件；凭证随即作废',
    for: [...roles],
    receipt: 'none',
    input: z.object({ ticket: Ticket }),
    output: z.object({ ...taken, name: z.string(), mediaType: z.string(), bytes: z.int(), parts: z.int() }),
    refusals: pick(fileRefusals, 'TicketOver'),
  }),
  readFilePart: defineQuery(`${service}.file.read-file-part.v1`, {
    words: '取文件的一段',
    for: [...roles],
    input: z.object({ ...taken, number: z.int().min(0) }),
    output: z.object({ content: z.string() }),
    refusals: pick(fileRefusals, 'TicketOver'),
  }),
  /** A day after it came, whatever has become of it. */
  forgetFile: defineCommand(`${service}.file.forget-file.v1`, {
    words: '删除一个文件，连同它的密钥',
    for: ['system'],
    askedBy: [],
    input: z.object({ fileId: FileId }),
    output: z.object({ fileId: FileId }),
    refusals: {},
  }),
});
export type FileTransfers = ReturnType<typeof transfersOf>;
export const fileTransfers: Readonly<Record<ServiceWithFiles, FileTransfers>> = {
  people: transfersOf('people'),
  matchmaking: transfersOf('matchmaking'),
};
