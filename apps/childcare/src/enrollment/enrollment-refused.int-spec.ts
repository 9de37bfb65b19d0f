import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ChildId, ClassId } from '@sanwei/contracts';
import { enrollChildren } from '@sanwei/contracts/childcare/enrollment';
import { person } from '@sanwei/testing';
import { aChildcare, type Childcare } from '../childcare.example.js';
import * as family from '../family.example.js';
import {
  aFamily,
  aNewChild,
  aNewClass,
  answerOf,
  aParent,
  aPublishedClass,
  classNow,
  codeOf,
  dayMs,
  published,
} from '../family.example.js';

let city: Childcare;
beforeAll(async () => {
  city = await aChildcare();
});
afterAll(() => city.stop());

const enroll = (classId: ClassId, who: family.Family) => family.enroll(city, classId, who);
const places = (of: family.Family) => family.placesOf(city, of);
const refused = (code: string, args: object = {}) => ({ ok: false, error: { code, ...args } });

describe('enrolling is refused', () => {
  it('for a class that is not there', async () =>
    expect(await enroll(randomUUID() as ClassId, await aFamily(city, 1))).toEqual(refused('ClassNotFound')));

  it('for a child that is not there and for somebody else’s, with the same words', async () => {
    const [classId, one, other] = [await aPublishedClass(city, 5), await aFamily(city, 1), await aFamily(city, 1)];
    for (const foreign of [other.childIds[0]!, randomUUID() as ChildId])
      expect(await enroll(classId, { ...one, childIds: [...one.childIds, foreign] })).toEqual(refused('ChildNotFound'));
    expect([await places(one), await places(other)]).toEqual([[], []]);
  });

  it('for one child named twice', async () => {
    const [classId, one] = [await aPublishedClass(city, 5), await aFamily(city, 1)];
    expect(await enroll(classId, { ...one, childIds: [one.childIds[0]!, one.childIds[0]!] })).toEqual(refused('ChildNamedTwice'));
  });

  it('before it opens and after it has closed, with the instant', async () => {
    const at = (days: number) => new Date(city.now().getTime() + days * dayMs).toISOString();
    const [opensAt, closesAt, one] = [at(1), at(2), await aFamily(city, 1)];
    const [classId] = await published(city, { opensAt, closesAt });
    expect(await enroll(classId!, one)).toEqual(refused('EnrollmentNotOpen', { opensAt }));
    await city.moveTime(2 * dayMs);
    expect(await enroll(classId!, one)).toEqual(refused('EnrollmentClosed', { closesAt }));
  });

  it('when the class is over, whatever its closing time says', async () => {
    const [classId, one] = [await aPublishedClass(city, 5), await aFamily(city, 1)];
    await city.rows("UPDATE school_class SET endsOn = '2020-01-01' WHERE id = ?", [classId]);
    expect(await enroll(classId, one)).toEqual(refused('ClassOver', { endedOn: '2020-01-01' }));
    expect(await places(one)).toEqual([]);
  });

  it('when one of the children is too young or too old on the first day', async () => {
    const one = await family.withChildren(city, await aParent(city), [aNewChild(), aNewChild({ bornOn: '2020-03-04' })]);
    const [small, big] = await published(city, {
      classes: [aNewClass({ youngest: 3, oldest: 7 }), aNewClass({ youngest: 8, oldest: 12 })],
    });
    expect(await enroll(small!, one)).toEqual(refused('AgeOutOfRange', { youngest: 3, oldest: 7 }));
    expect(await enroll(big!, one)).toEqual(refused('AgeOutOfRange', { youngest: 8, oldest: 12 }));
    expect(await places(one)).toEqual([]);
  });

  it('for a second class of the same program, but not of another', async () => {
    const [first, second] = await published(city, { classes: [aNewClass(), aNewClass({ name: '二班' })] });
    const [elsewhere, one] = [await aPublishedClass(city, 5), await aFamily(city, 1)];
    await enroll(first!, one);
    expect(await enroll(second!, one)).toEqual(refused('AlreadyEnrolled'));
    expect(codeOf(await enroll(elsewhere, one))).toBeNull();
  });

  it('to all siblings when one of them has a place already', async () => {
    const [classId, { parent, childIds }] = [await aPublishedClass(city, 5), await aFamily(city, 2)];
    await enroll(classId, { parent, childIds: [childIds[1]!] });
    expect(await enroll(classId, { parent, childIds })).toEqual(refused('AlreadyEnrolled'));
    expect(await classNow(city, classId)).toMatchObject({ taken: 1, waiting: 0 });
  });

  it('to a role that may not ask, and that leaves a trail line', async () => {
    const [{ childIds }, teacher] = [await aFamily(city, 1), person(randomUUID(), 'classTeacher')];
    const classId = await aPublishedClass(city, 5);
    expect(await city.ask(enrollChildren, { classId, childIds, together: false }, teacher)).toEqual(refused('NotAllowed'));
    expect(await city.rows('SELECT action, outcome FROM trail WHERE actorId = ?', [teacher.id])).toEqual([
      { action: 'childcare.enrollment.enroll-children.v1', outcome: 'NotAllowed' },
    ]);
  });

  it.each([
    ['no child', []],
    ['five children', Array.from({ length: 5 }, () => randomUUID() as ChildId)],
    ['a child without a proper id', ['1' as ChildId]],
  ])('naming the field, for %s', async (_what, childIds) => {
    const reply = await enroll(await aPublishedClass(city, 5), { parent: person(), childIds });
    expect(reply).toMatchObject({ ok: false, error: { code: 'InvalidInput' } });
    expect(JSON.stringify(reply)).toContain('childIds');
  });
});

describe('a child of two parents', () => {
  const separated = async () => {
    const child = aNewChild();
    return Promise.all([0, 1].map(async () => family.withChildren(city, await aParent(city), [child])));
  };
  it('is enrolled once per program, whoever comes first, also in the same instant', async () => {
    const classIds = await published(city, { classes: [aNewClass(), aNewClass({ name: '二班' })] });
    const parents = await separated();
    const replies = await Promise.all(parents.map((parent, i) => enroll(classIds[i]!, parent)));
    expect(replies.map(codeOf).sort()).toEqual(['AlreadyEnrolled', null]);
    expect(city.defects).toEqual([]);
  });
  it('can be enrolled by the other one after the first has withdrawn', async () => {
    const [[mother, father], classId] = [await separated(), await aPublishedClass(city, 5)];
    const [place] = answerOf(await enroll(classId, mother!)).places;
    await family.withdraw(city, place!.id, mother!.parent);
    expect(codeOf(await enroll(classId, father!))).toBeNull();
  });
});
