import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setException, setWeeklyHours } from '@sanwei/contracts/counseling/counselor';
import { withdrawInformedConsent } from '@sanwei/contracts/counseling/informed-consent';
import { person, until } from '@sanwei/testing';
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
  move,
  type Person,
  timeOn,
} from '../counselor.example.js';

let city: Counseling;
beforeAll(async () => {
  city = await aCounseling();
});
afterAll(() => city.stop());

const longAgo = new Date('2020-01-01T00:00:00.000Z');
const memberTurns = ({ id }: Person) => city.rows<{ turnAt: Date }>('SELECT turnAt FROM person_turn WHERE personId = ?', [city.maskOf(id)]);
const counselorTurns = ({ id }: Person) => city.rows<{ turnAt: Date | null }>('SELECT turnAt FROM counselor WHERE id = ?', [id]);

describe('on several nodes a lock alone holds nobody up, so', () => {
  it('a booking and a withdrawal write the member’s turn; who has not agreed gets no row', async () => {
    const [counselor, member, stranger, on] = [await aCounselorIn(city), await aMember(city), person(), dayIn(city, 5)];
    for (const act of [() => booked(city, counselor, timeOn(on, 600), member), () => city.ask(withdrawInformedConsent, {}, member)]) {
      await city.rows('UPDATE person_turn SET turnAt = ? WHERE personId = ?', [longAgo, city.maskOf(member.id)]);
      await act();
      expect((await memberTurns(member))[0]!.turnAt > longAgo).toBe(true);
    }
    expect(codeOf(await book(city, counselor, timeOn(on, 720), stranger))).toBe('InformedConsentMissing');
    expect(await memberTurns(stranger)).toEqual([]);
  });
  it('all that relies on hours and all that changes them writes the counselor’s turn', async () => {
    const [counselor, member, on] = [await aCounselorIn(city), await aMember(city), dayIn(city, 5)];
    const session = await booked(city, counselor, timeOn(on, 540), member);
    const acts: [string, () => Promise<unknown>][] = [
      ['booking', () => booked(city, counselor, timeOn(on, 660), member)],
      ['moving', async () => answerOf(await move(city, session, timeOn(on, 840), member))],
      ['a day', async () => answerOf(await city.ask(setException, { on, hours: [], version: null }, counselor))],
      ['weekly hours', async () => answerOf(await city.ask(setWeeklyHours, anArrangement({ version: 2 }), counselor))],
      ['leaving', () => city.erase(counselor.id)],
    ];
    for (const [name, act] of acts) {
      await city.rows('UPDATE counselor SET turnAt = ? WHERE id = ?', [longAgo, counselor.id]);
      await act();
      const [turn] = await counselorTurns(counselor);
      expect([name, turn!.turnAt! > longAgo]).toEqual([name, true]);
    }
  });
  it('a reminder writes the session of which it reminds', async () => {
    const [counselor, member] = [await aCounselorIn(city), await aMember(city)];
    const { id, startsAt } = await booked(city, counselor, timeOn(dayIn(city, 4), 600), member);
    const reminded = async () =>
      (await city.rows<{ remindedAt: Date | null }>('SELECT remindedAt FROM session WHERE id = ?', [id]))[0]!.remindedAt;
    expect(await reminded()).toBeNull();
    await city.moveTime(Date.parse(startsAt) - dayMs - city.now().getTime() + 60_000);
    await until(async () => (await reminded()) !== null);
  });
});
