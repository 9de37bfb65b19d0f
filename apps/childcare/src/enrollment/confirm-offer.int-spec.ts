import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ApplicationId, ClassId } from '@sanwei/contracts';
import { confirmOffer } from '@sanwei/contracts/childcare/enrollment';
import { person } from '@sanwei/testing';
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
import { ConfirmOffer } from './confirm-offer.js';

let city: Childcare;
beforeAll(async () => {
  city = await aChildcare();
});
afterAll(() => city.stop());

/** A family with children that is offered its seats, because the one before has left. */
const anOffer = async (children = 1) => {
  const classId = await aPublishedClass(city, children);
  const [before, next] = [await aFamily(city, children), await aFamily(city, children)];
  const { places } = await enrolled(city, classId, before);
  const { applicationId } = await enrolled(city, classId, next);
  for (const { id } of places) await withdraw(city, id, before.parent);
  return { classId, family: next, applicationId };
};
const confirm = (applicationId: ApplicationId, { parent }: Pick<Family, 'parent'>, id = randomUUID()) =>
  city.ask(confirmOffer, { applicationId }, parent, { id });
const refused = (code: string) => ({ ok: false, error: { code } });
const tooLate = async ({ classId }: { classId: ClassId }) => ({
  ok: false,
  error: { code: 'OfferExpired', enrollUntil: (await classNow(city, classId)).closesAt },
});

describe('confirming an offer', () => {
  it('admits twins together, with the rank that they had', async () => {
    const { classId, family, applicationId } = await anOffer(2);
    const { places } = answerOf(await confirm(applicationId, family));
    expect(places.map(({ status, rank, offerEndsAt }) => [status, rank, offerEndsAt])).toEqual([
      ['admitted', 3, null],
      ['admitted', 4, null],
    ]);
    expect(await placesOf(city, family)).toEqual(places);
    expect(await classNow(city, classId)).toMatchObject({ taken: 2, waiting: 0 });
  });

  it('works up to the last millisecond, and no longer in the one in which the offer ends', async () => {
    const [early, late] = [await anOffer(), await anOffer()];
    const at = async ({ family, applicationId }: typeof early, beforeMs: number) => {
      const [place] = await placesOf(city, family);
      const now = new Date(Date.parse(place!.offerEndsAt!) - beforeMs);
      return city.actAt(now, family.parent, (work) => new ConfirmOffer().handle({ applicationId }, work));
    };
    expect(codeOf(await at(early, 1))).toBeNull();
    expect(await at(late, 0)).toEqual(await tooLate(late));
    expect([await statusesOf(city, early.family), await statusesOf(city, late.family)]).toEqual([['admitted'], ['offered']]);
  });

  it('is refused after the end, although the sweeper has not been there yet', async () => {
    const { classId, family, applicationId } = await anOffer();
    await city.rows('UPDATE place SET offerEndsAt = ? WHERE applicationId = ?', [new Date(city.now().getTime() - 1), applicationId]);
    expect(await confirm(applicationId, family)).toEqual(await tooLate({ classId }));
  });

  it('is refused for an application that is not there and for somebody else’s, with the same words', async () => {
    const { family, applicationId } = await anOffer();
    expect(await confirm(applicationId, { parent: person() })).toEqual(refused('PlaceNotFound'));
    expect(await confirm(randomUUID() as ApplicationId, family)).toEqual(refused('PlaceNotFound'));
    expect(await statusesOf(city, family)).toEqual(['offered']);
  });

  it('is refused where nothing is offered yet', async () => {
    const classId = await aPublishedClass(city, 1);
    const [admitted, waiting] = [await aFamily(city, 1), await aFamily(city, 1)];
    await enrolled(city, classId, admitted);
    const { applicationId } = await enrolled(city, classId, waiting);
    expect(await confirm(applicationId, waiting)).toEqual(refused('NothingOffered'));
  });

  it('is refused when the class is over', async () => {
    const { classId, family, applicationId } = await anOffer();
    await city.rows("UPDATE school_class SET endsOn = '2020-01-01' WHERE id = ?", [classId]);
    expect(await confirm(applicationId, family)).toEqual({ ok: false, error: { code: 'ClassOver', endedOn: '2020-01-01' } });
    expect(await statusesOf(city, family)).toEqual(['offered']);
  });

  it('again from another window is answered as confirmed', async () => {
    const { classId, family, applicationId } = await anOffer();
    const first = await confirm(applicationId, family);
    expect([first.ok, await confirm(applicationId, family)]).toEqual([true, first]);
    expect(await classNow(city, classId)).toMatchObject({ taken: 1, waiting: 0 });
  });

  it('gives a double tap the first answer', async () => {
    const [{ family, applicationId }, id] = [await anOffer(), randomUUID()];
    const [first, second] = await Promise.all([confirm(applicationId, family, id), confirm(applicationId, family, id)]);
    expect([first.ok, second]).toEqual([true, first]);
  });

  it('confirms only the sibling whose turn it is, where siblings may be split', async () => {
    const classId = await aPublishedClass(city, 1);
    const [before, siblings] = [await aFamily(city, 1), await aFamily(city, 2)];
    const { places } = await enrolled(city, classId, before);
    const { applicationId } = await enrolled(city, classId, siblings, { together: false });
    await withdraw(city, places[0]!.id, before.parent);
    await confirm(applicationId, siblings);
    expect(await statusesOf(city, siblings)).toEqual(['admitted', 'waiting']);
  });
});

describe('confirming and withdrawing in the same instant', () => {
  it('never brings back a place that is being withdrawn while the confirmation waits', async () => {
    const { classId, family, applicationId } = await anOffer();
    const withdrawal = `UPDATE school_class c JOIN place p ON p.classId = c.id
      SET c.taken = 0, p.status = 'withdrawn', p.live = NULL, p.offerEndsAt = NULL WHERE p.applicationId = ?`;
    const reply = await city.whileHeld(withdrawal, [applicationId], () => confirm(applicationId, family));
    expect([codeOf(reply), await statusesOf(city, family)]).toEqual(['NothingOffered', ['withdrawn']]);
    expect((await classNow(city, classId)).taken).toBe(0);
  });

  it('end as one of the two, and the class counts what is true', async () => {
    for (let round = 0; round < 5; round++) {
      const { classId, family, applicationId } = await anOffer();
      const [place] = await placesOf(city, family);
      const [confirmed, withdrawn] = await Promise.all([confirm(applicationId, family), withdraw(city, place!.id, family.parent)]);
      expect([codeOf(withdrawn), await statusesOf(city, family)]).toEqual([null, ['withdrawn']]);
      expect([null, 'NothingOffered']).toContain(codeOf(confirmed));
      expect(await classNow(city, classId)).toMatchObject({ taken: 0, waiting: 0 });
    }
    expect(city.defects).toEqual([]);
  });
});
