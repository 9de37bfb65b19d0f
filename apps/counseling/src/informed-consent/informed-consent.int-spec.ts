import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  afterWithdrawal,
  beforeWithdrawal,
  giveInformedConsent,
  viewInformedConsent,
  withdrawInformedConsent,
} from '@sanwei/contracts/counseling/informed-consent';
import { notGivenNow } from '@sanwei/contracts/every-service/consent';
import { everyService } from '@sanwei/contracts/registry';
import { person } from '@sanwei/testing';
import { aCounseling, type Counseling } from '../counseling.example.js';
import {
  aCounselorIn,
  aMember,
  answerOf,
  book,
  booked,
  codeOf,
  dayIn,
  noticesFor,
  type Person,
  sessionsOf,
  timeOn,
} from '../counselor.example.js';
import { informedConsentText } from './informed-consent.text.js';

const { listMyConsents } = everyService.find(({ service }) => service === 'counseling')!;
let city: Counseling;
beforeAll(async () => {
  city = await aCounseling();
});
afterAll(() => city.stop());

const { version: inForce } = informedConsentText;
const withdraw = (who: Person) => city.ask(withdrawInformedConsent, {}, who);
const give = (who: Person, version = inForce) => city.ask(giveInformedConsent, { version }, who);
const view = async (who: Person) => answerOf(await city.ask(viewInformedConsent, {}, who));

describe('informed consent', () => {
  it('is read, given by version and shown with its moment; the text says where confidentiality ends', async () => {
    const me = person();
    expect(await view(me)).toEqual({ version: inForce, text: informedConsentText.text, givenAt: null });
    expect(informedConsentText.text).toMatch(/保密[\s\S]*危险[\s\S]*未成年人[\s\S]*法院/);
    const { at } = answerOf(await give(me));
    expect([(await view(me)).givenAt, answerOf(await give(me)).at]).toEqual([at, at]);
    expect(await city.rows('SELECT version, textHash, live FROM consent WHERE personId = ?', [city.maskOf(me.id)])).toEqual([
      { version: inForce, textHash: informedConsentText.hash, live: 1 },
    ]);
  });

  it('is refused for a text that is no longer the one in force', async () =>
    expect(await give(person(), inForce - 1)).toEqual({ ok: false, error: { code: 'InformedConsentChanged', version: inForce } }));

  it('is in the text that people have agreed to: a change of one word needs a new version here', () =>
    expect([inForce, informedConsentText.hash]).toEqual([2, 'e83082496f0e1d7db53a3d2ced8fd4d72bf1101fc17fcfbfe185948fdae4c78d']));

  it('to an older text does not count, and is asked for again', async () => {
    const [me, counselor] = [await aMember(city), await aCounselorIn(city)];
    await city.rows('UPDATE consent SET textHash = ? WHERE personId = ?', ['0'.repeat(64), city.maskOf(me.id)]);
    expect((await view(me)).givenAt).toBeNull();
    expect(codeOf(await book(city, counselor, timeOn(dayIn(city, 5), 600), me))).toBe('InformedConsentMissing');
    answerOf(await give(me));
    expect(codeOf(await book(city, counselor, timeOn(dayIn(city, 5), 600), me))).toBeNull();
  });

  it('when it is withdrawn, cancels what is booked, however near, and begins nothing new; both leave a line here', async () => {
    const [me, counselor, on] = [await aMember(city), await aCounselorIn(city), dayIn(city, 5)];
    const [near, far] = [
      await booked(city, counselor, timeOn(on, 600), me),
      await booked(city, counselor, timeOn(dayIn(city, 6), 600), me),
    ];
    // Too late to cancel it by itself.
    await city.rows('UPDATE session SET startsAt = ? WHERE id = ?', [new Date(city.now().getTime() + 600_000), near.id]);
    for (const words of [informedConsentText.text, withdrawInformedConsent.words]) expect(words).toContain(beforeWithdrawal);
    expect(answerOf(await withdraw(me))).toMatchObject({ cancelled: 2, afterwards: expect.stringContaining('取消 2 个') });
    expect((await view(me)).givenAt).toBeNull();
    expect((await sessionsOf(city, me)).map(({ id, status }) => [id, status]).sort()).toEqual(
      [near, far].map(({ id }) => [id, 'cancelled']).sort(),
    );
    expect(await city.rows('SELECT 1 FROM booking_cell WHERE bookingId IN (?)', [[near.id, far.id]])).toEqual([]);
    const told = (await noticesFor(city, me)).filter((text) => text.includes('已取消'));
    expect(told).toHaveLength(2);
    expect((await noticesFor(city, counselor)).filter((text) => text.includes('日程有变动')).length).toBeGreaterThanOrEqual(3);
    expect(codeOf(await book(city, counselor, timeOn(on, 600), await aMember(city)))).toBeNull();
    expect(codeOf(await book(city, counselor, timeOn(on, 900), me))).toBe('InformedConsentMissing');
    expect(await city.rows('SELECT action FROM trail WHERE actorId = ? ORDER BY at, id', [city.maskOf(me.id)])).toEqual([
      { action: '知情同意' },
      { action: '撤回知情同意' },
    ]);
  });

  it('when it is withdrawn, leaves a session that has begun or is over as it was', async () => {
    const [me, counselor] = [await aMember(city), await aCounselorIn(city)];
    const session = await booked(city, counselor, timeOn(dayIn(city, 5), 600), me);
    await city.rows('UPDATE session SET startsAt = ? WHERE id = ?', [new Date(city.now().getTime() - 60_000), session.id]);
    expect(answerOf(await withdraw(me)).cancelled).toBe(0);
    expect((await sessionsOf(city, me)).map(({ status }) => status)).toEqual(['booked']);
  });

  it('that is withdrawn in the same instant as a booking leaves nothing booked', async () => {
    for (let round = 0; round < 6; round++) {
      const [me, counselor] = [await aMember(city), await aCounselorIn(city)];
      await Promise.all([book(city, counselor, timeOn(dayIn(city, 5), 600), me), withdraw(me)]);
      expect((await sessionsOf(city, me)).filter(({ status }) => status === 'booked')).toEqual([]);
      expect(await city.rows('SELECT 1 FROM booking_cell WHERE resourceId IN (?)', [[city.maskOf(me.id), counselor.id]])).toEqual([]);
    }
    expect(city.defects).toEqual([]);
  });

  it('that is withdrawn from a second window has nothing left to withdraw; the list of consents has the row', async () => {
    const me = await aMember(city);
    const withdrawn = async () => answerOf(await withdraw(me)).afterwards;
    expect([await withdrawn(), await withdrawn()]).toEqual([afterWithdrawal(0), notGivenNow]);
    expect(answerOf(await city.ask(listMyConsents, {}, me)).items).toMatchObject([
      { purpose: 'informed', withdrawnAt: expect.any(String) },
    ]);
  });

  it('twice in the same instant is one consent', async () => {
    const me = person();
    const replies = await Promise.all([give(me), give(me), give(me)]);
    expect(new Set(replies.map((reply) => answerOf(reply).at)).size).toBe(1);
    expect(await city.rows('SELECT 1 FROM consent WHERE personId = ? AND live = 1', [city.maskOf(me.id)])).toHaveLength(1);
  });

  it('is asked of members alone', async () => {
    for (const role of ['counselor', 'federationStaff', 'auditAdministrator'] as const)
      expect(codeOf(await city.ask(viewInformedConsent, {}, person(randomUUID(), role)))).toBe('NotAllowed');
  });
});
