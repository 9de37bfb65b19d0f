import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { answerOf } from '@sanwei/childcare/family.example';
import { setException, viewMyHours, viewMyWeek } from '@sanwei/contracts/counseling/counselor';
import { listMyCalendar, listMySessions } from '@sanwei/contracts/counseling/session';
import { aCounseling, type Counseling } from '@sanwei/counseling/counseling.example';
import {
  aCounselorIn,
  aMember,
  book,
  booked,
  type Person as Client,
  cancel,
  codeOf,
  dayIn,
  move,
  timeOn,
} from '@sanwei/counseling/counselor.example';
import { fullScans, longAgo, mark, overhear, plant } from './planted.example.js';

describe('counseling with thousands of rows', () => {
  let city: Counseling;
  let counselor: Client;
  beforeAll(async () => {
    city = await aCounseling();
    counselor = await aCounselorIn(city);
    const start = (number: number) => 29_000_000 + number * 60;
    await plant(city, 'consent', (number) => ({
      ...{ id: randomUUID(), personId: randomUUID(), purpose: 'informed-consent', version: 1, textHash: mark(number), givenAt: longAgo },
      live: 1,
    }));
    await plant(city, 'session', (number) => ({
      ...{ id: randomUUID(), counselorId: number % 2 ? counselor.id : randomUUID(), memberId: randomUUID(), mode: 'face' },
      ...{ startsAt: new Date(start(number) * 60_000), endsAt: new Date((start(number) + 50) * 60_000), status: 'booked', version: 1 },
      ...{ remind: false, bookedAt: longAgo },
    }));
    await plant(city, 'booking_cell', (number) => ({
      ...{ resourceKind: 'counselor', resourceId: number % 2 ? counselor.id : randomUUID(), cellStart: start(number), seat: 0 },
      bookingId: randomUUID(),
    }));
  }, 60_000);
  afterAll(() => city.stop());

  it('reads no table from end to end, whatever a member or a counselor does', async () => {
    const heard = overhear(city);
    const [member, late, on] = [await aMember(city), await aMember(city), dayIn(city, 5)];
    const session = await booked(city, counselor, timeOn(on, 600), member);
    expect(codeOf(await book(city, counselor, timeOn(on, 600), late))).toBe('SlotTaken');
    const { session: moved } = answerOf(await move(city, session, timeOn(on, 720), member));
    answerOf(await cancel(city, moved, member));
    answerOf(await city.ask(listMySessions, {}, member));
    answerOf(await city.ask(listMyCalendar, { from: on, days: 7 }, counselor));
    answerOf(await city.ask(viewMyWeek, { from: on, days: 7 }, counselor));
    answerOf(await city.ask(viewMyHours, {}, counselor));
    answerOf(await city.ask(setException, { on, hours: [], version: null }, counselor));
    await city.erase(member.id);
    expect(await fullScans(city, heard)).toEqual([]);
    const said = heard.map(({ sql }) => sql).join('\n');
    for (const hot of ['FROM booking_cell', 'FROM session WHERE memberId', 'FROM session WHERE counselorId', 'FROM consent'])
      expect(said).toContain(hot);
  });
});
