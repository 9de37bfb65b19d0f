import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataOrderId } from '@sanwei/contracts';
import { listMyChildren } from '@sanwei/contracts/childcare/child';
import { saveHealthCard } from '@sanwei/contracts/childcare/health-card';
import { everyService } from '@sanwei/contracts/registry';
import { person } from '@sanwei/testing';
import { aChildcare, type Childcare } from '../childcare.example.js';
import { aFamily, answerOf, aPublishedClass, codeOf, enrolled, type Parent } from '../family.example.js';

const { readOwnData } = everyService.find(({ service }) => service === 'childcare')!;
let city: Childcare;
beforeAll(async () => {
  city = await aChildcare();
});
afterAll(() => city.stop());

const orderId = randomUUID() as DataOrderId;
const own = async (parent: Parent) => {
  const { json, cut } = answerOf(await city.ask(readOwnData, { orderId }, parent));
  expect(cut).toEqual([]);
  return { json, tables: JSON.parse(json) as Record<string, Record<string, unknown>[]> };
};

describe('the own data of a guardian', () => {
  it('is every row, opened: children, health cards, places, consents; the reading leaves a line', async () => {
    const family = await aFamily(city, 2);
    const { parent, childIds } = family;
    const card = { allergies: '花生', illness: null, medication: '不用药' };
    await city.ask(saveHealthCard, { childId: childIds[0]!, ...card }, parent);
    await enrolled(city, await aPublishedClass(city, 5), family);
    const { tables } = await own(parent);
    const names = answerOf(await city.ask(listMyChildren, {}, parent)).items.map(({ name, bornOn }) => ({ name, bornOn }));
    expect(tables.child).toMatchObject(names);
    expect(tables.health_card).toMatchObject([{ childId: childIds[0], ...card }]);
    expect([tables.place?.length, tables.consent?.length]).toEqual([2, 1]);
    expect(await city.trailOf(orderId)).toEqual([{ action: '导出本人资料', outcome: 'done', actorId: parent.id }]);
  });

  it('holds nothing of another family', async () => {
    const [mine, others] = [await aFamily(city, 1), await aFamily(city, 1)];
    const { json } = await own(mine.parent);
    for (const foreign of [others.parent.id, ...others.childIds]) expect(json).not.toContain(foreign);
    expect(codeOf(await city.ask(readOwnData, { orderId }, person(randomUUID(), 'federationStaff')))).toBe('NotAllowed');
  });
});
