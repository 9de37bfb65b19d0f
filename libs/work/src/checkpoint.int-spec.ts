import { randomBytes, randomUUID } from 'node:crypto';
import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { systemActor } from '@sanwei/contracts';
import { aSchema } from '@sanwei/testing';
import { actAlone } from './apart.js';
import { compareCheckpoints, writeCheckpoint } from './checkpoint.js';
import { sealTrail } from './sealer.js';
import { verifyTrail } from './verify-trail.js';

const key = randomBytes(32);
const now = new Date('2026-11-24T01:00:00.000Z');
const service = 'childcare';
const ends: (() => Promise<unknown>)[] = [];
let [schema, file]: [Awaited<ReturnType<typeof aSchema>>, string] = [undefined as never, ''];
beforeEach(async () => {
  schema = await aSchema([]);
  const folder = await mkdtemp(join(tmpdir(), 'sanwei-checkpoints-'));
  file = join(folder, 'second-place', 'childcare.jsonl');
  ends.push(schema.drop, () => rm(folder, { recursive: true }));
});
afterAll(() => Promise.all(ends.map((end) => end())));

const acts = async (count: number) => {
  for (let i = 0; i < count; i++)
    await actAlone(schema.db, { service, actor: systemActor(service), now, requestId: randomUUID() }, async (work) =>
      work.record('act', 'x'),
    );
  await sealTrail(schema.db, key, now);
};
const write = (since: number) => writeCheckpoint(schema.db, { service, key, file, now }, since);
const lines = async () => (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '');
const compare = async (of = service) => compareCheckpoints(schema.db, key, of, await lines());
const asRoot = (statement: string) => schema.database.asRoot((root) => root.query(statement));

describe('checkpoints of the trail in a second place', () => {
  it('are written where the chain has grown, and fit it', async () => {
    await acts(2);
    expect(await write(0)).toBe(2);
    expect(await write(2)).toBe(2);
    await acts(1);
    expect(await write(2)).toBe(3);
    expect(await lines()).toHaveLength(2);
    expect(await compare()).toEqual({ fit: 2, trouble: null });
  });

  it('tell that the end was cut off, which the chain by itself does not', async () => {
    await acts(3);
    await write(0);
    await asRoot('DELETE t FROM trail t JOIN trail_seal s ON s.trailId = t.id WHERE s.link = 3');
    await asRoot('DELETE FROM trail_seal WHERE link = 3');
    expect(await verifyTrail(schema.db, key)).toMatchObject({ whole: true, sealed: 2 });
    expect(await compare()).toEqual({ fit: 0, trouble: { link: 3, why: 'cut off' } });
  });

  it('tell that lines were sealed anew, by whoever has database and key', async () => {
    await acts(2);
    await write(0);
    await asRoot("UPDATE trail SET action = 'another'");
    await asRoot('DELETE FROM trail_seal');
    await asRoot('INSERT INTO trail_unsealed (trailId) SELECT id FROM trail ORDER BY id');
    await sealTrail(schema.db, key, now);
    expect(await verifyTrail(schema.db, key)).toMatchObject({ whole: true, sealed: 2 });
    expect(await compare()).toEqual({ fit: 0, trouble: { link: 2, why: 'rewritten' } });
  });

  it('that were cut off in the writing spoil neither the next nor the verdict', async () => {
    await acts(1);
    await write(0);
    await appendFile(file, '\n{"service":"chil');
    await acts(1);
    await write(1);
    expect(await compare()).toEqual({ fit: 2, trouble: null });
  });

  it('are known as forged, or as of another service', async () => {
    await acts(1);
    await write(0);
    expect(await compare('people')).toMatchObject({ trouble: { why: 'not ours' } });
    const [line] = await lines();
    const forged = JSON.stringify({ ...(JSON.parse(line!) as object), at: '2026-11-25T01:00:00.000Z' });
    for (const wrong of [forged, '{"link":"x"}'])
      expect(await compareCheckpoints(schema.db, key, service, [wrong])).toMatchObject({ fit: 0, trouble: { why: 'not ours' } });
  });
});
