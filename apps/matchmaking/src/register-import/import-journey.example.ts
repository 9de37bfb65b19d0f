import type { FileId, ImportId, PersonId } from '@sanwei/contracts';
import { filePartBytes, fileTransfers } from '@sanwei/contracts/file';
import {
  beginImport,
  commitImport,
  type ImportField,
  type ImportStatus,
  requestImportErrors,
  requestImportUpload,
  setImportMapping,
  viewImport,
} from '@sanwei/contracts/matchmaking/register-import';
import { findBranchesByName } from '@sanwei/contracts/people/branch';
import { inParts, readSheet, writeSheet } from '@sanwei/files';
import { aSmallService } from '@sanwei/gateway/a-gateway.example';
import { until } from '@sanwei/testing';
import { aMatchmaking, answerOf, type Matchmaking, type Member } from '../matchmaking.example.js';
import { aPaperRow, paperHeader } from './register-import.example.js';

const { takeUpload, putFilePart, closeUpload, takeDownload, readFilePart } = fileTransfers.matchmaking;

/** `matchmaking` beside a `people` that knows the names of its three branches. */
export const aRegistry = async (): Promise<Matchmaking> => {
  const city = await aMatchmaking();
  const { street, works, other } = city.branches;
  const known = [
    { id: street, name: '河畔街道总工会', parentName: null },
    { id: works, name: '第一钢厂工会', parentName: '河畔街道总工会' },
    { id: other, name: '城东街道总工会', parentName: null },
  ];
  const byName = ({ body }: { body: { names: string[] } }) => ({ items: known.filter(({ name }) => body.names.includes(name)) });
  const people = await aSmallService('people', [[findBranchesByName, byName as never]]);
  return {
    ...city,
    stop: async () => {
      await people.stop();
      await city.stop();
    },
  };
};

/** As the gateway brings it. */
export const upload = async (city: Matchmaking, clerk: Member, bytes: Buffer): Promise<FileId> => {
  const { ticket } = answerOf(await city.ask(requestImportUpload, {}, clerk));
  const taken = answerOf(await city.ask(takeUpload, { ticket, bytes: bytes.length }, clerk));
  for (const [number, part] of inParts(bytes).entries())
    answerOf(await city.ask(putFilePart, { ...taken, number, content: part.toString('base64') }, clerk));
  return answerOf(await city.ask(closeUpload, { ...taken, bytes: bytes.length }, clerk)).fileId;
};
export const download = async (city: Matchmaking, clerk: Member, ticket: string): Promise<Buffer> => {
  const { fileId, claim, parts } = answerOf(await city.ask(takeDownload, { ticket }, clerk));
  const read = [];
  for (let number = 0; number < parts; number += 1)
    read.push(Buffer.from(answerOf(await city.ask(readFilePart, { fileId, claim, number }, clerk)).content, 'base64'));
  return Buffer.concat(read);
};
export const partsNeeded = (bytes: number) => Math.ceil(bytes / filePartBytes);

export const found = async (city: Matchmaking, clerk: Member, importId: ImportId) =>
  answerOf(await city.ask(viewImport, { importId }, clerk)).registerImport;
/** Waits until the import is where it should be. */
export const whenIs = async (city: Matchmaking, clerk: Member, importId: ImportId, status: ImportStatus) => {
  await until(async () => (await found(city, clerk, importId)).status === status);
  return found(city, clerk, importId);
};

export const begun = async (city: Matchmaking, clerk: Member, bytes: Buffer): Promise<ImportId> =>
  answerOf(await city.ask(beginImport, { fileId: await upload(city, clerk, bytes) }, clerk)).importId;
export const aPaper = (rows: readonly Record<string, string>[]): Promise<Buffer> => writeSheet(paperHeader, rows.map(aPaperRow));

/** Uploaded, read, and checked with the columns as they were guessed. */
export const checked = async (city: Matchmaking, clerk: Member, rows: readonly Record<string, string>[]): Promise<ImportId> => {
  const importId = await begun(city, clerk, await aPaper(rows));
  const { columns } = await whenIs(city, clerk, importId, 'mapping');
  const chosen = columns.flatMap(({ column, field }) => (field ? [{ column, field: field as ImportField }] : []));
  answerOf(await city.ask(setImportMapping, { importId, columns: chosen, headless: null }, clerk));
  await whenIs(city, clerk, importId, 'checked');
  return importId;
};
export const published = async (city: Matchmaking, clerk: Member, rows: readonly Record<string, string>[]): Promise<ImportId> => {
  const importId = await checked(city, clerk, rows);
  answerOf(await city.ask(commitImport, { importId, checkedAs: 1 }, clerk));
  await whenIs(city, clerk, importId, 'published');
  return importId;
};
/** The list of bad rows as a clerk opens it. */
export const errorsOf = async (city: Matchmaking, clerk: Member, importId: ImportId) => {
  const { ticket } = answerOf(await city.ask(requestImportErrors, { importId }, clerk));
  const read = await readSheet(await download(city, clerk, ticket));
  if (!read.ok) throw new Error(read.trouble.why);
  return read.sheet;
};

let phones = 0;
/** A phone that no other row of this spec file has. */
export const aPhone = () => `139${String(20_000_000 + ++phones)}`;
/** A row of a paper register that is right in everything, but for `over`. */
export const someoneIn =
  (city: Matchmaking) =>
  (over: Record<string, string> = {}) => ({
    手机号: aPhone(),
    单身承诺日期: new Date(city.now().getTime() - 30 * 86_400_000).toISOString().slice(0, 10),
    ...over,
  });
export const profilesOf = (city: Matchmaking, importId: ImportId) =>
  city.rows<{ personId: PersonId; status: string; verifiedBy: string }>(
    'SELECT personId, status, verifiedBy FROM profile WHERE importId = ?',
    [importId],
  );
export const registeredIn = async (city: Matchmaking) =>
  Number((await city.rows<{ n: string }>("SELECT COUNT(*) AS n FROM profile WHERE status = 'active'"))[0]!.n);
