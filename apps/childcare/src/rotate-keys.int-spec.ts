import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { listMyChildren, renameChild } from '@sanwei/contracts/childcare/child';
import { readHealthCard, saveHealthCard } from '@sanwei/contracts/childcare/health-card';
import { fieldCipherOf, SealBroken } from '@sanwei/security';
import { testKeys } from '@sanwei/testing';
import type { RunningService } from '@sanwei/wire';
import { resealColumns } from '@sanwei/work';
import { aChildcare, type Childcare } from './childcare.example.js';
import { aFamily, answerOf, codeOf, type Parent } from './family.example.js';
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
  return made;
};
const namesOf = async (parent: Parent) => answerOf(await city.ask(listMyChildren, {}, parent)).items.map(({ name }) => name);
const sealedNow = () => city.rows<{ name: string }>('SELECT name FROM child ORDER BY id');

describe('a new key', () => {
  it('seals everything anew while the service writes; then the old key may go, and everything opens', async () => {
    const [first, ...others] = await families(5);
    const before = await Promise.all(others.map(({ parent }) => namesOf(parent)));
    await restartWith(both);
    expect(await namesOf(first!.parent)).toHaveLength(2);
    const rename = city.ask(renameChild, { childId: first!.childIds[0]!, name: '新名字' }, first!.parent);
    const [count] = await Promise.all([reseal(both), rename]);
    expect([count >= 28, await reseal(both)]).toEqual([true, 0]);
    await restartWith(newAlone);
    expect(await namesOf(first!.parent)).toContain('新名字');
    expect(await Promise.all(others.map(({ parent }) => namesOf(parent)))).toEqual(before);
    const read = await city.ask(readHealthCard, { childId: others[0]!.childIds[0]! }, others[0]!.parent);
    expect(answerOf(read).card).toMatchObject(card);
    expect(city.defects).toEqual([]);
  });

  it('goes on where it was cut off', async () => {
    await families(2);
    await restartWith(both);
    await city.rows("UPDATE child SET name = 'v1.broken' ORDER BY id DESC LIMIT 1");
    await expect(reseal(both)).rejects.toThrow(SealBroken);
    const marks = (await sealedNow()).map(({ name }) => name.slice(0, 3));
    expect(marks).toEqual(['v2.', 'v2.', 'v2.', 'v1.']);
    await city.rows('DELETE FROM child ORDER BY id DESC LIMIT 1');
    await reseal(both);
    expect(await reseal(both)).toBe(0);
  });

  it('that came while a text was written leaves that text as it was written', async () => {
    const [family] = await families(1);
    await restartWith(both);
    const cipher = fieldCipherOf(both);
    const [row] = (await city.rows('SELECT id FROM child ORDER BY id LIMIT 1')) as [{ id: string }];
    const written = cipher.seal('刚写下', { table: 'child', column: 'name', row: row.id });
    // The row changes between reading and writing.
    const db = second!.room.db;
    const query = db.query.bind(db);
    const between = Object.create(db, {
      query: {
        value: async (sql: string, params: unknown[]) => {
          if (sql.startsWith('UPDATE `child` SET `name`') && params[1] === row.id)
            await query('UPDATE child SET name = ? WHERE id = ?', [written, row.id]);
          return query(sql, params);
        },
      },
    }) as typeof db;
    await resealColumns(between, cipher, [{ table: 'child', row: 'id', columns: ['name'] }]);
    expect((await city.rows<{ name: string }>('SELECT name FROM child WHERE id = ?', [row.id]))[0]?.name).toBe(written);
    expect(await namesOf(family!.parent)).toContain('刚写下');
  });
});

describe('a lost key', () => {
  it('is a defect with a word in the log, and nothing is written over', async () => {
    const [family] = await families(1);
    const rows = await sealedNow();
    await restartWith({ ...newAlone, fieldKeyVersion: 1 });
    expect(codeOf(await city.ask(listMyChildren, {}, family!.parent))).toBe('Defect');
    expect(city.defects.map(String)).toEqual([expect.stringContaining('SealBroken')]);
    await restartWith(newAlone);
    await expect(reseal(newAlone)).rejects.toThrow('no key of version 1');
    expect(await sealedNow()).toEqual(rows);
  });
});
