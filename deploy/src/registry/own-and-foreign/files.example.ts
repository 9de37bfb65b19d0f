import type { DownloadTicket, UploadTicket } from '@sanwei/contracts/file';
import { fileTransfers, type ServiceWithFiles, servicesWithFiles } from '@sanwei/contracts/file';
import { requestImportErrors, requestImportUpload } from '@sanwei/contracts/matchmaking/register-import';
import { requestRosterErrors, requestRosterUpload } from '@sanwei/contracts/people/roster';
import { aPaper, checked } from '@sanwei/matchmaking/register-import/import-journey.example';
import { aSheet, checked as checkedRoster } from '@sanwei/people/roster/roster.example';
import { answerOf } from '@sanwei/testing';
import type { z } from 'zod';
import type { CityOfTwo, Somebody } from './city-of-two.example.js';
import type { Entries } from './rows.example.js';

type Way = {
  up(city: CityOfTwo, who: Somebody): Promise<z.output<typeof UploadTicket>>;
  down(city: CityOfTwo, who: Somebody): Promise<z.output<typeof DownloadTicket>>;
  bytes(): Promise<Buffer>;
};
/** How each service with files comes to give tickets. */
export const ways: Readonly<Record<ServiceWithFiles, Way>> = {
  people: {
    up: async (city, who) => answerOf(await city.ask(requestRosterUpload, {}, who)),
    down: async (city, who) => {
      const { id } = await checkedRoster(city.people, who, city.branches.a, [['甲', '没有号码']]);
      return answerOf(await city.ask(requestRosterErrors, { rosterId: id }, who));
    },
    bytes: () => aSheet([['甲乙', '13700000001']]),
  },
  matchmaking: {
    up: async (city, who) => answerOf(await city.ask(requestImportUpload, {}, who)),
    down: async (city, who) =>
      answerOf(await city.ask(requestImportErrors, { importId: await checked(city.matchmaking, who, [{ 姓名: '' }]) }, who)),
    bytes: () => aPaper([{}]),
  },
};

/** A ticket is for one person: not for a colleague, whatever the role. */
const between = (city: CityOfTwo) => ({
  owner: city.staff('branchClerk', city.branches.a),
  strangers: [city.b, city.staff('branchClerk', city.branches.a), city.staff('federationStaff', null)],
});

const entriesOf = (service: ServiceWithFiles): Entries => {
  const { takeUpload, putFilePart, closeUpload, takeDownload, readFilePart } = fileTransfers[service];
  const { up, down, bytes } = ways[service];
  const takenUp = async (city: CityOfTwo, who: Somebody, content: Buffer, put: boolean) => {
    const taken = answerOf(await city.ask(takeUpload, { ticket: (await up(city, who)).ticket, bytes: content.length }, who));
    const part = { ...taken, number: 0, content: content.toString('base64') };
    if (put) answerOf(await city.ask(putFilePart, part, who));
    return { taken, part, theirs: [taken.fileId, taken.claim] };
  };
  return {
    [takeUpload.subject]: async (city) => {
      const those = between(city);
      const { ticket } = await up(city, those.owner);
      return { input: { ticket, bytes: 10 }, theirs: [ticket], ...those };
    },
    [putFilePart.subject]: async (city) => {
      const those = between(city);
      const { part, theirs } = await takenUp(city, those.owner, await bytes(), false);
      return { input: part, theirs, ...those };
    },
    [closeUpload.subject]: async (city) => {
      const those = between(city);
      const content = await bytes();
      const { taken, theirs } = await takenUp(city, those.owner, content, true);
      return { input: { ...taken, bytes: content.length }, theirs, ...those };
    },
    [takeDownload.subject]: async (city) => {
      const those = between(city);
      const { ticket } = await down(city, those.owner);
      return { input: { ticket }, theirs: [ticket], ...those };
    },
    [readFilePart.subject]: async (city) => {
      const those = between(city);
      const { fileId, claim } = answerOf(await city.ask(takeDownload, { ticket: (await down(city, those.owner)).ticket }, those.owner));
      return { input: { fileId, claim, number: 0 }, theirs: [fileId, claim], ...those };
    },
  };
};
export const fileEntries: Entries = Object.assign({}, ...servicesWithFiles.map(entriesOf));
