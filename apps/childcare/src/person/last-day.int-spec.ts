import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cityDay, endOfCityDay } from '@sanwei/kernel';
import { aChildcare, type Childcare } from '../childcare.example.js';
import { aFamily, aNewClass, dayMs, enrolled, type Family, published } from '../family.example.js';
import { forgetFamily } from './forget-family.js';

let city: Childcare;
beforeAll(async () => {
  city = await aChildcare();
});
afterAll(() => city.stop());

/** A class of two seats with a family of two in it and one that waits, and the moment at which its last day is over. */
const aFullClass = async () => {
  const endsOn = cityDay(new Date(city.now().getTime() + 60 * dayMs));
  const [classId] = await published(city, { endsOn, classes: [aNewClass({ capacity: 2 })] });
  const [inside, waiting] = [await aFamily(city, 2), await aFamily(city, 1)];
  for (const family of [inside, waiting]) await enrolled(city, classId!, family);
  return { inside, waiting, classId: classId!, over: endOfCityDay(endsOn) };
};
const leave = ({ parent }: Family, at: Date) => city.actAt(at, parent, (work) => forgetFamily(work, parent.id));
const placesOf = ({ parent }: Family) =>
  city.rows<{ status: string; marked: number }>(
    "SELECT status, childMark <> REPEAT('0', 64) AS marked FROM place WHERE guardianId = ? ORDER BY rank",
    [parent.id],
  );
const seatsOf = async (classId: string) =>
  (await city.rows<{ taken: number; waiting: number }>('SELECT taken, waiting FROM school_class WHERE id = ?', [classId]))[0];

describe('a family that takes its children away', () => {
  it('in the last millisecond of the class gives its seats up: the rows stay without the children, for the ranks of others', async () => {
    const { inside, classId, over } = await aFullClass();
    expect(await leave(inside, new Date(over.getTime() - 1))).toEqual({ children: 2, places: 2 });
    expect(await placesOf(inside)).toEqual(Array(2).fill({ status: 'withdrawn', marked: 0 }));
    expect(await seatsOf(classId)).toEqual({ taken: 1, waiting: 0 });
  });
  it('when the class is over gives nothing up: the seats stay taken, nobody is offered one, and the rows go', async () => {
    const { inside, waiting, classId, over } = await aFullClass();
    expect(await leave(inside, over)).toEqual({ children: 2, places: 0 });
    expect(await placesOf(inside)).toEqual([]);
    expect([await seatsOf(classId), await placesOf(waiting)]).toEqual([{ taken: 2, waiting: 1 }, [{ status: 'waiting', marked: 1 }]]);
  });
  it('leaves both kinds as they must be, where one class is over and the other goes on', async () => {
    const { inside, over } = await aFullClass();
    const later = cityDay(new Date(city.now().getTime() + 90 * dayMs));
    const [goesOn] = await published(city, { endsOn: later });
    await enrolled(city, goesOn!, inside);
    expect(await leave(inside, over)).toEqual({ children: 2, places: 2 });
    expect(await placesOf(inside)).toEqual(Array(2).fill({ status: 'withdrawn', marked: 0 }));
    expect(await seatsOf(goesOn!)).toEqual({ taken: 0, waiting: 0 });
  });
});
