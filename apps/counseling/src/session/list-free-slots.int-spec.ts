import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type PersonId } from '@sanwei/contracts';
import { listCounselors, setException, setWeeklyHours, viewMyHours } from '@sanwei/contracts/counseling/counselor';
import { listFreeSlots, listMyCalendar } from '@sanwei/contracts/counseling/session';
import { dayNumber, dayOf, type Hours, weekdayOf } from '@sanwei/kernel';
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
  freeOn,
  type Person,
  sessionsOf,
  timeOn,
} from '../counselor.example.js';

let city: Counseling;
let member: Person;
beforeAll(async () => {
  city = await aCounseling();
  member = await aMember(city);
});
afterAll(() => city.stop());

const morning = [{ fromMinute: 540, toMinute: 600 }];
const except = (counselor: Person, on: string, hours: Hours[] | null) => city.ask(setException, { on, hours, version: null }, counselor);
/** The next day with this weekday, at least so many days from now. */
const nextDay = (weekday: number, from = 3) => {
  let number = dayNumber(dayIn(city, from));
  while (weekdayOf(dayOf(number)) !== weekday) number += 1;
  return dayOf(number);
};
/** Tuesdays in the morning alone. */
const onTuesdays = () => aCounselorIn(city, { hours: [{ weekday: 2, fromMinute: 540, toMinute: 600 }] });

describe('weekly hours and exceptions', () => {
  it('open what they say, in the city’s time', async () => {
    const [counselor, tuesday] = [await onTuesdays(), nextDay(2)];
    expect(await freeOn(city, counselor, tuesday, member)).toEqual([timeOn(tuesday, 540)]);
    expect(new Date(timeOn(tuesday, 540)).getUTCHours()).toBe(1);
    expect(await freeOn(city, counselor, dayOf(dayNumber(tuesday) + 1), member)).toEqual([]);
  });

  it('an exception opens a day, closes it, and is taken back', async () => {
    const [counselor, tuesday] = [await onTuesdays(), nextDay(2)];
    const wednesday = dayOf(dayNumber(tuesday) + 1);
    answerOf(await except(counselor, wednesday, [{ fromMinute: 600, toMinute: 660 }]));
    answerOf(await except(counselor, tuesday, []));
    expect([await freeOn(city, counselor, tuesday, member), await freeOn(city, counselor, wednesday, member)]).toEqual([
      [],
      [timeOn(wednesday, 600)],
    ]);
    expect(answerOf(await city.ask(viewMyHours, {}, counselor)).exceptions).toEqual([
      { on: tuesday, hours: [] },
      { on: wednesday, hours: [{ fromMinute: 600, toMinute: 660 }] },
    ]);
    answerOf(await except(counselor, tuesday, null));
    expect(await freeOn(city, counselor, tuesday, member)).toEqual([timeOn(tuesday, 540)]);
  });

  it('what is booked stays when the day is closed, and the counselor is told which', async () => {
    const [counselor, tuesday, client] = [await onTuesdays(), nextDay(2), await aMember(city)];
    const session = await booked(city, counselor, timeOn(tuesday, 540), client);
    expect(answerOf(await except(counselor, tuesday, []))).toEqual({ on: tuesday, stillBooked: [session.id], version: 2 });
    expect(await sessionsOf(city, client)).toEqual([session]);
  });

  it('closing a day while somebody books it: either the booking is listed, or it comes too late', async () => {
    for (let round = 0; round < 6; round++) {
      const [counselor, tuesday, client] = [await onTuesdays(), nextDay(2), await aMember(city)];
      const [reply, closed] = await Promise.all([book(city, counselor, timeOn(tuesday, 540), client), except(counselor, tuesday, [])]);
      const { stillBooked } = answerOf(closed);
      if (reply.ok) expect(stillBooked).toEqual([reply.value.session.id]);
      else expect([codeOf(reply), stillBooked]).toEqual(['NotOpenThen', []]);
    }
  });

  it('are refused where they do not fit, before the first hours, and for a day that is over', async () => {
    const [counselor, stranger, on] = [await onTuesdays(), person(randomUUID(), 'counselor'), dayIn(city, 3)];
    const set = (hours: { weekday: number; fromMinute: number; toMinute: number }[]) =>
      city.ask(setWeeklyHours, anArrangement({ hours, version: 1 }), counselor);
    expect(codeOf(await set([{ weekday: 1, fromMinute: 600, toMinute: 540 }]))).toBe('HoursOutOfOrder');
    expect(
      codeOf(
        await set([
          { weekday: 1, fromMinute: 540, toMinute: 600 },
          { weekday: 1, fromMinute: 595, toMinute: 660 },
        ]),
      ),
    ).toBe('HoursOverlap');
    expect(codeOf(await except(counselor, on, [{ fromMinute: 600, toMinute: 600 }]))).toBe('HoursOutOfOrder');
    expect(codeOf(await except(counselor, dayIn(city, -1), []))).toBe('DayIsOver');
    expect(codeOf(await except(stranger, on, morning))).toBe('HoursNotArranged');
    expect(codeOf(await set([{ weekday: 1, fromMinute: 541, toMinute: 600 }]))).toBe('InvalidInput');
    expect(answerOf(await city.ask(viewMyHours, {}, counselor)).arrangement?.hours).toEqual([
      { weekday: 2, fromMinute: 540, toMinute: 600 },
    ]);
    expect(answerOf(await city.ask(viewMyHours, {}, stranger))).toEqual({ version: 0, arrangement: null, exceptions: [] });
  });

  it('are a counselor’s own: one sets, the other’s stay', async () => {
    const [one, other] = [await onTuesdays(), await onTuesdays()];
    answerOf(await city.ask(setWeeklyHours, anArrangement({ name: '陈老师', hours: [], version: 1 }), one));
    expect(answerOf(await city.ask(viewMyHours, {}, other)).arrangement).toMatchObject({ name: '苏老师', topics: ['sleep', 'work'] });
    const listed = answerOf(await city.ask(listCounselors, {}, member)).items.map(({ id }) => id);
    expect([listed.includes(one.id), listed.includes(other.id)]).toEqual([false, true]);
  });
});

describe('the work calendar', () => {
  it('closes a statutory holiday, and on the make-up Saturday the Tuesday’s hours hold; what was booked stays', async () => {
    const [counselor, client] = [await onTuesdays(), await aMember(city)];
    const [tuesday, saturday] = [nextDay(2, 20), nextDay(6, 20)];
    const session = await booked(city, counselor, timeOn(tuesday, 540), client);
    const year = Number(tuesday.slice(0, 4));
    expect([await freeOn(city, counselor, saturday, member), session.status]).toEqual([[], 'booked']);
    await city.announce(year, [
      { on: tuesday, kind: 'restday', holiday: '国庆节' },
      { on: saturday, kind: 'makeup_workday', holiday: '国庆节', replaces: tuesday },
    ]);
    if (saturday.slice(0, 4) !== tuesday.slice(0, 4))
      await city.announce(year + 1, [{ on: saturday, kind: 'makeup_workday', holiday: '国庆节', replaces: tuesday }]);
    expect(await freeOn(city, counselor, tuesday, member)).toEqual([]);
    expect(await freeOn(city, counselor, saturday, member)).toEqual([timeOn(saturday, 540)]);
    expect(codeOf(await book(city, counselor, timeOn(tuesday, 540), await aMember(city)))).toBe('NotOpenThen');
    expect(codeOf(await book(city, counselor, timeOn(saturday, 540), await aMember(city)))).toBeNull();
    expect(await sessionsOf(city, client)).toEqual([session]);
    answerOf(await except(counselor, tuesday, [{ fromMinute: 600, toMinute: 660 }]));
    expect(await freeOn(city, counselor, tuesday, member)).toEqual([timeOn(tuesday, 600)]);
  });
});

describe('free slots', () => {
  const list = (over: Partial<Parameters<typeof ask>[0]> = {}) => ask({ counselorId: null, mode: null, from: null, days: 14, ...over });
  const ask = (input: { counselorId: PersonId | null; mode: 'face' | 'phone' | 'video' | null; from: string | null; days: number }) =>
    city.ask(listFreeSlots, input, member);

  it('of everybody are in the order of time, by mode, and go on where the first screen ends', async () => {
    await Promise.all(['一', '二', '三', '四'].map((name) => aCounselorIn(city, { name: `${name}老师`, modes: ['video'] })));
    const all: { startsAt: string; counselorId: string }[] = [];
    let from: string | null = null;
    do {
      const page: { items: typeof all; nextFrom: string | null } = answerOf(await list({ mode: 'video', from, days: 7 }));
      all.push(...page.items);
      from = page.nextFrom;
    } while (from && all.length < 3_000);
    expect(all.map(({ startsAt }) => startsAt)).toEqual(all.map(({ startsAt }) => startsAt).sort());
    expect(new Set(all.map(({ startsAt, counselorId }) => startsAt + counselorId)).size).toBe(all.length);
    expect(new Set(all.map(({ counselorId }) => counselorId)).size).toBe(4);
    expect(all.length).toBeGreaterThan(4 * 14 * 6);
  });

  it('cost the same few statements for one counselor and a day as for all and two weeks', async () => {
    const heard: string[] = [];
    const nothing = () => undefined;
    const { db } = city.running.room;
    const [before, one] = [db.logger, await onTuesdays()];
    const logger = { logQuery: (sql: string) => void heard.push(sql), logQueryError: nothing, logQuerySlow: nothing };
    Object.assign(db, { logger: { ...logger, logSchemaBuild: nothing, logMigration: nothing, log: nothing } });
    // What the relay and the sealer do meanwhile is theirs.
    const readings = () => heard.splice(0).filter((sql) => /FROM (counselor|work_calendar_day|booking_cell)/.test(sql)).length;
    await list({ days: 1, counselorId: one.id });
    const few = readings();
    await list();
    expect([few, readings()]).toEqual([4, 4]);
    Object.assign(db, { logger: before });
  });
});

describe('my calendar', () => {
  it('is the counselor’s own, says when and how but not who, and each look leaves a line', async () => {
    const [counselor, other, client, on] = [await aCounselorIn(city), await aCounselorIn(city), await aMember(city), dayIn(city, 5)];
    const session = await booked(city, counselor, timeOn(on, 600), client);
    const look = (who: Person) => city.ask(listMyCalendar, { from: on, days: 1 }, who);
    const { items } = answerOf(await look(counselor));
    expect(items).toEqual([{ sessionId: session.id, startsAt: timeOn(on, 600), endsAt: timeOn(on, 650), mode: 'face', status: 'booked' }]);
    expect(JSON.stringify(items)).not.toContain(client.id);
    expect(answerOf(await look(other)).items).toEqual([]);
    expect(codeOf(await look(client))).toBe('NotAllowed');
    const lines = await city.rows('SELECT action, object FROM trail WHERE actorId = ?', [counselor.id]);
    expect(lines).toEqual([{ action: '查看预约日程', object: on }]);
  });
});
