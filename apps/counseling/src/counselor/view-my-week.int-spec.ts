import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setException, viewMyWeek } from '@sanwei/contracts/counseling/counselor';
import { dayNumber, dayOf } from '@sanwei/kernel';
import { person } from '@sanwei/testing';
import { aCounseling, type Counseling } from '../counseling.example.js';
import { aCounselorIn, aMember, answerOf, booked, codeOf, dayIn, freeOn, type Person, timeOn } from '../counselor.example.js';

let city: Counseling;
beforeAll(async () => {
  city = await aCounseling();
});
afterAll(() => city.stop());

const week = async (counselor: Person, from: string, days = 7) => answerOf(await city.ask(viewMyWeek, { from, days }, counselor));
const whole = [{ fromMinute: 540, toMinute: 1_020 }];

describe('a counselor’s week', () => {
  it('shows the hours of each day and what members find free, to the minute', async () => {
    const [counselor, member, from] = [await aCounselorIn(city), await aMember(city), dayIn(city, 2)];
    await booked(city, counselor, timeOn(from, 600), member);
    const { days, version } = await week(counselor, from);
    expect([version, days.map(({ calendar }) => calendar.on)]).toEqual([
      1,
      Array.from({ length: 7 }, (_, i) => dayOf(dayNumber(from) + i)),
    ]);
    expect(days.map(({ hours }) => hours)).toEqual(Array(7).fill(whole));
    for (const { calendar, freeStarts } of days.slice(0, 3)) expect(freeStarts).toEqual(await freeOn(city, counselor, calendar.on, member));
    expect(days[0]!.freeStarts).not.toContain(timeOn(from, 600));
  });

  it('says which day is set apart, which is a holiday and which is worked for it', async () => {
    const [counselor, from] = [await aCounselorIn(city, { hours: [{ weekday: 2, fromMinute: 540, toMinute: 600 }] }), dayIn(city, 10)];
    const [holiday, makeup, apart] = [1, 2, 3].map((days) => dayOf(dayNumber(from) + days)) as [string, string, string];
    const tuesday = [holiday, makeup, apart, dayOf(dayNumber(from) + 4), from].find((on) => new Date(on).getUTCDay() === 2) ?? '2026-12-15';
    const special = [
      { on: holiday, kind: 'restday' as const, holiday: '元旦' },
      { on: makeup, kind: 'makeup_workday' as const, holiday: '元旦', replaces: tuesday },
    ];
    for (const year of new Set(special.map(({ on }) => Number(on.slice(0, 4)))))
      await city.announce(
        year,
        special.filter(({ on }) => Number(on.slice(0, 4)) === year),
      );
    answerOf(await city.ask(setException, { on: apart, hours: [], version: null }, counselor));
    const { days } = await week(counselor, from, 4);
    expect(days[1]).toMatchObject({ calendar: { kind: 'restday', holiday: '元旦' }, hours: [], freeStarts: [], isException: false });
    expect(days[2]).toMatchObject({ calendar: { kind: 'makeup_workday', replaces: tuesday }, hours: [{ fromMinute: 540, toMinute: 600 }] });
    expect(days[3]).toMatchObject({ isException: true, hours: [] });
  });

  it('says when a day is full, and shows nothing free on it', async () => {
    const [counselor, on] = [await aCounselorIn(city, { dailyMaximum: 1 }), dayIn(city, 3)];
    await booked(city, counselor, timeOn(on, 600), await aMember(city));
    expect((await week(counselor, on, 1)).days[0]).toMatchObject({ isFull: true, freeStarts: [] });
  });

  it('is a counselor’s own: empty before the first hours, and nobody else’s', async () => {
    const [stranger, on] = [person(randomUUID(), 'counselor') as Person, dayIn(city, 3)];
    await aCounselorIn(city);
    expect((await week(stranger, on, 1)).days).toMatchObject([{ hours: [], freeStarts: [], isFull: false, isException: false }]);
    expect(codeOf(await city.ask(viewMyWeek, { from: on, days: 1 }, await aMember(city)))).toBe('NotAllowed');
    expect(city.defects).toEqual([]);
  });
});
