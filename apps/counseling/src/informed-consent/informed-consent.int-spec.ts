import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { giveInformedConsent, viewInformedConsent, withdrawInformedConsent } from '@sanwei/contracts/counseling/informed-consent';
import { person } from '@sanwei/testing';
import { aCounseling, type Counseling } from '../counseling.example.js';
import { aCounselorIn, aMember, answerOf, book, booked, codeOf, dayIn, type Person, sessionsOf, timeOn } from '../counselor.example.js';
import { informedConsentText } from './informed-consent.text.js';

let city: Counseling;
beforeAll(async () => {
  city = await aCounseling();
});
afterAll(() => city.stop());

const give = (who: Person, version = 1) => city.ask(giveInformedConsent, { version }, who);
const view = async (who: Person) => answerOf(await city.ask(viewInformedConsent, {}, who));

describe('informed consent', () => {
  it('is read, given by version and shown with its moment; the text says where confidentiality ends', async () => {
    const me = person();
    expect(await view(me)).toEqual({ version: 1, text: informedConsentText.text, givenAt: null });
    expect(informedConsentText.text).toMatch(/保密[\s\S]*危险[\s\S]*未成年人[\s\S]*法院/);
    const { at } = answerOf(await give(me));
    expect([(await view(me)).givenAt, answerOf(await give(me)).at]).toEqual([at, at]);
    expect(await city.rows('SELECT version, textHash, live FROM consent WHERE personId = ?', [me.id])).toEqual([
      { version: 1, textHash: informedConsentText.hash, live: 1 },
    ]);
  });

  it('is refused for a text that is no longer the one in force', async () =>
    expect(await give(person(), 2)).toEqual({ ok: false, error: { code: 'InformedConsentChanged', version: 1 } }));

  it('to an older text does not count, and is asked for again', async () => {
    const [me, counselor] = [await aMember(city), await aCounselorIn(city)];
    await city.rows('UPDATE consent SET textHash = ? WHERE personId = ?', ['0'.repeat(64), me.id]);
    expect((await view(me)).givenAt).toBeNull();
    expect(codeOf(await book(city, counselor, timeOn(dayIn(city, 5), 600), me))).toBe('InformedConsentMissing');
    answerOf(await give(me));
    expect(codeOf(await book(city, counselor, timeOn(dayIn(city, 5), 600), me))).toBeNull();
  });

  it('when it is withdrawn, leaves what was agreed and begins nothing new; giving and withdrawing leave a line here', async () => {
    const [me, counselor, on] = [await aMember(city), await aCounselorIn(city), dayIn(city, 5)];
    const session = await booked(city, counselor, timeOn(on, 600), me);
    answerOf(await city.ask(withdrawInformedConsent, { version: 1 }, me));
    expect([(await view(me)).givenAt, await sessionsOf(city, me)]).toEqual([null, [session]]);
    expect(codeOf(await book(city, counselor, timeOn(on, 900), me))).toBe('InformedConsentMissing');
    expect(await city.rows('SELECT action FROM trail WHERE actorId = ? ORDER BY at, id', [me.id])).toEqual([
      { action: '知情同意' },
      { action: '撤回知情同意' },
    ]);
  });

  it('twice in the same instant is one consent', async () => {
    const me = person();
    const replies = await Promise.all([give(me), give(me), give(me)]);
    expect(new Set(replies.map((reply) => answerOf(reply).at)).size).toBe(1);
    expect(await city.rows('SELECT 1 FROM consent WHERE personId = ? AND live = 1', [me.id])).toHaveLength(1);
  });

  it('is asked of members alone', async () => {
    for (const role of ['counselor', 'federationStaff', 'auditAdministrator'] as const)
      expect(codeOf(await city.ask(viewInformedConsent, {}, person(randomUUID(), role)))).toBe('NotAllowed');
  });
});
