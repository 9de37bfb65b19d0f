import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ChildId, ClassId } from '@sanwei/contracts';
import { addChildren } from '@sanwei/contracts/childcare/child';
import { enrollChildren, listMyPlaces, withdrawChild } from '@sanwei/contracts/childcare/enrollment';
import { giveGuardianConsent } from '@sanwei/contracts/childcare/guardian-consent';
import { findClasses, publishProgram } from '@sanwei/contracts/childcare/program';
import { aService, person, type TestService, testKeys } from '@sanwei/testing';
import { anIdNumber } from '../child/id-number.example.js';
import { childcare } from '../service.js';

let city: TestService;
beforeAll(async () => {
  city = await aService(childcare(testKeys().crypto));
});
afterAll(() => city.stop());

const day = (days: number) => new Date(Date.now() + days * 86_400_000);
const aPublishedClass = async (capacity: number): Promise<ClassId> => {
  const editor = person(randomUUID(), 'programEditor');
  const reply = await city.ask(
    publishProgram,
    {
      name: '冬日乐园',
      season: 'winter',
      startsOn: day(40).toISOString().slice(0, 10),
      endsOn: day(60).toISOString().slice(0, 10),
      opensAt: day(-1).toISOString(),
      closesAt: day(10).toISOString(),
      classes: [{ name: '一班', site: '职工书屋', capacity, youngest: 5, oldest: 12 }],
    },
    editor,
  );
  if (!reply.ok) throw new Error(JSON.stringify(reply.error));
  return reply.value.classes[0]!.id;
};
let born = 0;
const aFamily = async (children: number) => {
  const parent = person();
  await city.ask(giveGuardianConsent, { version: 1 }, parent);
  const bornOn = '2018-03-04';
  const reply = await city.ask(
    addChildren,
    {
      children: Array.from({ length: children }, (_, i) => ({ name: `小禾${i}`, birthDate: bornOn, idNumber: anIdNumber(bornOn, born++) })),
    },
    parent,
  );
  if (!reply.ok) throw new Error(JSON.stringify(reply.error));
  return { parent, childIds: reply.value.children.map(({ id }) => id) as ChildId[] };
};
type Family = Awaited<ReturnType<typeof aFamily>>;
const enrolled = (classId: ClassId, { parent, childIds }: Family, id = randomUUID()) =>
  city.ask(enrollChildren, { classId, childIds, together: childIds.length > 1 }, parent, { id });

describe('twins in a stampede', () => {
  it('seats are never oversold, twins never split, ranks exact', async () => {
    const classId = await aPublishedClass(5);
    const families = await Promise.all([2, 1, 2, 1, 2, 1].map(aFamily));
    const replies = await Promise.all(families.map((family) => enrolled(classId, family)));
    const places = replies.flatMap((reply) => (reply.ok ? reply.value.places : []));
    expect(places.map(({ rank }) => rank).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    const found = await city.ask(findClasses, { classIds: [classId] });
    expect(found.ok && found.value.items[0]).toMatchObject({ taken: 5, waiting: 4 });
    expect(city.defects).toEqual([]);
  });

  it('gives the second tap the first reply', async () => {
    const classId = await aPublishedClass(5);
    const family = await aFamily(1);
    const id = randomUUID();
    const [first, second] = await Promise.all([enrolled(classId, family, id), enrolled(classId, family, id)]);
    const third = await enrolled(classId, family, id);
    expect([first.ok, second, third]).toEqual([true, first, first]);
  });

  it('moves the next family up when one withdraws', async () => {
    const classId = await aPublishedClass(1);
    const [first, second] = [await aFamily(1), await aFamily(1)];
    const held = await enrolled(classId, first);
    await enrolled(classId, second);
    if (!held.ok) throw new Error();
    await city.ask(withdrawChild, { placeId: held.value.places[0]!.id }, first.parent);
    const seen = await city.ask(listMyPlaces, {}, second.parent);
    expect(seen.ok && seen.value.items.map(({ status }) => status)).toEqual(['offered']);
  });
});
