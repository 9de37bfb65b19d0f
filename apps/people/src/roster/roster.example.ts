import type { Actor, BranchId, FileId, RosterId } from '@sanwei/contracts';
import { fileTransfers } from '@sanwei/contracts/file';
import {
  beginRoster,
  commitRoster,
  type RosterStatus,
  requestRosterErrors,
  requestRosterUpload,
  viewRoster,
} from '@sanwei/contracts/people/roster';
import { inParts, readSheet, writeSheet } from '@sanwei/files';
import { answerOf, until } from '@sanwei/testing';
import { aUnion } from '../membership/membership.example.js';
import type { People } from '../people.example.js';

const { takeUpload, putFilePart, closeUpload, takeDownload, readFilePart } = fileTransfers.people;

/** The desk of a street's clerk, with the works below the street; `other` is somebody else's. */
export const aDesk = async () => {
  const city = await aUnion();
  const register = (branchId: BranchId) =>
    city.rows<{ status: string; personId: string | null }>(
      'SELECT status, personId FROM membership WHERE branchId = ? ORDER BY since, id',
      [branchId],
    );
  return { city, ...city.branches, clerk: city.clerkOf(city.branches.street), register, empty: () => city.rows('DELETE FROM membership') };
};
export type Desk = Awaited<ReturnType<typeof aDesk>>;

export type Listed = readonly [name: string, phone: string];
export const aSheet = (rows: readonly (readonly string[])[], header = ['姓名', '手机号']): Promise<Buffer> => writeSheet(header, rows);

/** As the gateway brings it. */
export const upload = async (city: People, clerk: Actor, bytes: Buffer): Promise<FileId> => {
  const { ticket } = answerOf(await city.ask(requestRosterUpload, {}, clerk));
  const taken = answerOf(await city.ask(takeUpload, { ticket, bytes: bytes.length }, clerk));
  for (const [number, part] of inParts(bytes).entries())
    answerOf(await city.ask(putFilePart, { ...taken, number, content: part.toString('base64') }, clerk));
  return answerOf(await city.ask(closeUpload, { ...taken, bytes: bytes.length }, clerk)).fileId;
};

export const found = async (city: People, clerk: Actor, rosterId: RosterId) =>
  answerOf(await city.ask(viewRoster, { rosterId }, clerk)).roster;
/** Waits until the roster is where it should be. */
export const whenIs = async (city: People, clerk: Actor, rosterId: RosterId, status: RosterStatus) => {
  await until(async () => (await found(city, clerk, rosterId)).status === status);
  return found(city, clerk, rosterId);
};
export const begun = async (city: People, clerk: Actor, branchId: BranchId, bytes: Buffer): Promise<RosterId> =>
  answerOf(await city.ask(beginRoster, { fileId: await upload(city, clerk, bytes), branchId }, clerk)).rosterId;

/** Uploaded and checked. */
export const checked = async (city: People, clerk: Actor, branchId: BranchId, rows: readonly (readonly string[])[], header?: string[]) =>
  whenIs(city, clerk, await begun(city, clerk, branchId, await aSheet(rows, header)), 'checked');
export const commit = (city: People, clerk: Actor, rosterId: RosterId, endCount: number | null = null) =>
  city.ask(commitRoster, { rosterId, endCount }, clerk);
/** And in force. */
export const committed = async (city: People, clerk: Actor, branchId: BranchId, rows: readonly Listed[], endMissing = false) => {
  const { id, missing } = await checked(city, clerk, branchId, rows);
  answerOf(await commit(city, clerk, id, endMissing ? missing : null));
  return whenIs(city, clerk, id, 'committed');
};
/** The list of bad rows as a clerk opens it. */
export const errorsOf = async (city: People, clerk: Actor, rosterId: RosterId): Promise<string[][]> => {
  const { ticket } = answerOf(await city.ask(requestRosterErrors, { rosterId }, clerk));
  const { fileId, claim, parts } = answerOf(await city.ask(takeDownload, { ticket }, clerk));
  const read = [];
  for (let number = 0; number < parts; number += 1)
    read.push(Buffer.from(answerOf(await city.ask(readFilePart, { fileId, claim, number }, clerk)).content, 'base64'));
  const sheet = await readSheet(Buffer.concat(read));
  if (!sheet.ok) throw new Error(sheet.trouble.why);
  return sheet.sheet.rows.map(({ cells }) => cells);
};
