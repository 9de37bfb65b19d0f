import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { person, testKeys } from '@sanwei/testing';
import { aBellTower, type BellTower } from './bell.example.js';
import { signerOf } from './passport.js';

let tower: BellTower;
beforeAll(async () => {
  tower = await aBellTower();
});
afterAll(() => tower.stop());

const { passport } = testKeys();
const as = async (service: 'people' | 'matchmaking' | 'gateway') => (await signerOf(service, passport[service].key)).system();
const done = { ok: true, value: {} };
const notAllowed = { ok: false, error: { code: 'NotAllowed' } };

describe('a fact that is heard', () => {
  it('is acted on once, however often and however closely it arrives', async () => {
    const [id, pass] = [randomUUID(), await as('people')];
    const replies = await Promise.all(Array.from({ length: 5 }, () => tower.tell({ bell: 'dawn' }, pass, id)));
    expect([...replies, await tower.tell({ bell: 'dawn' }, pass, id)]).toEqual(Array(6).fill(done));
    expect(await tower.rings('dawn')).toEqual([{ by: 'system:people', round: 0 }]);
  });

  it('is acted on again when it has happened again', async () => {
    const pass = await as('people');
    await tower.tell({ bell: 'noon' }, pass);
    await tower.tell({ bell: 'noon' }, pass);
    expect(await tower.rings('noon')).toHaveLength(2);
  });

  it('is not another fact under the same id', async () => {
    const [id, pass] = [randomUUID(), await as('people')];
    await tower.tell({ bell: 'first' }, pass, id);
    expect(await tower.tell({ bell: 'second' }, pass, id)).toEqual({ ok: false, error: { code: 'CommandIdTaken' } });
    expect(await tower.rings('second')).toEqual([]);
  });

  it('leaves nothing when the hearer breaks, and is acted on when it comes again', async () => {
    const [id, pass] = [randomUUID(), await as('people')];
    expect(await tower.tell({ bell: 'torn' }, pass, id)).toMatchObject({ error: { code: 'Defect' } });
    expect(await tower.tell({ bell: 'frozen' }, pass)).toMatchObject({ error: { code: 'Busy' } });
    expect([await tower.rings('torn'), await tower.rings('frozen'), tower.defects.splice(0).length]).toEqual([[], [], 1]);
    expect(await tower.tell({ bell: 'whole' }, pass, id)).toEqual(done);
  });
});

describe('a fact is not believed', () => {
  it('from a service that does not tell it', async () => {
    for (const liar of ['matchmaking', 'gateway'] as const) expect(await tower.tell({ bell: 'lie' }, await as(liar))).toEqual(notAllowed);
    expect(await tower.rings('lie')).toEqual([]);
  });
  it('from a person, whatever their roles', async () => {
    const people = await signerOf('people', passport.people.key);
    expect(await tower.tell({ bell: 'lie' }, await people.sign(person(randomUUID(), 'systemAdministrator')))).toEqual(notAllowed);
    expect(await tower.rings('lie')).toEqual([]);
  });
  it('when it does not say what its contract says', async () =>
    expect(await tower.tell({ tower: 'x' } as never, await as('people'))).toMatchObject({ error: { code: 'InvalidInput' } }));
});
