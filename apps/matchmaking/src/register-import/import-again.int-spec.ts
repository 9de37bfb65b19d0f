import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { countRegistered } from '@sanwei/contracts/matchmaking/register';
import {
  checkImportRows,
  commitImport,
  commitImportRows,
  publishImport,
  requestImportErrors,
} from '@sanwei/contracts/matchmaking/register-import';
import { natsFor, testKeys } from '@sanwei/testing';
import { connectWire, signerOf, type Wire } from '@sanwei/wire';
import { aClerk, answerOf, codeOf, type Matchmaking } from '../matchmaking.example.js';
import { aRegistry, checked, found, profilesOf, published, registeredIn, someoneIn, whenIs } from './import-journey.example.js';

let city: Matchmaking;
let own: Wire;
let someone: ReturnType<typeof someoneIn>;
beforeAll(async () => {
  city = await aRegistry();
  someone = someoneIn(city);
  own = await connectWire(natsFor('matchmaking'), 'matchmaking', await signerOf('matchmaking', testKeys().passport.matchmaking.key));
}, 60_000);
afterAll(async () => {
  await own.close();
  await city.stop();
});

const asItself = async <T>(contract: Parameters<Wire['ask']>[0], input: object) =>
  (await own.ask(contract, input as never, { id: randomUUID(), passport: await own.signAsSystem(), deadlineMs: 10_000 })) as T;

describe('a register that comes again', () => {
  it('knows who is in the register already', async () => {
    const clerk = aClerk();
    const same = someone();
    await published(city, clerk, [same]);
    const again = await checked(city, clerk, [same]);
    expect(await found(city, clerk, again)).toMatchObject({ good: 0, known: 1, duplicates: 0, bad: 0, problems: [] });
    expect(codeOf(await city.ask(commitImport, { importId: again, checkedAs: 1 }, clerk))).toBe('NothingToImport');
    expect(codeOf(await city.ask(requestImportErrors, { importId: again }, clerk))).toBe('NoRowErrors');
  });

  it('of two clerks at once brings nobody in twice', async () => {
    const shared = Array.from({ length: 20 }, () => someone());
    const clerks = [aClerk(), aClerk()];
    const ids = await Promise.all(clerks.map((clerk) => checked(city, clerk, [...shared, someone()])));
    await Promise.all(clerks.map(async (clerk, i) => answerOf(await city.ask(commitImport, { importId: ids[i]!, checkedAs: 1 }, clerk))));
    const receipts = await Promise.all(clerks.map((clerk, i) => whenIs(city, clerk, ids[i]!, 'published')));
    expect(receipts.map(({ good }) => good).sort((a, b) => a - b)).toEqual([1, 21]);
    expect(receipts.map(({ known }) => known).sort((a, b) => a - b)).toEqual([0, 20]);
  });

  it('that comes in steps twice does each step once', async () => {
    const clerk = aClerk();
    const importId = await checked(city, clerk, [someone(), someone()]);
    expect(await asItself(checkImportRows, { importId, from: 0 })).toMatchObject({ value: { done: 0 } });
    answerOf(await city.ask(commitImport, { importId, checkedAs: 1 }, clerk));
    await whenIs(city, clerk, importId, 'published');
    for (const step of [commitImportRows, publishImport])
      expect(await asItself(step, { importId, from: 0 })).toMatchObject({ value: { done: 0 } });
    expect(await profilesOf(city, importId)).toHaveLength(2);
  });

  it('whose writing was cut off in the middle goes on where it was, and is seen as a whole', async () => {
    const clerk = aClerk();
    const importId = await checked(
      city,
      clerk,
      Array.from({ length: 501 }, () => someone()),
    );
    // As it stands when the service dies after the first batch: no line of the outbox was lost, and none was done twice.
    await city.database.asRoot((root) =>
      root.query("UPDATE register_import SET status = 'committing', committed = 0 WHERE id = ?", [importId]),
    );
    const id = randomUUID();
    const passport = await own.signAsSystem();
    const step = () => own.ask(commitImportRows, { importId, from: 0 }, { id, passport, deadlineMs: 10_000 });
    const before = await registeredIn(city);
    expect(await Promise.all([step(), step()])).toEqual([
      { ok: true, value: { importId, done: 500 } },
      { ok: true, value: { importId, done: 500 } },
    ]);
    const receipt = await whenIs(city, clerk, importId, 'published');
    expect(receipt).toMatchObject({ good: 501, committed: 501 });
    expect(await registeredIn(city)).toBe(before + 501);
    expect(answerOf(await city.ask(countRegistered, {})).count).toBeGreaterThan(500);
  });
});

it('breaks over nothing', () => expect(city.defects).toEqual([]));
