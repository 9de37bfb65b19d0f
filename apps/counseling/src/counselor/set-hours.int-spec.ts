import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setException, setWeeklyHours, viewMyHours } from '@sanwei/contracts/counseling/counselor';
import type { Hours } from '@sanwei/kernel';
import { person } from '@sanwei/testing';
import { aCounseling, type Counseling } from '../counseling.example.js';
import { aCounselorIn, anArrangement, answerOf, codeOf, dayIn, type Person } from '../counselor.example.js';

let city: Counseling;
beforeAll(async () => {
  city = await aCounseling();
});
afterAll(() => city.stop());

const mine = async (counselor: Person) => answerOf(await city.ask(viewMyHours, {}, counselor));

describe('hours of a counselor', () => {
  it('are refused where no session has room, also on a day that was changed before; nothing of it is kept', async () => {
    const [counselor, on] = [await aCounselorIn(city), dayIn(city, 4)];
    const spell = (minutes: number) => [{ fromMinute: 600, toMinute: 600 + minutes }];
    const except = (day: string, hours: Hours[] | null) => city.ask(setException, { on: day, hours, version: null }, counselor);
    expect(await except(on, spell(45))).toMatchObject({ ok: false, error: { code: 'HoursTooShort', weekday: null, sessionMinutes: 50 } });
    answerOf(await except(on, spell(60)));
    const longer = async (sessionMinutes: number, minutes: number) => {
      const { version } = await mine(counselor);
      const hours = spell(minutes).map((one) => ({ weekday: 1, ...one }));
      return city.ask(setWeeklyHours, anArrangement({ sessionMinutes, hours, version }), counselor);
    };
    expect(await longer(90, 85)).toMatchObject({ error: { code: 'HoursTooShort', sessionMinutes: 90 } });
    expect(await longer(90, 90)).toEqual({ ok: false, error: { code: 'ExceptionTooShort', on, sessionMinutes: 90 } });
    const { arrangement, exceptions } = await mine(counselor);
    expect([arrangement?.sessionMinutes, exceptions]).toEqual([50, [{ on, hours: spell(60) }]]);
    answerOf(await except(on, null));
    answerOf(await longer(90, 90));
  });
});

describe('two windows of a counselor', () => {
  const set = (counselor: Person, name: string, version: number | null) =>
    city.ask(setWeeklyHours, anArrangement({ name, version }), counselor);
  const close = (counselor: Person, on: string, version: number | null) => city.ask(setException, { on, hours: [], version }, counselor);

  it('count each change of hours and of exceptions', async () => {
    const counselor = await aCounselorIn(city);
    expect((await mine(counselor)).version).toBe(1);
    expect(answerOf(await close(counselor, dayIn(city, 5), 1)).version).toBe(2);
    expect(answerOf(await set(counselor, '陈老师', 2)).version).toBe(3);
    expect(await mine(counselor)).toMatchObject({ version: 3, arrangement: { name: '陈老师' } });
  });

  it('overwrite nothing that the other has set, weekly hours or a day', async () => {
    const counselor = await aCounselorIn(city);
    const replies = await Promise.all([set(counselor, '甲老师', 1), set(counselor, '乙老师', 1), close(counselor, dayIn(city, 5), 1)]);
    expect(replies.map(codeOf).sort()).toEqual(['HoursChangedSince', 'HoursChangedSince', null].sort());
    expect(replies.find(({ ok }) => !ok)).toEqual({ ok: false, error: { code: 'HoursChangedSince', version: 2 } });
    expect((await mine(counselor)).version).toBe(2);
  });

  it('do not make the first arrangement twice', async () => {
    const counselor = person(randomUUID(), 'counselor');
    const replies = await Promise.all([set(counselor, '甲老师', null), set(counselor, '乙老师', 0)]);
    expect(replies.map(codeOf).sort()).toEqual(['HoursChangedSince', null].sort());
  });

  it('without a version replace no arrangement that is there, and a day that is named', async () => {
    const counselor = await aCounselorIn(city);
    expect(codeOf(await set(counselor, '甲老师', null))).toBe('HoursChangedSince');
    expect(codeOf(await close(counselor, dayIn(city, 5), null))).toBeNull();
    expect(city.defects).toEqual([]);
  });
});
