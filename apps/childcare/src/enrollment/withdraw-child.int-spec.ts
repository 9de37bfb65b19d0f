import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ClassId, PlaceId } from '@sanwei/contracts';
import { placeOffered, withdrawChild } from '@sanwei/contracts/childcare/enrollment';
import { aChildcare, type Childcare } from '../childcare.example.js';
import {
  aFamily,
  answerOf,
  aPublishedClass,
  classNow,
  codeOf,
  enrolled,
  type Family,
  placesOf,
  statusesOf,
  withdraw,
} from '../family.example.js';

let city: Childcare;
beforeAll(async () => {
  city = await aChildcare();
});
afterAll(() => city.stop());

/** Families enrolled one after the other in a new class. */
const aFullClass = async (capacity: number, ...sizes: number[]): Promise<{ classId: ClassId; all: Family[] }> => {
  const classId = await aPublishedClass(city, capacity);
  const all: Family[] = [];
  for (const size of sizes) {
    const one = await aFamily(city, size);
    await enrolled(city, classId, one);
    all.push(one);
  }
  return { classId, all };
};
const leave = async (one: Family, child = 0) => withdraw(city, (await placesOf(city, one))[child]!.id, one.parent);
const statuses = (all: Family[]) => Promise.all(all.map((one) => statusesOf(city, one)));

describe('withdrawing a child', () => {
  it('offers the seat to the next family, for a day, and tells them', async () => {
    const { classId, all } = await aFullClass(1, 1, 1, 1);
    expect(answerOf(await leave(all[0]!)).place.status).toBe('withdrawn');
    expect(await statuses(all)).toEqual([['withdrawn'], ['offered'], ['waiting']]);
    const [offer] = await placesOf(city, all[1]!);
    const hours = (Date.parse(offer!.offerEndsAt!) - city.now().getTime()) / 3_600_000;
    expect(Math.round(hours)).toBe(24);
    expect(await classNow(city, classId)).toMatchObject({ taken: 1, waiting: 1 });
    const [line] = await city.rows<{ body: string }>('SELECT body FROM outbox WHERE subject LIKE ? AND body LIKE ?', [
      '%send-notices%',
      `%${all[1]!.parent.id}%${placeOffered.subject}%`,
    ]);
    const { notices } = JSON.parse(line!.body) as { notices: { args: object }[] };
    expect(notices.map(({ args }) => args)).toEqual([{ classId, endsAt: offer!.offerEndsAt }]);
  });

  it('leaves the seat free where nobody waits, and the rank is given to nobody again', async () => {
    const { classId, all } = await aFullClass(2, 1, 1);
    await leave(all[0]!);
    expect(await classNow(city, classId)).toMatchObject({ taken: 1, waiting: 0 });
    const { places } = await enrolled(city, classId, await aFamily(city, 1));
    expect(places.map(({ status, rank }) => [status, rank])).toEqual([['admitted', 3]]);
  });

  it('keeps one free seat for twins who are next, and gives them two when the second comes', async () => {
    const { classId, all } = await aFullClass(2, 1, 1, 2, 1);
    await leave(all[0]!);
    expect((await statuses(all)).slice(2)).toEqual([['waiting', 'waiting'], ['waiting']]);
    expect(await classNow(city, classId)).toMatchObject({ taken: 1, waiting: 3 });
    await leave(all[1]!);
    expect((await statuses(all)).slice(2)).toEqual([['offered', 'offered'], ['waiting']]);
    expect(await classNow(city, classId)).toMatchObject({ taken: 2, waiting: 1 });
  });

  it('passes the two seats of twins on to two families', async () => {
    const { all } = await aFullClass(2, 2, 1, 1);
    await leave(all[0]!, 0);
    await leave(all[0]!, 1);
    expect(await statuses(all)).toEqual([['withdrawn', 'withdrawn'], ['offered'], ['offered']]);
  });

  it('leaves the other twin where it is', async () => {
    const { classId, all } = await aFullClass(2, 2);
    await leave(all[0]!, 1);
    expect([await statuses(all), (await classNow(city, classId)).taken]).toEqual([[['admitted', 'withdrawn']], 1]);
  });

  it('that waits shortens the list, and a single twin then fits into one seat', async () => {
    const { classId, all } = await aFullClass(1, 1, 2, 1);
    await leave(all[1]!, 0);
    expect(await classNow(city, classId)).toMatchObject({ taken: 1, waiting: 2 });
    await leave(all[0]!);
    expect(await statuses(all)).toEqual([['withdrawn'], ['withdrawn', 'offered'], ['waiting']]);
  });

  it('moves the next family up too when what was given up is an offer or the head of the line', async () => {
    const { all } = await aFullClass(1, 1, 1, 2, 1);
    await leave(all[0]!);
    await leave(all[1]!);
    expect((await statuses(all)).slice(1)).toEqual([['withdrawn'], ['waiting', 'waiting'], ['waiting']]);
    await leave(all[2]!, 0);
    expect((await statuses(all)).slice(2)).toEqual([['withdrawn', 'offered'], ['waiting']]);
  });

  it('offers nothing to anybody when the class is over', async () => {
    const { classId, all } = await aFullClass(1, 1, 1);
    await city.rows("UPDATE school_class SET endsOn = '2020-01-01' WHERE id = ?", [classId]);
    await leave(all[0]!);
    expect([await statuses(all), (await classNow(city, classId)).taken]).toEqual([[['withdrawn'], ['waiting']], 0]);
  });

  it('lets the child be enrolled anew, at the end of the line', async () => {
    const { classId, all } = await aFullClass(1, 1, 1);
    await leave(all[1]!);
    const { places } = await enrolled(city, classId, all[1]!);
    expect(places.map(({ status, rank }) => [status, rank])).toEqual([['waiting', 3]]);
  });
});

describe('withdrawing is refused', () => {
  it('for a place that is not there and for somebody else’s, with the same words', async () => {
    const { classId, all } = await aFullClass(2, 1, 1);
    const [theirs] = await placesOf(city, all[1]!);
    for (const placeId of [theirs!.id, randomUUID() as PlaceId])
      expect(await withdraw(city, placeId, all[0]!.parent)).toEqual({ ok: false, error: { code: 'PlaceNotFound' } });
    expect((await classNow(city, classId)).taken).toBe(2);
  });

  it('for one that has ended, and frees no second seat', async () => {
    const { classId, all } = await aFullClass(2, 1, 1);
    const replies = await Promise.all([leave(all[0]!), leave(all[0]!), leave(all[0]!)]);
    expect([...replies, await leave(all[0]!)].map(codeOf).sort()).toEqual([
      'PlaceAlreadyEnded',
      'PlaceAlreadyEnded',
      'PlaceAlreadyEnded',
      null,
    ]);
    expect((await classNow(city, classId)).taken).toBe(1);
  });

  it('to nobody who taps twice: the second tap gets the first answer', async () => {
    const { all } = await aFullClass(1, 1);
    const [[place], id] = [await placesOf(city, all[0]!), randomUUID()];
    const tap = () => city.ask(withdrawChild, { placeId: place!.id }, all[0]!.parent, { id });
    const [first, second] = await Promise.all([tap(), tap()]);
    expect([first.ok, second, await tap()]).toEqual([true, first, first]);
  });
});
