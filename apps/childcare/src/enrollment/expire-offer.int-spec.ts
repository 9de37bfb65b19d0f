import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ApplicationId } from '@sanwei/contracts';
import { confirmOffer, expireOffer, offerLapsed } from '@sanwei/contracts/childcare/enrollment';
import { person, testKeys, until } from '@sanwei/testing';
import { signerOf } from '@sanwei/wire';
import { aChildcare, type Childcare } from '../childcare.example.js';
import {
  aFamily,
  answerOf,
  aPublishedClass,
  classNow,
  codeOf,
  dayMs,
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

/** One seat, whose family has left: the next is offered it, the others wait. */
const anOffer = async (...sizes: number[]) => {
  const seats = Math.max(...sizes);
  const classId = await aPublishedClass(city, seats);
  const before = await aFamily(city, seats);
  const { places } = await enrolled(city, classId, before);
  const all: (Family & { applicationId: ApplicationId })[] = [];
  for (const size of sizes) {
    const one = await aFamily(city, size);
    all.push({ ...one, applicationId: (await enrolled(city, classId, one)).applicationId });
  }
  for (const { id } of places) await withdraw(city, id, before.parent);
  const [offer] = await placesOf(city, all[0]!);
  return { classId, all, input: { applicationId: all[0]!.applicationId, offerEndsAt: offer!.offerEndsAt! } };
};
/** What this family reads of offers that have ended. */
const lapsesTold = async ({ parent }: Family): Promise<string[]> => {
  const lines = await city.rows<{ body: string }>("SELECT body FROM outbox WHERE subject = 'people.notice.send-notices.v1'");
  const said = lines.flatMap(({ body }) => (JSON.parse(body) as { notices: { personId: string; notice: string; args: never }[] }).notices);
  return said.filter((one) => one.personId === parent.id && one.notice === offerLapsed.subject).map(({ args }) => offerLapsed.text(args));
};
const statuses = (all: Family[]) => Promise.all(all.map((one) => statusesOf(city, one)));

describe('an offer that nobody confirms', () => {
  it('ends by itself after a day, tells the family, and goes to the next; nothing happens before', async () => {
    const { classId, all } = await anOffer(2, 2, 1);
    await city.moveTime(dayMs - 600_000);
    expect(await statuses(all)).toEqual([['offered', 'offered'], ['waiting', 'waiting'], ['waiting']]);
    await city.moveTime(700_000);
    await until(async () => (await statusesOf(city, all[0]!))[0] === 'expired');
    expect(await statuses(all)).toEqual([['expired', 'expired'], ['offered', 'offered'], ['waiting']]);
    expect(await classNow(city, classId)).toMatchObject({ taken: 2, waiting: 1 });
    const told = await lapsesTold(all[0]!);
    expect(told).toEqual([expect.stringMatching(/不再保留；如还需要，.*可以重新报名/)]);
    expect(codeOf(await city.ask(confirmOffer, { applicationId: all[0]!.applicationId }, all[0]!.parent))).toBe('OfferExpired');
  });

  it('is not told to enroll again when enrollment has closed, nor that somebody else has the seat when nobody waits', async () => {
    const { classId, all } = await anOffer(1);
    await city.rows('UPDATE school_class SET closesAt = ? WHERE id = ?', [city.now(), classId]);
    await city.moveTime(dayMs + 60_000);
    await until(async () => (await statusesOf(city, all[0]!))[0] === 'expired');
    expect(await lapsesTold(all[0]!)).toEqual([expect.stringMatching(/^(?!.*(重新报名|下一家)).*不再保留/)]);
    expect(await city.ask(confirmOffer, { applicationId: all[0]!.applicationId }, all[0]!.parent)).toEqual({
      ok: false,
      error: { code: 'OfferExpired', enrollUntil: null },
    });
  });

  it('goes down the line day after day until somebody wants the seat', async () => {
    const { classId, all } = await anOffer(1, 1, 1);
    for (const one of all.slice(0, 2)) {
      await city.moveTime(dayMs + 60_000);
      await until(async () => (await statusesOf(city, one))[0] === 'expired');
    }
    answerOf(await city.ask(confirmOffer, { applicationId: all[2]!.applicationId }, all[2]!.parent));
    expect([await statuses(all), (await classNow(city, classId)).taken]).toEqual([[['expired'], ['expired'], ['admitted']], 1]);
    expect(city.defects).toEqual([]);
  });
});

describe('the line that ends an offer', () => {
  const expired = (value: boolean) => ({ ok: true, value: { expired: value } });

  it('does nothing to an offer that has been confirmed or withdrawn', async () => {
    const [confirmed, left] = [await anOffer(1, 1), await anOffer(1, 1)];
    await city.ask(confirmOffer, { applicationId: confirmed.all[0]!.applicationId }, confirmed.all[0]!.parent);
    await withdraw(city, (await placesOf(city, left.all[0]!))[0]!.id, left.all[0]!.parent);
    for (const { input } of [confirmed, left]) expect(await city.askInside(expireOffer, input)).toEqual(expired(false));
    expect([await statuses(confirmed.all), await statuses(left.all)]).toEqual([
      [['admitted'], ['waiting']],
      [['withdrawn'], ['offered']],
    ]);
  });

  it('does nothing to a later offer of the same family, or to an application that is not there', async () => {
    const { all, input } = await anOffer(1, 1);
    const older = { ...input, offerEndsAt: new Date(Date.parse(input.offerEndsAt) - 1).toISOString() };
    expect(await city.askInside(expireOffer, older)).toEqual(expired(false));
    expect(await city.askInside(expireOffer, { ...input, applicationId: randomUUID() as ApplicationId })).toEqual(expired(false));
    expect(await statuses(all)).toEqual([['offered'], ['waiting']]);
  });

  it('is told to come again when it comes before its time', async () => {
    const { all, input } = await anOffer(1, 1);
    expect(codeOf(await city.askInside(expireOffer, input))).toBe('Busy');
    expect(await statuses(all)).toEqual([['offered'], ['waiting']]);
  });

  it('can be sent by the service itself and by nobody else', async () => {
    const { input } = await anOffer(1);
    const { passport } = testKeys();
    const people = await signerOf('people', passport.people.key);
    const passports = [await people.system(), await people.sign(person(randomUUID(), 'federationStaff', 'systemAdministrator'))];
    for (const pass of passports) expect(codeOf(await city.askInside(expireOffer, input, pass))).toBe('NotAllowed');
  });

  it('frees one seat when it meets a confirmation in the very last moment', async () => {
    const { classId, all, input } = await anOffer(1, 1);
    await city.rows('UPDATE place SET offerEndsAt = ? WHERE applicationId = ?', [
      new Date(city.now().getTime() + 150),
      input.applicationId,
    ]);
    const [{ offerEndsAt } = { offerEndsAt: null }] = await placesOf(city, all[0]!);
    const [confirmed] = await Promise.all([
      city.ask(confirmOffer, { applicationId: input.applicationId }, all[0]!.parent),
      until(async () => codeOf(await city.askInside(expireOffer, { ...input, offerEndsAt: offerEndsAt! })) === null),
    ]);
    const seen = await statuses(all);
    expect(seen).toEqual(confirmed.ok ? [['admitted'], ['waiting']] : [['expired'], ['offered']]);
    expect(await classNow(city, classId)).toMatchObject({ taken: 1, waiting: confirmed.ok ? 1 : 0 });
  });
});
