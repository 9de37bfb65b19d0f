import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ImportId } from '@sanwei/contracts';
import { requestImportErrors } from '@sanwei/contracts/matchmaking/register-import';
import { until } from '@sanwei/testing';
import { aClerk, codeOf, type Matchmaking } from '../matchmaking.example.js';
import { aRegistry, checked, errorsOf, found, published, someoneIn, whenIs } from './import-journey.example.js';

let city: Matchmaking;
let someone: ReturnType<typeof someoneIn>;
beforeAll(async () => {
  city = await aRegistry();
  someone = someoneIn(city);
}, 60_000);
afterAll(() => city.stop());

const dayMs = 24 * 3_600_000;
const steps = (importId: ImportId) =>
  city.rows<{ seq: number; dueAt: Date }>(
    "SELECT seq, dueAt FROM outbox WHERE subject LIKE '%forget-import%' AND body LIKE ? ORDER BY dueAt",
    [`%${importId}%`],
  );
const staged = async (importId: ImportId) => (await city.rows('SELECT 1 FROM import_row WHERE importId = ?', [importId])).length;
/** Another instance, whose clock is ahead, takes what is not due yet. */
const takenEarly = async (importId: ImportId) => {
  const early = (await steps(importId)).map(({ seq }) => seq);
  expect(early.length).toBeGreaterThan(0);
  await city.rows('UPDATE outbox SET dueAt = ? WHERE seq IN (?)', [city.now(), early]);
  await until(async () => (await city.rows('SELECT 1 FROM outbox WHERE seq IN (?)', [early])).length === 0);
};

describe('the step that forgets, come before its day is over', () => {
  it('puts itself back, and what is left to mend in the register goes when the day is over', async () => {
    const clerk = aClerk();
    const importId = await published(city, clerk, [someone(), someone({ 手机号: '1391' })]);
    const keptUntil = (await found(city, clerk, importId)).keptUntil!;
    await takenEarly(importId);
    expect(await staged(importId)).toBe(1);
    expect((await steps(importId)).map(({ dueAt }) => new Date(dueAt).toISOString())).toContain(keptUntil);
    await city.moveTime(dayMs + 1_000);
    await until(async () => (await staged(importId)) === 0);
    expect(await found(city, clerk, importId)).toMatchObject({ status: 'published', keptUntil: null });
  });
  it('gives up nothing that somebody may still decide on', async () => {
    const clerk = aClerk();
    const importId = await checked(city, clerk, [someone()]);
    await takenEarly(importId);
    expect(await found(city, clerk, importId)).toMatchObject({ status: 'checked' });
    await city.moveTime(dayMs + 1_000);
    await whenIs(city, clerk, importId, 'abandoned');
    expect(await staged(importId)).toBe(0);
  });
});

describe('the step that forgets, come late or standing still', () => {
  it('prolongs nothing: after the day nobody fetches the rows any more, and is told so', async () => {
    const clerk = aClerk();
    const ones = [
      await published(city, clerk, [someone(), someone({ 手机号: '1391' })]),
      await checked(city, clerk, [someone(), someone({ 手机号: '1392' })]),
    ];
    for (const importId of ones) {
      expect((await errorsOf(city, clerk, importId)).rows).toHaveLength(1);
      await city.rows("UPDATE outbox SET parkedAt = ?, dueAt = '2100-01-01' WHERE subject LIKE '%forget-import%' AND body LIKE ?", [
        ...[city.now(), `%${importId}%`],
      ]);
    }
    await city.moveTime(dayMs + 1_000);
    for (const importId of ones) {
      expect(await staged(importId)).toBeGreaterThan(0);
      expect(codeOf(await city.ask(requestImportErrors, { importId }, clerk))).toBe('RowErrorsGone');
    }
  });
});

it('breaks over nothing', () => expect(city.defects).toEqual([]));
