import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ChildId } from '@sanwei/contracts';
import { systemActor } from '@sanwei/contracts';
import { listMyChildren } from '@sanwei/contracts/childcare/child';
import { readHealthCard, saveHealthCard } from '@sanwei/contracts/childcare/health-card';
import { fieldCipherOf, SealBroken } from '@sanwei/security';
import { testKeys } from '@sanwei/testing';
import { SubjectErased } from '@sanwei/work';
import { type KeyedChild, openChild, withKey } from '../child/child.store.js';
import { aChildcare, type Childcare } from '../childcare.example.js';
import { aFamily, answerOf, codeOf } from '../family.example.js';
import type { HealthCard } from '../health-card/health-card.rule.js';
import { openHealthCard } from '../health-card/health-card.store.js';
import { forgetFamily } from './forget-family.js';

let city: Childcare;
beforeAll(async () => {
  city = await aChildcare();
});
afterAll(() => city.stop());

const texts = { allergies: '花生', illness: '哮喘', medication: null };
const rowOf = async (childId: ChildId) => (await city.rows<KeyedChild>(`SELECT ${withKey('c.*')} WHERE c.id = ?`, [childId]))[0]!;
const alone = <T>(act: Parameters<typeof city.actAt<T>>[2]) => city.actAt(city.now(), systemActor('childcare'), act);

describe('a copy of a child’s rows that was taken before the child went', () => {
  it('opens while the key is there, and with nothing that is left once it is destroyed', async () => {
    const [{ parent, childIds }, other] = [await aFamily(city, 1), await aFamily(city, 1)];
    const childId = childIds[0]!;
    answerOf(await city.ask(saveHealthCard, { childId, ...texts }, parent));
    const child = await rowOf(childId);
    const [card] = (await city.rows<HealthCard>('SELECT * FROM health_card WHERE childId = ?', [childId])) as [HealthCard];
    expect(openChild(city.secrets, child).name).toMatch(/^周小禾/);

    await alone((work) => forgetFamily(work, parent.id));
    // The rows of the copy lie in the tables again, as from a backup; their key does not.
    const { wrapped: _, ...row } = child;
    await city.rows('INSERT INTO child SET ?', [row]);
    await city.rows('INSERT INTO health_card SET ?', [card]);
    expect(codeOf(await city.ask(listMyChildren, {}, parent))).toBe('Defect');
    expect(codeOf(await city.ask(readHealthCard, { childId }, parent))).toBe('Defect');
    expect(city.defects.splice(0).every((error) => error instanceof SubjectErased)).toBe(true);
    // Whoever has the service's key and every key that is left, opens nothing.
    const left = await alone((work) => city.secrets.keys.ciphersOf(work, [childId, ...other.childIds]));
    expect([...left.keys()]).toEqual(other.childIds);
    for (const cipher of [...left.values(), fieldCipherOf(testKeys().crypto)]) {
      expect(() => cipher.open(child.name, { table: 'child', column: 'name', row: childId })).toThrow(SealBroken);
      expect(() => openHealthCard(cipher, card)).toThrow(SealBroken);
    }
  });
});
