import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setException, setWeeklyHours, viewMyHours } from '@sanwei/contracts/counseling/counselor';
import type { Hours } from '@sanwei/kernel';
import { aCounseling, type Counseling } from '../counseling.example.js';
import { aCounselorIn, anArrangement, answerOf, dayIn } from '../counselor.example.js';

let city: Counseling;
beforeAll(async () => {
  city = await aCounseling();
});
afterAll(() => city.stop());

describe('hours of a counselor', () => {
  it('are refused where no session has room, also on a day that was changed before; nothing of it is kept', async () => {
    const [counselor, on] = [await aCounselorIn(city), dayIn(city, 4)];
    const spell = (minutes: number) => [{ fromMinute: 600, toMinute: 600 + minutes }];
    const except = (day: string, hours: Hours[] | null) => city.ask(setException, { on: day, hours }, counselor);
    expect(await except(on, spell(45))).toMatchObject({ ok: false, error: { code: 'HoursTooShort', weekday: null, sessionMinutes: 50 } });
    answerOf(await except(on, spell(60)));
    const longer = (sessionMinutes: number, minutes: number) =>
      city.ask(setWeeklyHours, anArrangement({ sessionMinutes, hours: spell(minutes).map((one) => ({ weekday: 1, ...one })) }), counselor);
    expect(await longer(90, 85)).toMatchObject({ error: { code: 'HoursTooShort', sessionMinutes: 90 } });
    expect(await longer(90, 90)).toEqual({ ok: false, error: { code: 'ExceptionTooShort', on, sessionMinutes: 90 } });
    const { arrangement, exceptions } = answerOf(await city.ask(viewMyHours, {}, counselor));
    expect([arrangement?.sessionMinutes, exceptions]).toEqual([50, [{ on, hours: spell(60) }]]);
    answerOf(await except(on, null));
    answerOf(await longer(90, 90));
  });
});
