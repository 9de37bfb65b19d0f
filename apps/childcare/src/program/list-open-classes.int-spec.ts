import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ClassId } from '@sanwei/contracts';
import { listOpenClasses } from '@sanwei/contracts/childcare/program';
import { aChildcare, type Childcare } from '../childcare.example.js';
import { aNewClass, answerOf, dayMs, published } from '../family.example.js';

let city: Childcare;
beforeAll(async () => {
  city = await aChildcare();
});
afterAll(() => city.stop());
beforeEach(() => city.rows('DELETE FROM school_class'));

const closing = (days: number, count = 1): Promise<ClassId[]> =>
  published(city, {
    closesAt: new Date(city.now().getTime() + days * dayMs).toISOString(),
    classes: Array.from({ length: count }, (_, i) => aNewClass({ name: `班级${i}` })),
  });
const page = async (first: number, after: string | null = null) => answerOf(await city.ask(listOpenClasses, { first, after }));
const ids = ({ items }: Awaited<ReturnType<typeof page>>) => items.map(({ id }) => id);

describe('the list of open classes', () => {
  it('begins with the one that closes first, for everybody', async () => {
    const [late, soon, between] = [await closing(9), await closing(2), await closing(5)];
    expect(ids(await page(20))).toEqual([...soon, ...between, ...late]);
  });

  it('leaves out what has closed', async () => {
    const open = await closing(2);
    await closing(1);
    await city.moveTime(1.5 * dayMs);
    expect(ids(await page(20))).toEqual(open);
  });

  it('shows each class once over all pages, also where many close in the same instant', async () => {
    const all = [...(await closing(3, 5)), ...(await closing(4, 2))];
    const seen: string[] = [];
    let after: string | null = null;
    let pages = 0;
    do {
      const one: Awaited<ReturnType<typeof page>> = await page(2, after);
      seen.push(...ids(one));
      after = one.next;
      pages += 1;
    } while (after);
    expect([[...seen].sort(), pages]).toEqual([[...all].sort(), 4]);
  });

  it('goes on where it was, although what was seen has closed meanwhile', async () => {
    const [first, second] = [await closing(1, 2), await closing(3, 1)];
    const { next } = await page(1);
    await city.moveTime(2 * dayMs);
    expect([ids(await page(5, next)), first.length]).toEqual([second, 2]);
  });

  it.each([
    ['garbage', 'not a cursor'],
    ['somebody else’s cursor', Buffer.from('["a"]').toString('base64url')],
    ['a cursor with a time that is none', Buffer.from('["yesterday","x"]').toString('base64url')],
    ['a cursor of numbers', Buffer.from('[1,2]').toString('base64url')],
  ])('begins at its beginning for %s', async (_what, after) => {
    const all = await closing(3, 2);
    expect(ids(await page(20, after)).sort()).toEqual([...all].sort());
    expect(city.defects).toEqual([]);
  });

  it('is empty and has no next page where nothing is open', async () => expect(await page(20)).toEqual({ items: [], next: null }));

  it('gives at most fifty at once', async () =>
    expect(await city.ask(listOpenClasses, { first: 51, after: null })).toMatchObject({ error: { code: 'InvalidInput' } }));
});
