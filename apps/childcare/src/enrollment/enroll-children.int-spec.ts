import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ClassId } from '@sanwei/contracts';
import { aChildcare, type Childcare } from '../childcare.example.js';
import * as family from '../family.example.js';
import { aFamily, answerOf, aPublishedClass, classNow, codeOf } from '../family.example.js';

let city: Childcare;
beforeAll(async () => {
  city = await aChildcare();
});
afterAll(() => city.stop());

type Options = Parameters<typeof family.enroll>[3];
const enroll = (classId: ClassId, who: family.Family, options?: Options) => family.enroll(city, classId, who, options);
const places = (of: family.Family) => family.placesOf(city, of);
const statuses = async (of: family.Family) => (await places(of)).map(({ status }) => status);
const refused = (code: string, args: object = {}) => ({ ok: false, error: { code, ...args } });

describe('enrolling', () => {
  it('admits twins together and shows the places to their guardian alone', async () => {
    const [classId, twins, others] = [await aPublishedClass(city, 5), await aFamily(city, 2), await aFamily(city, 1)];
    const { places: given } = answerOf(await enroll(classId, twins));
    expect(given.map(({ childId, status, rank }) => [childId, status, rank])).toEqual([
      [twins.childIds[0], 'admitted', 1],
      [twins.childIds[1], 'admitted', 2],
    ]);
    expect([await places(twins), await places(others)]).toEqual([given, []]);
    expect(await classNow(city, classId)).toMatchObject({ taken: 2, waiting: 0 });
  });

  it('lets twins wait together for one seat, and a single child behind them wait too', async () => {
    const [classId, twins, single] = [await aPublishedClass(city, 1), await aFamily(city, 2), await aFamily(city, 1)];
    await enroll(classId, twins);
    await enroll(classId, single);
    expect([await statuses(twins), await statuses(single)]).toEqual([['waiting', 'waiting'], ['waiting']]);
    expect(await classNow(city, classId)).toMatchObject({ taken: 0, waiting: 3 });
  });

  it('splits siblings whose guardian allows it', async () => {
    const [classId, siblings] = [await aPublishedClass(city, 1), await aFamily(city, 2)];
    await enroll(classId, siblings, { together: false });
    expect(await statuses(siblings)).toEqual(['admitted', 'waiting']);
  });

  it('takes four children at once', async () => {
    const [classId, four] = [await aPublishedClass(city, 4), await aFamily(city, 4)];
    await enroll(classId, four);
    expect(await statuses(four)).toEqual(['admitted', 'admitted', 'admitted', 'admitted']);
  });

  it('counts a seat that another instance gives away while it waits', async () => {
    const [classId, one] = [await aPublishedClass(city, 1), await aFamily(city, 1)];
    const reply = await city.whileHeld('UPDATE school_class SET taken = 1, nextRank = 2 WHERE id = ?', [classId], () =>
      enroll(classId, one),
    );
    expect(answerOf(reply).places.map(({ status, rank }) => [status, rank])).toEqual([['waiting', 2]]);
    expect(await classNow(city, classId)).toMatchObject({ taken: 1, waiting: 1 });
  });

  it('gives a double tap one application and the first answer', async () => {
    const [classId, one, id] = [await aPublishedClass(city, 5), await aFamily(city, 1), randomUUID()];
    const [first, second] = await Promise.all([enroll(classId, one, { id }), enroll(classId, one, { id })]);
    const third = await enroll(classId, one, { id });
    expect([first.ok, second, third, (await places(one)).length]).toEqual([true, first, first, 1]);
  });

  it('gives nothing to somebody else who sends the same command id', async () => {
    const [classId, one, thief, id] = [await aPublishedClass(city, 5), await aFamily(city, 1), await aFamily(city, 1), randomUUID()];
    await enroll(classId, one, { id });
    expect(await enroll(classId, thief, { id })).toEqual(refused('CommandIdTaken'));
    expect(await enroll(classId, { ...one, parent: thief.parent }, { id })).toEqual(refused('CommandIdTaken'));
  });
});

describe('a batch of families', () => {
  it('gives each its own answer: one that is refused takes no other along', async () => {
    const [classId, good, poor, better] = [
      await aPublishedClass(city, 5),
      await aFamily(city, 1),
      await aFamily(city, 1),
      await aFamily(city, 1),
    ];
    const foreign = { ...poor, childIds: good.childIds };
    const replies = await Promise.all([enroll(classId, good), enroll(classId, foreign), enroll(classId, better)]);
    expect(replies.map(codeOf)).toEqual([null, 'ChildNotFound', null]);
    expect(await classNow(city, classId)).toMatchObject({ taken: 2 });
  });

  it('goes on for the others when one of them meets a defect', async () => {
    const [classId, good, broken, better] = [
      await aPublishedClass(city, 5),
      await aFamily(city, 1),
      await aFamily(city, 1),
      await aFamily(city, 1),
    ];
    await city.rows("UPDATE child SET bornOn = 'v1.broken' WHERE id = ?", [broken.childIds[0]]);
    const replies = await Promise.all([good, broken, better].map((one) => enroll(classId, one)));
    expect(replies.map(codeOf)).toEqual([null, 'Defect', null]);
    expect(city.defects.splice(0).length).toBeGreaterThan(0);
    expect([await classNow(city, classId), (await places(broken)).length]).toMatchObject([{ taken: 2, waiting: 0 }, 0]);
  });
});
