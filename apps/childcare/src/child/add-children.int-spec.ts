import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ChildId, In } from '@sanwei/contracts';
import { addChildren, childAges, findChildren, listMyChildren } from '@sanwei/contracts/childcare/child';
import { cityDay } from '@sanwei/kernel';
import { aChildcare, type Childcare } from '../childcare.example.js';
import { aFamily, aNewChild, answerOf, aParent, codeOf, dayMs, type Parent, withChildren } from '../family.example.js';
import { anIdNumber } from './id-number.example.js';

type NewChild = In<typeof addChildren>['children'][number];
let city: Childcare;
beforeAll(async () => {
  city = await aChildcare();
});
afterAll(() => city.stop());

const add = (parent: Parent, children: NewChild[], id = randomUUID()) => city.ask(addChildren, { children }, parent, { id });
const mine = async (parent: Parent) => answerOf(await city.ask(listMyChildren, {}, parent)).items;
const fullWidth = (digits: string) => digits.replace(/[\dX]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
const otherCheckDigit = (number: string) => number.slice(0, 17) + (number.endsWith('1') ? '2' : '1');

describe('adding children', () => {
  it('shows twins to their guardian, in the order in which they were added', async () => {
    const parent = await aParent(city);
    const twins = [aNewChild(), aNewChild()];
    await add(parent, twins);
    expect((await mine(parent)).map(({ name, bornOn }) => ({ name, bornOn }))).toEqual(twins.map(({ name, bornOn }) => ({ name, bornOn })));
  });

  it('takes an ID number as people write it: full-width digits, a small x', async () => {
    const parent = await aParent(city);
    const endsWithX = Array.from({ length: 40 }, (_, i) => anIdNumber('2017-02-03', i)).find((number) => number.endsWith('X'))!;
    expect(codeOf(await add(parent, [aNewChild({ bornOn: '2017-02-03', idNumber: fullWidth(endsWithX) })]))).toBeNull();
    const again = await add(parent, [aNewChild({ bornOn: '2017-02-03', idNumber: endsWithX.toLowerCase() })]);
    expect(again).toEqual({ ok: false, error: { code: 'ChildAlreadyAdded', position: 0 } });
  });

  it.each([
    ['a rare character', '𠮷小满'],
    ['a middle dot', '阿依古丽·买买提'],
    ['full-width letters, which become plain', 'Ｌｕｃｙ', 'Lucy'],
    ['spaces around, which go', '  小满  ', '小满'],
  ])('keeps a name with %s', async (_what, name, shown = name) => {
    const parent = await aParent(city);
    await add(parent, [aNewChild({ name })]);
    expect((await mine(parent)).map((child) => child.name)).toEqual([shown]);
  });

  it('is the same child for two parents, each of whom sees only their own entry', async () => {
    const child = aNewChild();
    const [mother, father] = [
      await withChildren(city, await aParent(city), [child]),
      await withChildren(city, await aParent(city), [child]),
    ];
    const marks = await city.rows<{ mark: string }>('SELECT DISTINCT mark FROM child WHERE id IN (?)', [
      [...mother.childIds, ...father.childIds],
    ]);
    expect([(await mine(mother.parent)).map(({ id }) => id), marks.length]).toEqual([mother.childIds, 1]);
  });

  it('stops at eight, and says so', async () => {
    const { parent } = await aFamily(city, 4);
    await withChildren(city, parent, [aNewChild(), aNewChild(), aNewChild()]);
    expect(await add(parent, [aNewChild(), aNewChild()])).toEqual({ ok: false, error: { code: 'TooManyChildren', most: 8 } });
    expect(await mine(parent)).toHaveLength(7);
    await withChildren(city, parent, [aNewChild()]);
    expect(codeOf(await add(parent, [aNewChild()]))).toBe('TooManyChildren');
  });

  const today = cityDay(new Date());
  const tomorrow = cityDay(new Date(Date.now() + dayMs));
  const [year, rest] = [Number(today.slice(0, 4)), today.slice(4).replace('02-29', '03-01')];
  it.each<[string, Partial<NewChild>, string, object?]>([
    ['a wrong check digit', { idNumber: otherCheckDigit(anIdNumber('2018-03-04', 1)) }, 'IdNumberWrong'],
    ['a birth date that is not in the number', { bornOn: '2018-03-05', idNumber: anIdNumber('2018-03-04', 1) }, 'BornOnMismatch'],
    ['a number with a day that does not exist', { bornOn: '2018-03-01', idNumber: anIdNumber('2018-02-29', 1) }, 'IdNumberWrong'],
    ['a birth date in the future', { bornOn: tomorrow, idNumber: anIdNumber(tomorrow, 1) }, 'NotAChild', childAges],
    ['a child who is two', { bornOn: `${year - 2}${rest}`, idNumber: anIdNumber(`${year - 2}${rest}`, 1) }, 'NotAChild', childAges],
    ['someone of seventeen', { bornOn: `${year - 17}${rest}`, idNumber: anIdNumber(`${year - 17}${rest}`, 1) }, 'NotAChild', childAges],
  ])('refuses %s, and stores nothing of the sibling either', async (_what, wrong, code, args = {}) => {
    const parent = await aParent(city);
    expect(await add(parent, [aNewChild(), aNewChild(wrong)])).toEqual({ ok: false, error: { code, position: 1, ...args } });
    expect(await mine(parent)).toEqual([]);
  });

  it('refuses a child who is there already, and one who is named twice', async () => {
    const [parent, child] = [await aParent(city), aNewChild()];
    const twice = { ok: false, error: { code: 'ChildAlreadyAdded', position: 1 } };
    expect(await add(parent, [child, { ...child, name: '小禾苗' }])).toEqual({ ok: false, error: { code: 'IdNumberTwice', position: 1 } });
    await withChildren(city, parent, [child]);
    expect(await add(parent, [aNewChild(), child])).toEqual(twice);
    expect(await mine(parent)).toHaveLength(1);
  });

  it.each<[string, unknown[], string]>([
    ['no child at all', [], 'children'],
    ['five at once', Array.from({ length: 5 }, () => aNewChild()), 'children'],
    ['a name of one sign', [aNewChild({ name: '禾' })], 'children.0.name'],
    ['a name that is only spaces', [aNewChild({ name: '    ' })], 'children.0.name'],
    ['a name that never ends', [aNewChild({ name: '禾'.repeat(41) })], 'children.0.name'],
    ['a name of emoji', [aNewChild({ name: '😀😀' })], 'children.0.name'],
    ['a name of signs', [aNewChild(), aNewChild({ name: '**' })], 'children.1.name'],
    ['a day that does not exist', [aNewChild(), { ...aNewChild(), bornOn: '2018-02-30' }], 'children.1.bornOn'],
    ['a number of seventeen digits', [{ ...aNewChild(), idNumber: '1'.repeat(17) }], 'children.0.idNumber'],
    ['letters in the number', [aNewChild({ idNumber: `ABC${anIdNumber('2018-03-04', 1).slice(3)}` })], 'children.0.idNumber'],
    ['a child without a number', [{ name: '小禾', bornOn: '2018-03-04' }], 'children.0.idNumber'],
  ])('names the field for %s', async (_what, children, path) => {
    const parent = await aParent(city);
    const reply = await add(parent, children as NewChild[]);
    expect(reply).toMatchObject({ ok: false, error: { code: 'InvalidInput', fields: [{ path }] } });
    expect(await mine(parent)).toEqual([]);
  });
});

describe('adding children in the same instant', () => {
  it('gives a double tap one child and one answer', async () => {
    const [parent, id, children] = [await aParent(city), randomUUID(), [aNewChild()]];
    const [first, second] = await Promise.all([add(parent, children, id), add(parent, children, id)]);
    expect([first.ok, second, (await mine(parent)).length]).toEqual([true, first, 1]);
  });
  it('adds a child once when two commands bring it', async () => {
    const [parent, children] = [await aParent(city), [aNewChild()]];
    const replies = await Promise.all(Array.from({ length: 4 }, () => add(parent, children)));
    expect(replies.map(codeOf).sort()).toEqual(['ChildAlreadyAdded', 'ChildAlreadyAdded', 'ChildAlreadyAdded', null]);
    expect([(await mine(parent)).length, city.defects]).toEqual([1, []]);
  });
  it('stops at eight also when many commands bring them', async () => {
    const parent = await aParent(city);
    const replies = await Promise.all(Array.from({ length: 6 }, () => add(parent, [aNewChild(), aNewChild()])));
    expect(replies.map(codeOf).filter((code) => code === null)).toHaveLength(4);
    expect(await mine(parent)).toHaveLength(8);
  });
});

describe('a child', () => {
  it('is found by its guardian and not there for anybody else', async () => {
    const [one, other] = [await aFamily(city, 2), await aFamily(city, 1)];
    const childIds = [...one.childIds, ...other.childIds, randomUUID() as ChildId];
    const found = answerOf(await city.ask(findChildren, { childIds }, one.parent)).items;
    expect(found.map(({ id }) => id).sort()).toEqual([...one.childIds].sort());
  });

  it('is in no row of the database by name, birth date or ID number', async () => {
    const child = aNewChild({ name: '欧阳禾苗', bornOn: '2016-11-23', idNumber: anIdNumber('2016-11-23', 77) });
    await withChildren(city, await aParent(city), [child]);
    const rows = await city.everything();
    for (const clear of [child.name, child.bornOn, child.idNumber, '20161123']) expect(rows.includes(clear)).toBe(false);
  });

  it('does not open in another row: a name that was moved is a defect, not somebody else’s name', async () => {
    const { parent, childIds } = await aFamily(city, 2);
    await city.rows('UPDATE child a JOIN child b ON b.id = ? SET a.name = b.name WHERE a.id = ?', [childIds[1], childIds[0]]);
    expect(codeOf(await city.ask(listMyChildren, {}, parent))).toBe('Defect');
    expect(city.defects.splice(0).map((error) => (error as Error).name)).toEqual(['SealBroken']);
  });
});
