import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { addChildren, listMyChildren } from '@sanwei/contracts/childcare/child';
import { readHealthCard, saveHealthCard } from '@sanwei/contracts/childcare/health-card';
import { fieldCipherOf, SealBroken } from '@sanwei/security';
import { testKeys } from '@sanwei/testing';
import type { RunningService } from '@sanwei/wire';
import { resealColumns } from '@sanwei/work';
import { aChildcare, type Childcare } from './childcare.example.js';
import { aFamily, aNewChild, answerOf, codeOf, type Parent } from './family.example.js';
import { sealedColumns } from './sealed-columns.js';

let city: Childcare;
let second: RunningService | undefined;
beforeEach(async () => {
  city = await aChildcare();
});
afterEach(async () => {
  await second?.stop();
  second = undefined;
  await city.stop();
});

const { crypto } = testKeys();
const both = { ...crypto, fieldKey: randomBytes(32), fieldKeyVersion: 2, olderFieldKeys: new Map([[1, crypto.fieldKey]]) };
const newAlone = { ...both, olderFieldKeys: new Map<number, Buffer>() };
/** The service goes on with other keys, as after a restart. */
const restartWith = async (keys: typeof both) => {
  await (second ?? city.running).stop();
  second = await city.another(keys);
};
const reseal = (keys: typeof both) => resealColumns(second!.room.db, fieldCipherOf(keys), sealedColumns);
const card = { allergies: '花生', illness: null, medication: '不用药' };
const families = async (count: number) => {
  const made = await Promise.all(Array.from({ length: count }, () => aFamily(city, 2)));
  for (const { parent, childIds } of made) await city.ask(saveHealthCard, { childId: childIds[0]!, ...card }, parent);
  return made.map((one) => ({ ...one, addedBefore: new Date(city.now().getTime() + 1) }));
};
const namesOf = async (parent: Parent) => answerOf(await city.ask(listMyChildren, {}, parent)).items.map(({ name }) => name);
const wrappedNow = () =>
  city.rows<{ subjectId: string; wrapped: string | null }>('SELECT subjectId, wrapped FROM subject_key ORDER BY subjectId');

describe('a new key', () => {
  it('wraps every child’s key anew while the service writes; then the old key may go, and everything opens', async () => {
    const [first, ...others] = await families(5);
    const before = await Promise.all(others.map(({ parent }) => namesOf(parent)));
    const sealed = () => city.rows('SELECT id, name, bornOn FROM child WHERE addedAt < ? ORDER BY id', [first!.addedBefore]);
    const rows = await sealed();
    await restartWith(both);
    expect(await namesOf(first!.parent)).toHaveLength(2);
    const add = city.ask(addChildren, { children: [aNewChild({ name: '新来的' })] }, first!.parent);
    const [count] = await Promise.all([reseal(both), add]);
    expect([count >= 10, await reseal(both)]).toEqual([true, 0]);
    await restartWith(newAlone);
    expect(await namesOf(first!.parent)).toContain('新来的');
    expect(await Promise.all(others.map(({ parent }) => namesOf(parent)))).toEqual(before);
    const read = await city.ask(readHealthCard, { childId: others[0]!.childIds[0]! }, others[0]!.parent);
    expect(answerOf(read).card).toMatchObject(card);
    expect([await sealed(), city.defects]).toEqual([rows, []]);
  });

  it('goes on where it was cut off', async () => {
    await families(2);
    await restartWith(both);
    await city.rows("UPDATE subject_key SET wrapped = 'v1.broken' ORDER BY subjectId DESC LIMIT 1");
    await expect(reseal(both)).rejects.toThrow(SealBroken);
    const marks = (await wrappedNow()).map(({ wrapped }) => wrapped?.slice(0, 3));
    expect(marks).toEqual(['v2.', 'v2.', 'v2.', 'v1.']);
    await city.rows('DELETE FROM subject_key ORDER BY subjectId DESC LIMIT 1');
    await reseal(both);
    expect(await reseal(both)).toBe(0);
  });

  it('brings back no key that is destroyed while it is being wrapped', async () => {
    await families(1);
    await restartWith(both);
    const row = (await wrappedNow())[0]!;
    // The key goes between reading and writing.
    const db = second!.room.db;
    const query = db.query.bind(db);
    const between = Object.create(db, {
      query: {
        value: async (sql: string, params: unknown[]) => {
          if (sql.startsWith('UPDATE `subject_key`') && params[1] === row.subjectId)
            await query('UPDATE subject_key SET wrapped = NULL, destroyedAt = UTC_TIMESTAMP(3) WHERE subjectId = ?', [row.subjectId]);
          return query(sql, params);
        },
      },
    }) as typeof db;
    expect(await resealColumns(between, fieldCipherOf(both), sealedColumns)).toBe(1);
    expect((await wrappedNow()).find(({ subjectId }) => subjectId === row.subjectId)?.wrapped).toBeNull();
  });
});

describe('a lost key', () => {
  it('is a defect with a word in the log, and nothing is written over', async () => {
    const [family] = await families(1);
    const rows = await wrappedNow();
    await restartWith({ ...newAlone, fieldKeyVersion: 1 });
    expect(codeOf(await city.ask(listMyChildren, {}, family!.parent))).toBe('Defect');
    expect(city.defects.map(String)).toEqual([expect.stringContaining('SealBroken')]);
    await restartWith(newAlone);
    await expect(reseal(newAlone)).rejects.toThrow('no key of version 1');
    expect(await wrappedNow()).toEqual(rows);
  });
});
