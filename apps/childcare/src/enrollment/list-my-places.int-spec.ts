import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { listMyPlaces } from '@sanwei/contracts/childcare/enrollment';
import { aChildcare, type Childcare } from '../childcare.example.js';
import { aFamily, answerOf, aPublishedClass, enrolled, withdraw } from '../family.example.js';

let city: Childcare;
beforeAll(async () => {
  city = await aChildcare();
});
afterAll(() => city.stop());

describe('my places', () => {
  it('are those of my children alone, newest first, ended ones included', async () => {
    const [one, other] = [await aFamily(city, 1), await aFamily(city, 2)];
    const [winter, summer] = [await aPublishedClass(city, 5), await aPublishedClass(city, 5)];
    const [first] = (await enrolled(city, winter, one)).places;
    const [second] = (await enrolled(city, summer, one)).places;
    await enrolled(city, winter, other);
    await withdraw(city, first!.id, one.parent);
    expect(answerOf(await city.ask(listMyPlaces, {}, one.parent)).items).toEqual([second, { ...first, status: 'withdrawn' }]);
  });

  it('show a family nothing that it need not know: no mark, no guardian, no flag of the row', async () => {
    const one = await aFamily(city, 1);
    await enrolled(city, await aPublishedClass(city, 5), one);
    const [place] = answerOf(await city.ask(listMyPlaces, {}, one.parent)).items;
    expect(Object.keys(place!).sort()).toEqual([
      'applicationId',
      'childId',
      'classId',
      'id',
      'offerEndsAt',
      'rank',
      'status',
      'together',
      'waitingAhead',
    ]);
  });

  it('say how many of other families wait before a child, while it waits', async () => {
    const [first, second, third] = [await aFamily(city, 1), await aFamily(city, 2), await aFamily(city, 1)];
    const schoolClass = await aPublishedClass(city, 1);
    for (const family of [first, second, third]) await enrolled(city, schoolClass, family);
    const shown = async ({ parent }: typeof first) =>
      answerOf(await city.ask(listMyPlaces, {}, parent)).items.map(({ status, rank, waitingAhead }) => ({ status, rank, waitingAhead }));
    expect(await shown(first)).toEqual([{ status: 'admitted', rank: 1, waitingAhead: null }]);
    // Sisters and brothers are not before each other: they are one family.
    expect(await shown(second)).toEqual([
      { status: 'waiting', rank: 3, waitingAhead: 0 },
      { status: 'waiting', rank: 2, waitingAhead: 0 },
    ]);
    expect(await shown(third)).toEqual([{ status: 'waiting', rank: 4, waitingAhead: 2 }]);
    await withdraw(city, answerOf(await city.ask(listMyPlaces, {}, second.parent)).items[1]!.id, second.parent);
    expect(await shown(third)).toEqual([{ status: 'waiting', rank: 4, waitingAhead: 1 }]);
  });
});
