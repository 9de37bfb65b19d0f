import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { WireReply } from '@sanwei/contracts';
import { withdrawInformedConsent } from '@sanwei/contracts/counseling/informed-consent';
import { bookSession } from '@sanwei/contracts/counseling/session';
import { person } from '@sanwei/testing';
import { aCounseling, type Counseling } from '../counseling.example.js';
import {
  aCounselorIn,
  aMember,
  book,
  booked,
  codeOf,
  dayIn,
  freeOn,
  members,
  noticesFor,
  sessionsOf,
  timeOn,
} from '../counselor.example.js';
import { informedConsentText } from '../informed-consent/informed-consent.text.js';

let city: Counseling;
let on: string;
beforeAll(async () => {
  city = await aCounseling();
  on = dayIn(city, 5);
});
afterAll(() => city.stop());

const refused = (code: string, args: object = {}) => ({ ok: false, error: { code, ...args } });
const rows = async (counselorId: string) =>
  (await city.rows<{ startsAt: Date }>("SELECT startsAt FROM session WHERE counselorId = ? AND status = 'booked'", [counselorId])).length;

describe('booking a session', () => {
  it('gives the hour, shows it to the member alone and takes it from everybody’s list', async () => {
    const [counselor, member, other] = [await aCounselorIn(city), await aMember(city), await aMember(city)];
    const session = await booked(city, counselor, timeOn(on, 600), member);
    expect(session).toMatchObject({ counselorId: counselor.id, startsAt: timeOn(on, 600), endsAt: timeOn(on, 650), status: 'booked' });
    expect(session.changeUntil).toBe(timeOn(on, 480));
    expect([await sessionsOf(city, member), await sessionsOf(city, other)]).toEqual([[session], []]);
    expect(await freeOn(city, counselor, on, other)).not.toContain(timeOn(on, 570));
    expect((await freeOn(city, counselor, on, other)).slice(0, 2)).toEqual([timeOn(on, 540), timeOn(on, 660)]);
  });

  it('tells both in words that a neighbor may read', async () => {
    const [counselor, member] = [await aCounselorIn(city), await aMember(city)];
    await booked(city, counselor, timeOn(on, 600), member);
    const texts = [...(await noticesFor(city, member)), ...(await noticesFor(city, counselor))];
    expect(texts).toHaveLength(2);
    for (const text of texts) expect(text).toMatch(/^预约提醒：(?!.*(心理|咨询|苏老师))/);
  });

  it('gives a double tap one session and the first answer', async () => {
    const [counselor, member, id] = [await aCounselorIn(city), await aMember(city), randomUUID()];
    const tap = () => book(city, counselor, timeOn(on, 600), member, { id });
    const [first, second] = await Promise.all([tap(), tap()]);
    expect([first.ok, second, await tap(), await rows(counselor.id)]).toEqual([true, first, first, 1]);
  });

  it('keeps a member from sitting in two sessions at once, but not from one after the other', async () => {
    const [one, other, member] = [await aCounselorIn(city), await aCounselorIn(city), await aMember(city)];
    await booked(city, one, timeOn(on, 600), member);
    expect(await book(city, other, timeOn(on, 630), member)).toEqual(refused('BookedThen'));
    expect(codeOf(await book(city, other, timeOn(on, 660), member))).toBeNull();
    const both = await Promise.all([book(city, one, timeOn(on, 840), member), book(city, other, timeOn(on, 840), member)]);
    expect(both.map(codeOf).sort()).toEqual(['BookedThen', null]);
  });
});

describe('booking is refused', () => {
  it('before the informed consent was given, and after it was withdrawn', async () => {
    const [counselor, member] = [await aCounselorIn(city), await aMember(city)];
    expect(await book(city, counselor, timeOn(on, 600), person())).toEqual(
      refused('InformedConsentMissing', { version: informedConsentText.version }),
    );
    await city.ask(withdrawInformedConsent, {}, member);
    expect(codeOf(await book(city, counselor, timeOn(on, 600), member))).toBe('InformedConsentMissing');
  });

  it('where nobody is, for a mode that is not offered, off the hours and off the grid', async () => {
    const [counselor, member] = [await aCounselorIn(city), await aMember(city)];
    expect(await book(city, person(), timeOn(on, 600), member)).toEqual(refused('CounselorNotFound'));
    expect(await book(city, counselor, timeOn(on, 600), member, { mode: 'video' })).toEqual(refused('ModeNotOffered'));
    for (const minute of [480, 605, 1_000]) expect(await book(city, counselor, timeOn(on, minute), member)).toEqual(refused('NotOpenThen'));
    expect(await book(city, counselor, timeOn(dayIn(city, 90), 600), member)).toEqual(refused('NotOpenThen'));
  });

  it('with less notice than the counselor wants, and it says from when on', async () => {
    const [counselor, member] = [await aCounselorIn(city, { minimumNoticeMinutes: 6 * 1_440 }), await aMember(city)];
    const reply = await book(city, counselor, timeOn(on, 600), member);
    expect(reply).toMatchObject(refused('NoticeTooShort', { earliestAt: expect.stringMatching(/:00\.000Z$/) }));
  });

  it('when the day’s maximum is reached, also for six at once, and three free times of other days are near', async () => {
    const [counselor, many] = [await aCounselorIn(city, { dailyMaximum: 2 }), await members(city, 6)];
    const replies = await Promise.all(many.map((member, i) => book(city, counselor, timeOn(on, 540 + i * 60), member)));
    expect(replies.map(codeOf).sort()).toEqual([...Array(4).fill('CounselorDayFull'), null, null]);
    const [full] = replies.filter((reply) => !reply.ok) as { error: { nearest: { startsAt: string }[] } }[];
    expect(full!.error.nearest).toHaveLength(3);
    expect(full!.error.nearest.filter(({ startsAt }) => startsAt >= timeOn(on, 0) && startsAt < timeOn(on, 1_440))).toEqual([]);
  });

  it('to a role that may not ask', async () => {
    const counselor = await aCounselorIn(city);
    const asked = { counselorId: counselor.id, startsAt: timeOn(on, 600), mode: 'face' as const, remind: true };
    expect(await city.ask(bookSession, asked, person(randomUUID(), 'federationStaff'))).toEqual(refused('NotAllowed'));
  });
});

describe('a hundred members at once for one hour', () => {
  it('one has it; the others are refused with the three nearest, which are free', async () => {
    const [counselor, many] = [await aCounselorIn(city), await members(city, 100)];
    const replies = await Promise.all(many.map((member) => book(city, counselor, timeOn(on, 720), member)));
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    const others = replies.filter(({ ok }) => !ok) as { error: { code: string; nearest: { startsAt: string; counselorId: string }[] } }[];
    expect(new Set(others.map(({ error }) => error.code))).toEqual(new Set(['SlotTaken']));
    for (const { error } of others)
      expect(error.nearest.map(({ startsAt }) => startsAt)).toEqual([timeOn(on, 630), timeOn(on, 660), timeOn(on, 780)]);
    expect(others).toHaveLength(99);
    expect(await rows(counselor.id)).toBe(1);
    expect(city.defects).toEqual([]);
  });

  it('other counselors fill up the three where the wanted one has less', async () => {
    const week = [{ weekday: 1, fromMinute: 540, toMinute: 600 }];
    const lonely = await aCounselorIn(city, { hours: week });
    const [one, two] = await members(city, 2);
    const free = await freeOnAnyDay(lonely.id);
    await booked(city, lonely, free[0]!, one!);
    const reply = await book(city, lonely, free[0]!, two!);
    const { nearest } = (reply as unknown as { error: { nearest: { counselorId: string }[] } }).error;
    expect(nearest).toHaveLength(3);
    expect(nearest.filter(({ counselorId }) => counselorId === lonely.id).length).toBeLessThan(3);
  });
  const freeOnAnyDay = async (counselorId: string) => {
    const all = await Promise.all(
      Array.from({ length: 8 }, (_, days) => freeOn(city, { ...person(), id: counselorId as never }, dayIn(city, days + 1), person())),
    );
    return all.flat();
  };
});

describe('two processes of the service', () => {
  it('give an hour once, and refuse nobody whose hour was free', async () => {
    const second = await city.another();
    const counselors = await Promise.all([1, 2, 3].map(() => aCounselorIn(city)));
    const many = await members(city, 120);
    type Wish = { counselorId: string; minute: number; reply: WireReply<typeof bookSession> };
    const wishes: Wish[] = await Promise.all(
      many.map(async (member, i) => {
        const counselor = counselors[i % 3]!;
        const minute = 540 + 30 * ((i * 7) % 15);
        return { counselorId: counselor.id, minute, reply: await book(city, counselor, timeOn(on, minute), member) };
      }),
    );
    await second.stop();
    const held = await city.rows<{ counselorId: string; startsAt: Date }>(
      'SELECT counselorId, startsAt FROM session WHERE counselorId IN (?)',
      [counselors.map(({ id }) => id)],
    );
    const given = wishes.filter(({ reply }) => reply.ok);
    expect(given).toHaveLength(held.length);
    const clash = (a: Wish, b: Wish) => a !== b && a.counselorId === b.counselorId && Math.abs(a.minute - b.minute) < 60;
    expect(given.filter((one) => given.some((other) => clash(one, other)))).toEqual([]);
    const sent = wishes.filter(({ reply }) => !reply.ok);
    expect(new Set(sent.map(({ reply }) => codeOf(reply)))).toEqual(new Set(['SlotTaken']));
    expect(sent.filter((one) => !given.some((other) => clash(one, other)))).toEqual([]);
    expect(city.defects).toEqual([]);
  });
  it('keep the day’s maximum together, though everybody wants another hour', async () => {
    const second = await city.another();
    const [counselor, many] = [await aCounselorIn(city, { dailyMaximum: 3 }), await members(city, 32)];
    const replies = await Promise.all(many.map((member, i) => book(city, counselor, timeOn(on, 540 + 60 * (i % 8)), member)));
    await second.stop();
    expect([replies.filter(({ ok }) => ok).length, await rows(counselor.id)]).toEqual([3, 3]);
    const seats = await city.rows<{ seat: number }>(
      "SELECT seat FROM booking_cell WHERE resourceKind = 'counselor-day' AND resourceId = ? ORDER BY seat",
      [counselor.id],
    );
    expect(seats.map(({ seat }) => seat)).toEqual([0, 1, 2]);
  });
});
