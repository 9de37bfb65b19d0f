import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aSchema } from '@sanwei/testing';
import { checkKeys, forgetOlderKeys, KeysDoNotFit, type ServiceKeys } from './key-check.js';

const now = new Date('2026-11-24T01:00:00.000Z');
const keys = (): ServiceKeys => ({ fieldKey: randomBytes(32), indexKey: randomBytes(32), trailKey: randomBytes(32) });
let schema: Awaited<ReturnType<typeof aSchema>>;
beforeAll(async () => {
  schema = await aSchema([]);
}, 60_000);
afterAll(() => schema.drop());
beforeEach(() => schema.db.query('DELETE FROM key_mark'));

const marks = () => schema.db.query('SELECT name, mark FROM key_mark ORDER BY name') as Promise<{ name: string; mark: string }[]>;
const wrongOf = async (given: ServiceKeys) => {
  const error = await checkKeys(schema.db, given, now).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(KeysDoNotFit);
  return (error as KeysDoNotFit).names;
};

describe('the keys of a process', () => {
  it('fit what they have begun, at every start', async () => {
    const mine = keys();
    await checkKeys(schema.db, mine, now);
    const first = await marks();
    expect(first.map(({ name }) => name)).toEqual(['fieldKey.1', 'indexKey', 'trailKey']);
    await checkKeys(schema.db, mine, now);
    expect(await marks()).toEqual(first);
  });

  it('are remembered by a mark that says nothing of the key', async () => {
    const mine = keys();
    await checkKeys(schema.db, mine, now);
    const kept = JSON.stringify(await marks());
    for (const key of [mine.fieldKey, mine.indexKey, mine.trailKey]) expect(kept).not.toContain(key.toString('hex'));
  });

  it.each(['fieldKey', 'indexKey', 'trailKey'] as const)(
    'are refused by name where the %s is another, and nothing is written',
    async (name) => {
      const mine = keys();
      await checkKeys(schema.db, mine, now);
      const before = await marks();
      expect(await wrongOf({ ...mine, [name]: randomBytes(32) })).toEqual([name === 'fieldKey' ? 'fieldKey.1' : name]);
      expect(await marks()).toEqual(before);
    },
  );

  it('may grow by a version, and the older one may go only when everything has been sealed anew', async () => {
    const mine = keys();
    await checkKeys(schema.db, mine, now);
    const next = { ...mine, fieldKey: randomBytes(32), fieldKeyVersion: 2 };
    expect(await wrongOf(next)).toEqual(['fieldKey.1']);
    const both = { ...next, olderFieldKeys: new Map([[1, mine.fieldKey]]) };
    await checkKeys(schema.db, both, now);
    await forgetOlderKeys(schema.db, both);
    expect((await marks()).map(({ name }) => name)).toEqual(['fieldKey.2', 'indexKey', 'trailKey']);
    await checkKeys(schema.db, next, now);
    expect(await wrongOf(mine)).toEqual(['fieldKey.2']);
  });

  it('of two instances that start at once on an empty schema with different keys, one is refused', async () => {
    const results = await Promise.allSettled([checkKeys(schema.db, keys(), now), checkKeys(schema.db, keys(), now)]);
    const refused = results.filter(({ status }) => status === 'rejected').map((one) => (one as PromiseRejectedResult).reason as unknown);
    expect(refused).toEqual([expect.any(KeysDoNotFit)]);
  });
});
