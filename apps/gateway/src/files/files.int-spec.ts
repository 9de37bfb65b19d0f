import { randomBytes, randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { filePartBytes, fileTransfers } from '@sanwei/contracts/file';
import { type Answer, aGateway, aPeopleDesk, aSmallService, type TestGateway } from '../a-gateway.example.js';

type Desk = Awaited<ReturnType<typeof aPeopleDesk>>;
const { takeUpload, putFilePart, closeUpload, takeDownload, readFilePart } = fileTransfers.matchmaking;
const claim = 'c'.repeat(43);
const ticket = `matchmaking.${'t'.repeat(43)}`;
const over = { ok: false, error: { code: 'TicketOver' } };

let people: Desk;
let owner: { stop(): Promise<void> };
let gateway: TestGateway;
let came: Buffer[] = [];
let askers: string[] = [];
let next: Record<string, unknown> = {};
const file = randomBytes(filePartBytes + 1_000);
/** An owner of files as far as the gateway needs one: it notes who asks and answers as the spec says. */
const answer =
  (name: string, usual: Answer): Answer =>
  (asking) => {
    askers.push(asking.actor.id);
    return next[name] ?? usual(asking);
  };
beforeAll(async () => {
  people = await aPeopleDesk();
  const fileId = randomUUID();
  const put: Answer = ({ body }) => {
    const { number, content } = body as { number: number; content: string };
    came[number] = Buffer.from(content, 'base64');
    return { number };
  };
  const partOf: Answer = ({ body }) => {
    const { number } = body as { number: number };
    if (number === next.goneFrom) return over;
    return { content: file.subarray(number * filePartBytes, (number + 1) * filePartBytes).toString('base64') };
  };
  const offered = { fileId, claim, name: '问题行.xlsx', mediaType: 'application/octet-stream', bytes: file.length, parts: 2 };
  owner = await aSmallService('matchmaking', [
    [takeUpload, answer('take', () => ({ fileId, claim }))],
    [putFilePart, answer('put', put)],
    [closeUpload, answer('close', () => ({ fileId }))],
    [takeDownload, answer('download', () => offered)],
    [readFilePart, answer('part', partOf)],
  ]);
  gateway = await aGateway();
});
afterAll(async () => {
  await gateway.stop();
  await owner.stop();
  await people.stop();
});

const send = (token: string | null, more: RequestInit & { path?: string } = {}) =>
  fetch(`${gateway.url}/files/${more.path ?? ticket}`, {
    method: 'POST',
    body: new Uint8Array(file),
    ...more,
    headers: {
      'content-type': 'application/octet-stream',
      ...(token && { authorization: `Bearer ${token}` }),
      ...(more.headers as object),
    },
  });
const codeOf = async (response: Response) => {
  const { errors } = (await response.json()) as { errors: { extensions: { code: string; refusal?: string } }[] };
  return [response.status, errors[0]!.extensions.refusal ?? errors[0]!.extensions.code];
};
/** Begins a file, sends what is left of it after the answer has come, and asks once more. @returns what it heard */
const sendOn = (token: string, bytes: number) =>
  new Promise<string>((resolve, reject) => {
    const { hostname, port } = new URL(gateway.url);
    const head = [
      ...[`POST /files/${ticket} HTTP/1.1`, 'host: x', `authorization: Bearer ${token}`],
      ...['content-type: application/octet-stream', `content-length: ${bytes}`, '', ''],
    ];
    let said = '';
    const socket = connect(Number(port), hostname, () => {
      socket.write(head.join('\r\n'));
      socket.write(Buffer.alloc(filePartBytes));
    });
    socket.on('data', (text) => {
      const first = said === '';
      said += text;
      if (!first) return;
      socket.write(Buffer.alloc(bytes - filePartBytes));
      socket.write(`GET /files/${ticket} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`);
    });
    socket.on('end', () => resolve(said));
    socket.on('error', reject);
  });
const clerk = () => {
  came = [];
  askers = [];
  next = {};
  return people.signIn('branchClerk');
};

describe('a file on its way in', () => {
  it('reaches its owner whole, part by part, as the person who brings it', async () => {
    const { token, actor } = clerk();
    const response = await send(token);
    expect(response.status).toBe(201);
    expect(came.map(({ length }) => length)).toEqual([filePartBytes, 1_000]);
    expect(Buffer.concat(came).equals(file)).toBe(true);
    expect(new Set(askers)).toEqual(new Set([actor.id]));
  });
  it('is nobody’s without a sign-in', async () => {
    clerk();
    expect(await codeOf(await send(null))).toEqual([401, 'UNAUTHENTICATED']);
    expect(askers).toEqual([]);
  });
  it('with a ticket that is over stays outside', async () => {
    const { token } = clerk();
    next = { take: over };
    expect(await codeOf(await send(token))).toEqual([410, 'TicketOver']);
    expect(came).toEqual([]);
  });
  it.each(['unknown.abc', 'counseling.abc', 'x'])('with a ticket of no service that has files is refused: %s', async (path) => {
    const { token } = clerk();
    expect(await codeOf(await send(token, { path }))).toEqual([410, 'TicketOver']);
    expect(askers).toEqual([]);
  });
  it('of more than ten megabytes is refused before it comes', async () => {
    const { token } = clerk();
    expect(await codeOf(await send(token, { body: new Uint8Array(10 * 1024 * 1024 + 1) }))).toEqual([413, 'FileTooLarge']);
    expect(askers).toEqual([]);
  });
  it.each([
    ['too large', 413, 'FileTooLarge', 30 * 1024 * 1024, {}],
    ['without a ticket', 410, 'TicketOver', 9 * 1024 * 1024, { take: over }],
    ['broken on its way', 409, 'UploadBroken', 9 * 1024 * 1024, { put: { ok: false, error: { code: 'UploadBroken' } } }],
  ])('that is refused is let go by, so that whoever sends it comes to read why: %s', async (_what, status, refusal, bytes, answers) => {
    const { token } = clerk();
    next = answers;
    const said = await sendOn(token, bytes);
    expect(said.match(/HTTP\/1\.1 \d+/g)).toEqual([`HTTP/1.1 ${status}`, 'HTTP/1.1 401']);
    expect(said).toContain(`"${refusal}"`);
  });
  it.each(['multipart/form-data', 'application/json', 'text/plain'])('is refused as %s', async (kind) => {
    const { token } = clerk();
    expect((await send(token, { headers: { 'content-type': kind } })).status).toBe(415);
    expect(askers).toEqual([]);
  });
  it('that its owner does not take ends where it was', async () => {
    const { token } = clerk();
    next = { put: { ok: false, error: { code: 'UploadBroken' } } };
    expect(await codeOf(await send(token))).toEqual([409, 'UploadBroken']);
    next = { close: { ok: false, error: { code: 'FileKindWrong' } } };
    expect(await codeOf(await send(token))).toEqual([415, 'FileKindWrong']);
  });
  it('leaves GraphQL as it is: a stream is no document there', async () => {
    const { token } = clerk();
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      body: new Uint8Array(8),
      headers: { 'content-type': 'application/octet-stream', authorization: `Bearer ${token}` },
    });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
  });
});

describe('a file on its way out', () => {
  const get = (token: string, path = ticket) => fetch(`${gateway.url}/files/${path}`, { headers: { authorization: `Bearer ${token}` } });

  it('comes whole, to be saved and not to be shown', async () => {
    const { token } = clerk();
    const response = await get(token);
    expect(Buffer.from(await response.arrayBuffer()).equals(file)).toBe(true);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-disposition': `attachment; filename="download"; filename*=UTF-8''${encodeURIComponent('问题行.xlsx')}`,
      'content-length': String(file.length),
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; sandbox",
    });
  });
  it('with a ticket that is over does not come', async () => {
    const { token } = clerk();
    next = { download: over };
    expect(await codeOf(await get(token))).toEqual([410, 'TicketOver']);
  });
  it('whose owner goes away in the middle is seen to be incomplete', async () => {
    const { token } = clerk();
    next = { goneFrom: 0 };
    expect((await get(token)).status).toBe(500);
    next = { goneFrom: 1 };
    await expect(get(token).then((response) => response.arrayBuffer())).rejects.toThrow();
  });
});
