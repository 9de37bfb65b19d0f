import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { heardAt } from '@sanwei/contracts';
import { addChildren, listMyChildren } from '@sanwei/contracts/childcare/child';
import { giveGuardianConsent, viewGuardianConsent } from '@sanwei/contracts/childcare/guardian-consent';
import { readHealthCard, saveHealthCard } from '@sanwei/contracts/childcare/health-card';
import { personErased } from '@sanwei/contracts/people/person';
import { natsFor, person, testKeys } from '@sanwei/testing';
import { connectWire, signerOf, type Wire } from '@sanwei/wire';
import { aChildcare, type Childcare } from '../childcare.example.js';
import {
  aFamily,
  aNewChild,
  answerOf,
  aParent,
  aPublishedClass,
  classNow,
  codeOf,
  enroll,
  enrolled,
  type Parent,
  statusesOf,
  withChildren,
} from '../family.example.js';
import { guardianConsentText } from '../guardian-consent/guardian-consent.text.js';

let city: Childcare;
let people: Wire;
beforeAll(async () => {
  city = await aChildcare();
  people = await connectWire(natsFor('people'), 'people', await signerOf('people', testKeys().passport.people.key));
});
afterAll(async () => {
  await people.close();
  await city.stop();
});

/** As `people` tells it: with the line's id, until the hearer has committed. */
const erase = async ({ id: personId }: Parent, id = randomUUID()) =>
  people.request(heardAt('childcare', personErased), JSON.stringify({ personId }), { id, passport: await people.signAsSystem() });
const give = (parent: Parent) => city.ask(giveGuardianConsent, { version: guardianConsentText.version }, parent);
const rowsWith = async (table: string, column: string, id: string) =>
  (await city.rows(`SELECT 1 FROM ${table} WHERE ${column} = ?`, [id])).length;
const card = { allergies: '花生', illness: null, medication: null };

describe('when a guardian has closed the account', () => {
  it('children, health cards and consents are gone', async () => {
    const [{ parent, childIds }, other] = [await aFamily(city, 2), await aFamily(city, 1)];
    for (const childId of childIds) await city.ask(saveHealthCard, { childId, ...card }, parent);
    await city.ask(saveHealthCard, { childId: other.childIds[0]!, ...card }, other.parent);
    expect(await erase(parent)).toMatchObject({ ok: true });
    const left = [await rowsWith('child', 'guardianId', parent.id), await rowsWith('consent', 'personId', parent.id)];
    for (const childId of childIds) left.push(await rowsWith('health_card', 'childId', childId));
    expect(left).toEqual([0, 0, 0, 0]);
    expect(answerOf(await city.ask(listMyChildren, {}, other.parent)).items).toHaveLength(1);
    expect(answerOf(await city.ask(readHealthCard, { childId: other.childIds[0]! }, other.parent)).card).toMatchObject(card);
  });

  it('the seats go to the next families, and nothing in the places tells which child it was', async () => {
    const classId = await aPublishedClass(city, 2);
    const [gone, next, last] = [await aFamily(city, 2), await aFamily(city, 1), await aFamily(city, 2)];
    for (const one of [gone, next, last]) await enrolled(city, classId, one);
    const marks = await city.rows<{ mark: string }>('SELECT mark FROM child WHERE guardianId = ?', [gone.parent.id]);
    await erase(gone.parent);
    expect([await statusesOf(city, next), await statusesOf(city, last)]).toEqual([['offered'], ['waiting', 'waiting']]);
    expect(await classNow(city, classId)).toMatchObject({ taken: 1, waiting: 2 });
    const places = await city.rows('SELECT status, live FROM place WHERE guardianId = ?', [gone.parent.id]);
    expect(places).toEqual([
      { status: 'withdrawn', live: null },
      { status: 'withdrawn', live: null },
    ]);
    const rows = await city.everything();
    for (const { mark } of marks) expect(rows.includes(mark)).toBe(false);
  });

  it('a family that waited behind it moves up in the line, and one that was offered nothing keeps its rank', async () => {
    const classId = await aPublishedClass(city, 1);
    const [admitted, gone, last] = [await aFamily(city, 1), await aFamily(city, 2), await aFamily(city, 1)];
    for (const one of [admitted, gone, last]) await enrolled(city, classId, one);
    await erase(gone.parent);
    expect(await classNow(city, classId)).toMatchObject({ taken: 1, waiting: 1 });
    await erase(admitted.parent);
    expect(await statusesOf(city, last)).toEqual(['offered']);
  });

  it('the other parent keeps their own entry, and may enroll the child', async () => {
    const child = aNewChild();
    const [gone, other] = [await withChildren(city, await aParent(city), [child]), await withChildren(city, await aParent(city), [child])];
    const classId = await aPublishedClass(city, 5);
    await enrolled(city, classId, gone);
    expect(codeOf(await enroll(city, classId, other))).toBe('AlreadyEnrolled');
    await erase(gone.parent);
    expect(codeOf(await enroll(city, classId, other))).toBeNull();
  });

  it('nothing more happens when it is told twice, under the same id or another, and when nothing is there', async () => {
    const classId = await aPublishedClass(city, 1);
    const [gone, next, last] = [await aFamily(city, 1), await aFamily(city, 1), await aFamily(city, 1)];
    for (const one of [gone, next, last]) await enrolled(city, classId, one);
    const id = randomUUID();
    const replies = await Promise.all([erase(gone.parent, id), erase(gone.parent, id), erase(gone.parent)]);
    expect([...replies, await erase(gone.parent, id)].map(({ ok }) => ok)).toEqual([true, true, true, true]);
    expect([await statusesOf(city, next), await statusesOf(city, last)]).toEqual([['offered'], ['waiting']]);
    expect(await classNow(city, classId)).toMatchObject({ taken: 1, waiting: 1 });
    expect(await erase(await aParent(city))).toMatchObject({ ok: true });
  });

  it('an enrollment in the same instant holds no seat afterwards', async () => {
    for (let round = 0; round < 5; round++) {
      const [classId, gone] = [await aPublishedClass(city, 1), await aFamily(city, 1)];
      await Promise.all([enroll(city, classId, gone), erase(gone.parent)]);
      expect(await classNow(city, classId)).toMatchObject({ taken: 0, waiting: 0 });
      expect(await rowsWith('child', 'guardianId', gone.parent.id)).toBe(0);
    }
    expect(city.defects).toEqual([]);
  });

  it('no consent is taken any more, although the passport is good for some seconds yet, and nothing else without it', async () => {
    const { parent, childIds } = await aFamily(city, 1);
    await erase(parent);
    expect(answerOf(await city.ask(viewGuardianConsent, {}, parent)).givenAt).toBeNull();
    expect(codeOf(await enroll(city, await aPublishedClass(city, 1), { parent, childIds }))).toBe('ChildNotFound');
    expect(await give(parent)).toEqual({ ok: false, error: { code: 'AccountAlreadyClosed' } });
    expect(codeOf(await city.ask(addChildren, { children: [aNewChild()] }, parent))).toBe('GuardianConsentMissing');
    expect([await rowsWith('consent', 'personId', parent.id), await rowsWith('child', 'guardianId', parent.id)]).toEqual([0, 0]);
    expect(await give(person())).toMatchObject({ ok: true });
  });

  it('a consent that is given while the erasure is being written waits, and is refused', async () => {
    const parent = person();
    const marked = 'INSERT INTO person_turn (personId, turnAt, erasedAt) VALUES (?, UTC_TIMESTAMP(3), UTC_TIMESTAMP(3))';
    expect(codeOf(await city.whileHeld(marked, [parent.id], () => give(parent)))).toBe('AccountAlreadyClosed');
    expect(await rowsWith('consent', 'personId', parent.id)).toBe(0);
  });

  it('an erasure waits for a consent that is being given', async () => {
    const parent = person();
    const held = 'INSERT INTO person_turn (personId, turnAt) VALUES (?, UTC_TIMESTAMP(3))';
    expect(await city.whileHeld(held, [parent.id], () => erase(parent))).toMatchObject({ ok: true });
  });

  it('a consent in the same instant is gone afterwards, whichever came first', async () => {
    for (let round = 0; round < 10; round++) {
      const parent = person();
      await Promise.all([give(parent), erase(parent)]);
      expect(await rowsWith('consent', 'personId', parent.id)).toBe(0);
    }
    expect(city.defects).toEqual([]);
  });
});

describe('erasing', () => {
  it('is believed from `people` alone', async () => {
    const [{ parent }, { passport }] = [await aFamily(city, 1), testKeys()];
    const subject = heardAt('childcare', personErased);
    const asked = { personId: parent.id };
    for (const liar of ['matchmaking', 'gateway'] as const) {
      const signer = await signerOf(liar, passport[liar].key);
      const reply = await people.request(subject, JSON.stringify(asked), { id: randomUUID(), passport: await signer.system() });
      expect(reply).toEqual({ ok: false, error: { code: 'NotAllowed' } });
    }
    expect(answerOf(await city.ask(listMyChildren, {}, parent)).items).toHaveLength(1);
  });
});
