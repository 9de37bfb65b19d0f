import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addChildren, listMyChildren } from '@sanwei/contracts/childcare/child';
import { placeOffered } from '@sanwei/contracts/childcare/enrollment';
import { afterWithdrawal, giveGuardianConsent, withdrawGuardianConsent } from '@sanwei/contracts/childcare/guardian-consent';
import { readHealthCard, saveHealthCard } from '@sanwei/contracts/childcare/health-card';
import { notGivenNow } from '@sanwei/contracts/every-service/consent';
import { everyService } from '@sanwei/contracts/registry';
import { person } from '@sanwei/testing';
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
import { guardianConsentText } from './guardian-consent.text.js';

const { version } = guardianConsentText;
const { listMyConsents } = everyService.find(({ service }) => service === 'childcare')!;
let city: Childcare;
beforeAll(async () => {
  city = await aChildcare();
});
afterAll(() => city.stop());

const give = (parent: Parent) => city.ask(giveGuardianConsent, { version }, parent);
const withdraw = (parent: Parent) => city.ask(withdrawGuardianConsent, {}, parent);
const card = { allergies: '花生', illness: null, medication: null };
const childrenOf = async (parent: Parent) => answerOf(await city.ask(listMyChildren, {}, parent)).items.length;
/** What is left of the family in the tables: rows of children, cards and keys that open something. */
const left = async (parent: Parent, childIds: readonly string[]) =>
  Promise.all([
    city.rows('SELECT 1 FROM child WHERE guardianId = ?', [parent.id]),
    city.rows('SELECT 1 FROM health_card WHERE childId IN (?)', [childIds]),
    city.rows('SELECT 1 FROM subject_key WHERE subjectId IN (?) AND wrapped IS NOT NULL', [childIds]),
  ]).then((all) => all.map((rows) => rows.length));

describe('a guardian who withdraws the consent', () => {
  it('is told how many children went and which places were given up, and so it is', async () => {
    const family = await aFamily(city, 2);
    const { parent, childIds } = family;
    for (const childId of childIds) answerOf(await city.ask(saveHealthCard, { childId, ...card }, parent));
    await enrolled(city, await aPublishedClass(city, 5), family);
    const gone = answerOf(await withdraw(parent));
    expect(gone).toMatchObject({ children: 2, places: 2 });
    expect(gone.afterwards).toContain('删除 2 个孩子的信息和健康卡，退出了 2 条报名');
    expect(await left(parent, childIds)).toEqual([0, 0, 0]);
    expect([await childrenOf(parent), await statusesOf(city, family)]).toEqual([0, ['withdrawn', 'withdrawn']]);
    expect(codeOf(await city.ask(readHealthCard, { childId: childIds[0]! }, parent))).toBe('ChildNotFound');
  });

  it('in a second window hears that there is nothing left to withdraw, and finds the row in the list of consents', async () => {
    const parent = await aParent(city);
    const withdrawn = async () => answerOf(await withdraw(parent)).afterwards;
    expect([await withdrawn(), await withdrawn()]).toEqual([afterWithdrawal({ children: 0, places: 0 }), notGivenNow]);
    expect(answerOf(await city.ask(listMyConsents, {}, parent)).items).toMatchObject([
      { purpose: 'guardian', withdrawnAt: expect.any(String) },
    ]);
  });

  it('leaves the seats to the next families, who are told in the same moment', async () => {
    const classId = await aPublishedClass(city, 2);
    const [gone, next, last] = [await aFamily(city, 2), await aFamily(city, 1), await aFamily(city, 2)];
    for (const one of [gone, next, last]) await enrolled(city, classId, one);
    answerOf(await withdraw(gone.parent));
    expect([await statusesOf(city, next), await statusesOf(city, last)]).toEqual([['offered'], ['waiting', 'waiting']]);
    expect(await classNow(city, classId)).toMatchObject({ taken: 1, waiting: 2 });
    const told = await city.rows<{ body: string }>("SELECT body FROM outbox WHERE subject = 'people.notice.send-notices.v1'");
    expect(told.some(({ body }) => body.includes(next.parent.id) && body.includes(placeOffered.subject))).toBe(true);
  });

  it('gives up a place in the line as well as one that is offered', async () => {
    const classId = await aPublishedClass(city, 1);
    const [first, offered, waiting] = [await aFamily(city, 1), await aFamily(city, 1), await aFamily(city, 1)];
    for (const one of [first, offered, waiting]) await enrolled(city, classId, one);
    for (const one of [first, waiting, offered]) expect(answerOf(await withdraw(one.parent)).places).toBe(1);
    expect(await classNow(city, classId)).toMatchObject({ taken: 0, waiting: 0 });
  });

  it('may come again: the consent is given anew, the child added and enrolled once more', async () => {
    const [child, parent] = [aNewChild(), await aParent(city)];
    const classId = await aPublishedClass(city, 5);
    await enrolled(city, classId, await withChildren(city, parent, [child]));
    answerOf(await withdraw(parent));
    answerOf(await give(parent));
    const again = await withChildren(city, parent, [child]);
    expect(codeOf(await enroll(city, classId, again))).toBeNull();
  });

  it('takes nothing from the other parent, nor from anybody else', async () => {
    const child = aNewChild();
    const [gone, other] = [await withChildren(city, await aParent(city), [child]), await withChildren(city, await aParent(city), [child])];
    const stranger = await aFamily(city, 1);
    answerOf(await withdraw(gone.parent));
    expect([await left(gone.parent, gone.childIds), await left(other.parent, other.childIds)]).toEqual([
      [0, 0, 0],
      [1, 0, 1],
    ]);
    expect(await childrenOf(stranger.parent)).toBe(1);
  });

  it('has nothing to lose at the second tap, or where there never was anything', async () => {
    const { parent } = await aFamily(city, 1);
    answerOf(await withdraw(parent));
    for (const who of [parent, person()]) expect(answerOf(await withdraw(who))).toMatchObject({ children: 0, places: 0 });
  });

  it('can also take back an older text', async () => {
    const { parent, childIds } = await aFamily(city, 1);
    await city.rows("UPDATE consent SET version = 1, textHash = REPEAT('0', 64) WHERE personId = ?", [parent.id]);
    expect(answerOf(await withdraw(parent)).children).toBe(1);
    expect(await left(parent, childIds)).toEqual([0, 0, 0]);
  });
});

describe('withdrawing in the same instant', () => {
  it('as enrolling, adding and writing a health card leaves nothing behind and no seat taken', async () => {
    for (let round = 0; round < 6; round++) {
      const [classId, family] = [await aPublishedClass(city, 2), await aFamily(city, 1)];
      const { parent, childIds } = family;
      await Promise.all([
        enroll(city, classId, family),
        city.ask(saveHealthCard, { childId: childIds[0]!, ...card }, parent),
        city.ask(addChildren, { children: [aNewChild()] }, parent),
        withdraw(parent),
      ]);
      expect(await left(parent, childIds)).toEqual([0, 0, 0]);
      expect(await classNow(city, classId)).toMatchObject({ taken: 0, waiting: 0 });
    }
    expect(city.defects).toEqual([]);
  });

  it('by two of one class lets both go, and counts right', async () => {
    for (let round = 0; round < 4; round++) {
      const classId = await aPublishedClass(city, 2);
      const [one, two, next] = [await aFamily(city, 1), await aFamily(city, 1), await aFamily(city, 2)];
      for (const family of [one, two, next]) await enrolled(city, classId, family);
      const replies = await Promise.all([withdraw(one.parent), withdraw(two.parent)]);
      expect(replies.map((reply) => answerOf(reply).places)).toEqual([1, 1]);
      expect([await statusesOf(city, next), await classNow(city, classId)]).toMatchObject([
        ['offered', 'offered'],
        { taken: 2, waiting: 0 },
      ]);
    }
  });

  it('as a consent is given anew keeps what was added under the new one', async () => {
    for (let round = 0; round < 6; round++) {
      const { parent } = await aFamily(city, 1);
      answerOf(await withdraw(parent));
      await Promise.all([withdraw(parent), give(parent).then(() => city.ask(addChildren, { children: [aNewChild()] }, parent))]);
      const [consented] = await city.rows('SELECT 1 FROM consent WHERE personId = ? AND live = 1', [parent.id]);
      expect(await childrenOf(parent)).toBe(consented ? 1 : 0);
    }
  });
});
