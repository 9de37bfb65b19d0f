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
    expect(Object.keys(place!).sort()).toEqual(['applicationId', 'childId', 'classId', 'id', 'offerEndsAt', 'rank', 'status', 'together']);
  });
});
