import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ok } from '@sanwei/kernel';
import { aSchema } from '@sanwei/testing';
import { asking, marks, readMark } from './mark.example.js';
import { recordRefusal, runReading, runWork } from './run-work.js';
import { sealTrail } from './sealer.js';
import { verifyTrail } from './verify-trail.js';

const key = randomBytes(32);
const opened: Awaited<ReturnType<typeof aSchema>>[] = [];
let schema: (typeof opened)[number];
beforeEach(async () => {
  schema = await aSchema([marks as never]);
  opened.push(schema);
});
afterAll(() => Promise.all(opened.map((one) => one.drop())));

const act = () => runWork(schema.db, asking(randomUUID(), { name: 'a', value: 1 }), async () => ok({ value: 1 }));
const acts = async (count: number) => {
  for (let i = 0; i < count; i++) await act();
  await sealTrail(schema.db, key, new Date());
};
const asRoot = (statement: string) => schema.database.asRoot((root) => root.query(statement));
const verdict = () => verifyTrail(schema.db, key);

describe('the trail', () => {
  it('has a line for each act, each reading and each refusal', async () => {
    await act();
    const asked = { ...asking(randomUUID(), { name: 'a', value: 1 }), contract: readMark, input: { name: 'a' } };
    await runReading(schema.db, asked, async () => ok({ value: 1 }));
    await recordRefusal(schema.db, asked, 'read mark', 'b', 'NotAllowed');
    const lines = await schema.db.query('SELECT action, object, outcome FROM trail ORDER BY id');
    expect(lines).toEqual([
      { action: 'add mark', object: 'a', outcome: 'done' },
      { action: 'read mark', object: 'a', outcome: 'done' },
      { action: 'read mark', object: 'b', outcome: 'NotAllowed' },
    ]);
  });
  it('is written whole or not at all, also for a reading', async () => {
    await asRoot('ALTER TABLE trail_unsealed ADD CONSTRAINT full CHECK (trailId IS NULL)');
    const asked = { ...asking(randomUUID(), { name: 'a', value: 1 }), contract: readMark, input: { name: 'a' } };
    await expect(runReading(schema.db, asked, async () => ok({ value: 1 }))).rejects.toThrow('full');
    expect(await schema.db.query('SELECT id FROM trail')).toEqual([]);
  });
  it('cannot be changed by the service itself', async () => {
    await acts(1);
    for (const statement of [
      "UPDATE trail SET action = 'x'",
      'DELETE FROM trail',
      'DELETE FROM trail_seal',
      "UPDATE trail_seal SET mac = 'x'",
    ])
      await expect(schema.db.query(statement)).rejects.toMatchObject({ driverError: { errno: 1142 } });
  });
  it('verifies when nobody has touched it', async () => {
    await acts(3);
    await act();
    expect(await verdict()).toEqual({ whole: true, sealed: 3, unsealed: 1 });
  });
  it('keeps one chain when two seal at once', async () => {
    for (let i = 0; i < 20; i++) await act();
    await Promise.all([sealTrail(schema.db, key, new Date()), sealTrail(schema.db, key, new Date())]);
    await sealTrail(schema.db, key, new Date());
    expect(await verdict()).toEqual({ whole: true, sealed: 20, unsealed: 0 });
  });
  it.each([
    ['a changed line', "UPDATE trail SET object = 'z' WHERE id = (SELECT trailId FROM trail_seal WHERE link = 2)", 'changed'],
    ['a line taken out', 'DELETE FROM trail WHERE id = (SELECT trailId FROM trail_seal WHERE link = 2)', 'line missing'],
    ['a link taken out', 'DELETE FROM trail_seal WHERE link = 2', 'link missing'],
  ])('names %s as the first that does not fit', async (_what, statement, why) => {
    await acts(3);
    await asRoot(statement);
    expect(await verdict()).toMatchObject({ whole: false, brokenAt: 2, why });
  });
  it('finds a line that was put in without a seal', async () => {
    await acts(1);
    await asRoot("INSERT INTO trail SELECT UUID(), at, actorId, action, 'forged', outcome, requestId FROM trail LIMIT 1");
    expect(await verdict()).toMatchObject({ whole: false, why: 'link missing' });
  });
  it('does not verify under another key', async () => {
    await acts(1);
    expect(await verifyTrail(schema.db, randomBytes(32))).toMatchObject({ whole: false, brokenAt: 1 });
  });
});
