import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ChildId } from '@sanwei/contracts';
import { listMyChildren } from '@sanwei/contracts/childcare/child';
import { withdrawChild } from '@sanwei/contracts/childcare/enrollment';
import { readHealthCard, saveHealthCard } from '@sanwei/contracts/childcare/health-card';
import { cityDay } from '@sanwei/kernel';
import { sweepRows } from '@sanwei/work';
import { aChildcare, type Childcare } from './childcare.example.js';
import { aFamily, aNewClass, answerOf, codeOf, dayMs, enroll, enrolled, type Family, placesOf, published } from './family.example.js';
import { retention } from './retention.js';

let city: Childcare;
beforeAll(async () => {
  city = await aChildcare();
});
afterAll(() => city.stop());

/** As the daily job does, so many days from now. */
const sweepIn = async (days: number) => {
  const gone = await sweepRows(city.running.room.db, 'childcare', new Date(city.now().getTime() + days * dayMs), retention);
  return Object.fromEntries(gone);
};
const card = { allergies: '花生', illness: null, medication: null };
/** A class that ends in so many days, and a family of two in it. */
const inAClass = async (endsIn = 60, capacity = 5) => {
  const on = (days: number) => cityDay(new Date(city.now().getTime() + days * dayMs));
  const [classId] = await published(city, { endsOn: on(endsIn), classes: [aNewClass({ capacity })] });
  const family = await aFamily(city, 2);
  await enrolled(city, classId!, family);
  for (const childId of family.childIds) answerOf(await city.ask(saveHealthCard, { childId, ...card }, family.parent));
  return { ...family, classId: classId! };
};
const count = async ({ parent }: Family) => answerOf(await city.ask(listMyChildren, {}, parent)).items.length;
const cardOf = async ({ parent }: Family, childId: ChildId) => answerOf(await city.ask(readHealthCard, { childId }, parent)).card;
const keysOf = ({ childIds }: Family) =>
  city.rows('SELECT 1 FROM subject_key WHERE subjectId IN (?) AND wrapped IS NOT NULL', [childIds]).then((rows) => rows.length);
const nothing = { health_card: 0, child: 0, place: 0 };

describe('what the consent promises after a program', () => {
  it('health cards go 30 days after the class, children with places and keys after 90, each with a line in the trail', async () => {
    const family = await inAClass(60);
    expect(await sweepIn(90)).toEqual(nothing);
    expect(await sweepIn(92)).toEqual({ ...nothing, health_card: 2 });
    expect([await cardOf(family, family.childIds[0]!), await count(family), (await placesOf(city, family)).length]).toEqual([null, 2, 2]);
    expect(await sweepIn(150)).toEqual(nothing);
    expect(await sweepIn(152)).toEqual({ ...nothing, child: 2 });
    expect([await count(family), await keysOf(family), await placesOf(city, family)]).toEqual([0, 0, []]);
    const lines = await city.trailOf(family.childIds[0]!);
    expect(lines.slice(-2)).toEqual([
      { action: '到期删除健康卡', outcome: 'done', actorId: 'system:childcare' },
      { action: '到期删除孩子的信息', outcome: 'done', actorId: 'system:childcare' },
    ]);
  });

  it('a child who holds a place in a later class stays with its card, and so does one whose guardian prepares the next', async () => {
    const [goesOn, prepares] = [await inAClass(60), await inAClass(60)];
    const later = cityDay(new Date(city.now().getTime() + 300 * dayMs));
    const [next] = await published(city, { endsOn: later });
    await enrolled(city, next!, goesOn);
    await city.rows('UPDATE child SET usedAt = ? WHERE id IN (?)', [new Date(city.now().getTime() + 100 * dayMs), prepares.childIds]);
    expect(await sweepIn(120)).toEqual(nothing);
    expect(await sweepIn(185)).toEqual({ ...nothing, health_card: 2 });
    expect([await count(goesOn), await cardOf(goesOn, goesOn.childIds[0]!)]).toMatchObject([2, card]);
    // Both families are gone for the next spec.
    expect(await sweepIn(600)).toMatchObject({ child: 4 });
  });

  it('a child that never had a place goes after a year, also one that waited in vain', async () => {
    const added = await aFamily(city, 1);
    const classId = (await published(city, { classes: [aNewClass({ capacity: 1 })] }))[0]!;
    const waited = await aFamily(city, 2);
    await enrolled(city, classId, waited);
    expect(await sweepIn(364)).toEqual(nothing);
    expect(await sweepIn(430)).toEqual({ ...nothing, child: 3 });
    expect([await count(added), await count(waited), await keysOf(waited)]).toEqual([0, 0, 0]);
  });

  it('a place that was given up holds nothing back', async () => {
    const family = await inAClass(300);
    for (const { id } of await placesOf(city, family)) answerOf(await city.ask(withdrawChild, { placeId: id }, family.parent));
    expect(await sweepIn(364)).toEqual(nothing);
    expect(await sweepIn(366)).toMatchObject({ child: 2 });
  });

  it('rows that were kept for the ranks of others go when the class is long over', async () => {
    const family = await inAClass(60);
    await city.rows('DELETE FROM child WHERE guardianId = ?', [family.parent.id]);
    expect(await sweepIn(150)).toEqual({ ...nothing, health_card: 0 });
    expect(await sweepIn(152)).toEqual({ ...nothing, place: 2 });
  });
});

describe('the daily job in the same instant as', () => {
  it('an enrollment takes the child or finds it enrolled, never half of it', async () => {
    for (let round = 0; round < 6; round++) {
      const [classId, family] = [(await published(city, {}))[0]!, await aFamily(city, 1)];
      await city.rows('UPDATE child SET usedAt = ? WHERE guardianId = ?', [new Date(city.now().getTime() - 400 * dayMs), family.parent.id]);
      const [reply] = await Promise.all([enroll(city, classId, family), sweepIn(0)]);
      expect([null, 'ChildNotFound']).toContain(codeOf(reply));
      const [places, children] = [(await placesOf(city, family)).length, await count(family)];
      expect([places, children]).toEqual(reply.ok ? [1, 1] : [0, 0]);
    }
    expect(city.defects).toEqual([]);
  });

  it('something that is written under the consent waits for it, sees it, and leaves the child', async () => {
    const family = await aFamily(city, 1);
    await city.rows('UPDATE child SET usedAt = ? WHERE guardianId = ?', [new Date(city.now().getTime() - 400 * dayMs), family.parent.id]);
    const held = `UPDATE person_turn JOIN child ON child.guardianId = person_turn.personId
      SET person_turn.turnAt = DATE_SUB(person_turn.turnAt, INTERVAL 1 SECOND), child.usedAt = ? WHERE person_turn.personId = ?`;
    expect(await city.whileHeld(held, [city.now(), family.parent.id], () => sweepIn(0))).toEqual(nothing);
    expect(await count(family)).toBe(1);
  });
});
