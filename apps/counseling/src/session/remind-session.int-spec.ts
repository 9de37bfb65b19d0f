import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { listFreeSlots } from '@sanwei/contracts/counseling/session';
import { until } from '@sanwei/testing';
import { aCounseling, type Counseling } from '../counseling.example.js';
import {
  aCounselorIn,
  aMember,
  answerOf,
  booked,
  cancel,
  dayIn,
  dayMs,
  move,
  noticesFor,
  type Person,
  timeOn,
} from '../counselor.example.js';

let city: Counseling;
beforeAll(async () => {
  city = await aCounseling();
});
afterAll(() => city.stop());
const reminders = async (member: Person) => (await noticesFor(city, member)).filter((text) => text.includes('您有一个预约'));
const waiting = async () => (await city.rows("SELECT 1 FROM outbox WHERE subject LIKE '%remind-session%'")).length;

describe('the day before', () => {
  it('whoever wanted it is reminded once, in neutral words; a cancelled session reminds nobody, a moved one on its new day', async () => {
    const [counselor, on] = [await aCounselorIn(city), dayIn(city, 4)];
    const [kept, cancelled, moved, quiet] = [await aMember(city), await aMember(city), await aMember(city), await aMember(city)];
    const first = await booked(city, counselor, timeOn(on, 540), kept);
    await cancel(city, await booked(city, counselor, timeOn(on, 600), cancelled), cancelled);
    await move(city, await booked(city, counselor, timeOn(on, 660), moved), timeOn(dayIn(city, 6), 660), moved);
    await booked(city, counselor, timeOn(on, 720), quiet, { remind: false });
    expect(await waiting()).toBe(4);
    // Nine in the evening: all of the day's are due, none has begun, and nobody sleeps yet.
    await city.moveTime(Date.parse(first.startsAt) - dayMs / 2 - city.now().getTime());
    await until(async () => (await waiting()) === 1);
    expect(await reminders(kept)).toHaveLength(1);
    expect((await reminders(kept))[0]).toMatch(/^预约提醒：\d+月\d+日 9:00 您有一个预约，详情请打开小程序查看$/);
    expect([await reminders(cancelled), await reminders(moved), await reminders(quiet)]).toEqual([[], [], []]);
    await city.moveTime(2 * dayMs);
    await until(async () => (await reminders(moved)).length === 1);
    expect([(await reminders(kept)).length, await waiting()]).toEqual([1, 0]);
  });
  it('is over for a session that is booked later than that', async () => {
    const [counselor, member] = [await aCounselorIn(city), await aMember(city)];
    const before = await waiting();
    const { items } = answerOf(await city.ask(listFreeSlots, { counselorId: counselor.id, mode: null, from: null, days: 2 }, member));
    expect(Date.parse(items[0]!.startsAt) - city.now().getTime()).toBeLessThan(dayMs);
    await booked(city, counselor, items[0]!.startsAt, member);
    expect(await waiting()).toBe(before);
  });
});
