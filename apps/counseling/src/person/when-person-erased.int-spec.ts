import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { listCounselors, setWeeklyHours } from '@sanwei/contracts/counseling/counselor';
import { giveInformedConsent, viewInformedConsent } from '@sanwei/contracts/counseling/informed-consent';
import { person } from '@sanwei/testing';
import { aCounseling, type Counseling } from '../counseling.example.js';
import {
  aCounselorIn,
  aMember,
  anArrangement,
  answerOf,
  book,
  booked,
  codeOf,
  dayIn,
  dayMs,
  noticesFor,
  sessionsOf,
  timeOn,
} from '../counselor.example.js';
import { informedConsentText } from '../informed-consent/informed-consent.text.js';

let city: Counseling;
beforeAll(async () => {
  city = await aCounseling();
});
afterAll(() => city.stop());

describe('when a member has closed the account', () => {
  it('coming sessions are free again, and no row but trail and receipt knows the person', async () => {
    const [counselor, gone, next, on] = [await aCounselorIn(city), await aMember(city), await aMember(city), dayIn(city, 5)];
    await booked(city, counselor, timeOn(on, 600), gone);
    await city.erase(gone.id);
    expect(codeOf(await book(city, counselor, timeOn(on, 600), next))).toBeNull();
    expect([await sessionsOf(city, gone), answerOf(await city.ask(viewInformedConsent, {}, gone)).givenAt]).toEqual([[], null]);
    for (const [table, column] of [
      ['session', 'memberId'],
      ['booking_cell', 'resourceId'],
      ['consent', 'personId'],
    ])
      expect(await city.rows(`SELECT 1 FROM ${table} WHERE ${column} = ?`, [city.maskOf(gone.id)])).toEqual([]);
    expect((await noticesFor(city, counselor)).length).toBeGreaterThanOrEqual(2);
    expect(codeOf(await book(city, counselor, timeOn(on, 900), gone))).toBe('InformedConsentMissing');
  });

  it('a session that is over stays, without its member', async () => {
    const [counselor, gone, on] = [await aCounselorIn(city), await aMember(city), dayIn(city, 1)];
    const session = await booked(city, counselor, timeOn(on, 960), gone);
    await city.moveTime(3 * dayMs);
    await city.erase(gone.id);
    expect(await city.rows('SELECT memberId, status FROM session WHERE id = ?', [session.id])).toEqual([
      { memberId: null, status: 'booked' },
    ]);
    expect(await city.rows("SELECT 1 FROM booking_cell WHERE resourceKind = 'member' AND bookingId = ?", [session.id])).toEqual([]);
  });

  it('a booking in the same instant holds nothing afterwards', async () => {
    for (let round = 0; round < 5; round++) {
      const [counselor, gone] = [await aCounselorIn(city), await aMember(city)];
      await Promise.all([book(city, counselor, timeOn(dayIn(city, 5), 600), gone), city.erase(gone.id)]);
      expect(await city.rows('SELECT 1 FROM booking_cell WHERE resourceId IN (?)', [[city.maskOf(gone.id), counselor.id]])).toEqual([]);
      expect(await city.rows('SELECT 1 FROM session WHERE memberId = ?', [city.maskOf(gone.id)])).toEqual([]);
    }
    expect(city.defects).toEqual([]);
  });

  it('nothing more happens when it is told twice', async () => {
    const gone = await aMember(city);
    await city.erase(gone.id);
    await city.erase(gone.id);
    expect(city.defects).toEqual([]);
  });
});

describe('when a counselor has left', () => {
  it('nothing can be booked with them any more, and their members are told that what was agreed is off', async () => {
    const [counselor, member, on] = [await aCounselorIn(city), await aMember(city), dayIn(city, 5)];
    await booked(city, counselor, timeOn(on, 600), member);
    await city.erase(counselor.id);
    expect((await sessionsOf(city, member)).map(({ status }) => status)).toEqual(['cancelled']);
    expect((await noticesFor(city, member)).at(-1)).toMatch(/^预约提醒：很抱歉，.* 的预约不能按时进行，已取消/);
    expect(codeOf(await book(city, counselor, timeOn(on, 900), member))).toBe('NotOpenThen');
    expect(answerOf(await city.ask(listCounselors, {}, member)).items.map(({ id }) => id)).not.toContain(counselor.id);
    expect(await city.everything()).not.toContain(JSON.stringify({ id: counselor.id, name: '苏老师' }).slice(1, -1));
    // Nor does a request that was on its way bring them back.
    expect(codeOf(await city.ask(setWeeklyHours, anArrangement(), counselor))).toBe('AccountAlreadyClosed');
    expect(codeOf(await book(city, counselor, timeOn(on, 900), member))).toBe('NotOpenThen');
  });
});

describe('a consent that is given in the same instant as the account is closed', () => {
  it('is refused afterwards, and is gone whichever came first', async () => {
    for (let round = 0; round < 8; round++) {
      const gone = person();
      const [reply] = await Promise.all([
        city.ask(giveInformedConsent, { version: informedConsentText.version }, gone),
        city.erase(gone.id),
      ]);
      expect([null, 'AccountAlreadyClosed']).toContain(codeOf(reply));
      expect(await city.rows('SELECT 1 FROM consent WHERE personId = ?', [city.maskOf(gone.id)])).toEqual([]);
      expect(codeOf(await city.ask(giveInformedConsent, { version: informedConsentText.version }, gone))).toBe('AccountAlreadyClosed');
    }
  });
});
