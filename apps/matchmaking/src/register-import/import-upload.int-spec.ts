import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fileTransfers, largestFileBytes } from '@sanwei/contracts/file';
import { beginImport, requestImportErrors, requestImportUpload } from '@sanwei/contracts/matchmaking/register-import';
import { person, until } from '@sanwei/testing';
import { aClerk, answerOf, codeOf, type Matchmaking } from '../matchmaking.example.js';
import { aPaper, aRegistry, checked, download, upload } from './import-journey.example.js';

const { takeUpload, putFilePart, closeUpload, takeDownload, readFilePart } = fileTransfers.matchmaking;
const minute = 60_000;
let city: Matchmaking;
let bytes: Buffer;
beforeAll(async () => {
  city = await aRegistry();
  bytes = await aPaper([{}]);
}, 60_000);
afterAll(() => city.stop());

const aTicket = async (clerk = aClerk()) => ({ clerk, ...answerOf(await city.ask(requestImportUpload, {}, clerk)) });
const content = (of: Buffer) => of.toString('base64');

describe('a ticket for a file', () => {
  it('holds once, also for two who come in the same instant', async () => {
    const { clerk, ticket } = await aTicket();
    const both = await Promise.all([1, 2].map(() => city.ask(takeUpload, { ticket, bytes: 10 }, clerk)));
    expect(both.map(codeOf).sort()).toEqual(['TicketOver', null].sort());
  });
  it('is for its own person, whoever has seen it', async () => {
    const { clerk, ticket } = await aTicket();
    expect(codeOf(await city.ask(takeUpload, { ticket, bytes: 10 }, aClerk()))).toBe('TicketOver');
    expect(codeOf(await city.ask(takeUpload, { ticket, bytes: 10 }, person()))).toBe('TicketOver');
    expect(codeOf(await city.ask(takeUpload, { ticket, bytes: 10 }, clerk))).toBeNull();
  });
  it('is for one way: what brings a file does not fetch one', async () => {
    const { clerk, ticket } = await aTicket();
    expect(codeOf(await city.ask(takeDownload, { ticket }, clerk))).toBe('TicketOver');
  });
  it('is not in the database: only what tells it apart is', async () => {
    const { ticket } = await aTicket();
    expect(await city.everything()).not.toContain(ticket.slice(-20));
  });
  it('does not let in more than it says', async () => {
    const { clerk, ticket } = await aTicket();
    expect(codeOf(await city.ask(takeUpload, { ticket, bytes: largestFileBytes + 1 }, clerk))).toBe('FileTooLarge');
  });
});

describe('a file that is brought', () => {
  const taken = async () => {
    const { clerk, ticket } = await aTicket();
    return { clerk, ...answerOf(await city.ask(takeUpload, { ticket, bytes: bytes.length }, clerk)) };
  };
  it('goes on only with the secret of whoever took the ticket, in order, each part once', async () => {
    const { clerk, fileId, claim } = await taken();
    const put = (number: number, as = clerk, secret = claim) =>
      city.ask(putFilePart, { fileId, claim: secret, number, content: content(bytes) }, as);
    expect(codeOf(await put(0, clerk, 'x'.repeat(43)))).toBe('UploadBroken');
    expect(codeOf(await put(0, aClerk()))).toBe('UploadBroken');
    expect(codeOf(await put(1))).toBe('UploadBroken');
    expect(codeOf(await put(0))).toBeNull();
    expect(codeOf(await put(0))).toBe('UploadBroken');
    expect(codeOf(await city.ask(closeUpload, { fileId, claim, bytes: bytes.length + 1 }, clerk))).toBe('UploadBroken');
    expect(codeOf(await city.ask(closeUpload, { fileId, claim, bytes: bytes.length }, clerk))).toBeNull();
    expect(codeOf(await put(1))).toBe('UploadBroken');
  });
  it('that is something else than its name says is not taken', async () => {
    const { clerk, fileId, claim } = await taken();
    const text = Buffer.from('姓名,手机号\n'.repeat(100));
    answerOf(await city.ask(putFilePart, { fileId, claim, number: 0, content: content(text) }, clerk));
    expect(codeOf(await city.ask(closeUpload, { fileId, claim, bytes: text.length }, clerk))).toBe('FileKindWrong');
    expect(codeOf(await city.ask(beginImport, { fileId }, clerk))).toBe('FileNotFound');
  });
  it('lies sealed, and is gone with its key after a day', async () => {
    const clerk = aClerk();
    const fileId = await upload(city, clerk, bytes);
    const [row] = await city.rows<{ sealed: Buffer }>('SELECT sealed FROM file_part WHERE fileId = ?', [fileId]);
    expect(row!.sealed.includes(bytes.subarray(0, 16))).toBe(false);
    await city.moveTime(25 * 60 * minute);
    await until(async () => (await city.rows('SELECT 1 FROM stored_file WHERE id = ?', [fileId])).length === 0);
    expect(await city.rows('SELECT 1 FROM file_part WHERE fileId = ?', [fileId])).toEqual([]);
    expect(await city.rows('SELECT wrapped FROM subject_key WHERE subjectId = ?', [fileId])).toEqual([{ wrapped: null }]);
  });
});

describe('time', () => {
  it('ends a ticket after ten minutes', async () => {
    const { clerk, ticket } = await aTicket();
    await city.moveTime(11 * minute);
    expect(codeOf(await city.ask(takeUpload, { ticket, bytes: 10 }, clerk))).toBe('TicketOver');
  });
  it('ends what somebody took with a ticket after five', async () => {
    const clerk = aClerk();
    const importId = await checked(city, clerk, [{ 姓名: '', 单身承诺日期: city.now().toISOString().slice(0, 10) }]);
    const { ticket } = answerOf(await city.ask(requestImportErrors, { importId }, clerk));
    const claimed = answerOf(await city.ask(takeDownload, { ticket }, clerk));
    const part = () => city.ask(readFilePart, { fileId: claimed.fileId, claim: claimed.claim, number: 0 }, clerk);
    expect(codeOf(await part())).toBeNull();
    await city.moveTime(6 * minute);
    expect(codeOf(await part())).toBe('TicketOver');
    const again = answerOf(await city.ask(requestImportErrors, { importId }, clerk));
    expect((await download(city, clerk, again.ticket)).length).toBeGreaterThan(0);
  });
  it('ends an import that nobody has decided on after a day: its rows go', async () => {
    const clerk = aClerk();
    const importId = await checked(city, clerk, [{ 单身承诺日期: city.now().toISOString().slice(0, 10) }]);
    await city.moveTime(25 * 60 * minute);
    await until(async () => (await city.rows('SELECT 1 FROM import_row WHERE importId = ?', [importId])).length === 0);
    expect(await city.rows('SELECT status, columns FROM register_import WHERE id = ?', [importId])).toEqual([
      { status: 'abandoned', columns: null },
    ]);
  });
});

it('breaks over nothing', () => expect(city.defects).toEqual([]));
