import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SessionId } from '@sanwei/contracts';
import { aCounseling, type Counseling } from '../counseling.example.js';
import {
  aCounselorIn,
  aMember,
  answerOf,
  book,
  booked,
  cancel,
  codeOf,
  dayIn,
  freeOn,
  members,
  move,
  noticesFor,
  sessionsOf,
  timeOn,
} from '../counselor.example.js';
import { CancelSession } from './cancel-session.js';
import { MoveSession } from './move-session.js';

let city: Counseling;
let on: string;
beforeAll(async () => {
  city = await aCounseling();
  on = dayIn(city, 5);
});
afterAll(() => city.stop());
const refused = (code: string, args: object = {}) => ({ ok: false, error: { code, ...args } });
const cellsOf = (id: SessionId) => city.rows('SELECT cellStart FROM booking_cell WHERE bookingId = ?', [id]);
const trail = (id: SessionId) => city.rows('SELECT action, outcome FROM trail WHERE object = ? ORDER BY at, id', [city.maskOf(id)]);

describe('moving a session', () => {
  it('gives the new hour, frees the old one, and is one more version', async () => {
    const [counselor, member, other] = [await aCounselorIn(city), await aMember(city), await aMember(city)];
    const session = await booked(city, counselor, timeOn(on, 600), member);
    const { session: moved } = answerOf(await move(city, session, timeOn(on, 900), member));
    expect(moved).toMatchObject({ id: session.id, startsAt: timeOn(on, 900), endsAt: timeOn(on, 950), version: 2 });
    expect([await sessionsOf(city, member), (await cellsOf(session.id)).length]).toEqual([[moved], 23]);
    expect(codeOf(await book(city, counselor, timeOn(on, 600), other))).toBeNull();
    expect(await trail(session.id)).toEqual([{ action: '改期', outcome: 'done' }]);
  });

  it('is told to the member in neutral words with the new time, once; a move that was refused is not', async () => {
    const [counselor, member] = [await aCounselorIn(city), await aMember(city)];
    const session = await booked(city, counselor, timeOn(on, 600), member);
    expect(codeOf(await move(city, session, timeOn(on, 605), member))).toBe('NotOpenThen');
    answerOf(await move(city, session, timeOn(on, 930), member));
    const [, ...more] = await noticesFor(city, member);
    expect(more).toEqual([expect.stringMatching(/^预约提醒：您的预约已改到 \d+月\d+日 15:30，详情请打开小程序查看$/)]);
  });

  it('to a time that overlaps its own is possible, and by nothing as well', async () => {
    const [counselor, member] = [await aCounselorIn(city, { dailyMaximum: 1 }), await aMember(city)];
    const session = await booked(city, counselor, timeOn(on, 600), member);
    const { session: moved } = answerOf(await move(city, session, timeOn(on, 630), member));
    expect(codeOf(await move(city, moved, timeOn(on, 630), member))).toBeNull();
  });

  it('to a taken hour is refused with three that are near, none of them its own, and the old hour stays', async () => {
    const [counselor, member, other] = [await aCounselorIn(city), await aMember(city), await aMember(city)];
    const session = await booked(city, counselor, timeOn(on, 600), member);
    await booked(city, counselor, timeOn(on, 660), other);
    const reply = await move(city, session, timeOn(on, 660), member);
    expect(reply).toMatchObject(refused('SlotTaken'));
    const { nearest } = (reply as unknown as { error: { nearest: { startsAt: string }[] } }).error;
    expect(nearest.map(({ startsAt }) => startsAt)).not.toContain(session.startsAt);
    expect(nearest.length).toBeGreaterThan(0);
    expect([await sessionsOf(city, member), (await cellsOf(session.id)).length]).toEqual([[session], 23]);
  });

  it('is refused for somebody else’s and for none, with the same words', async () => {
    const [counselor, member, thief] = [await aCounselorIn(city), await aMember(city), await aMember(city)];
    const session = await booked(city, counselor, timeOn(on, 600), member);
    for (const id of [session.id, randomUUID() as SessionId]) {
      expect(await move(city, { id, version: 1 }, timeOn(on, 900), thief)).toEqual(refused('SessionNotFound'));
      expect(await cancel(city, { id }, thief)).toEqual(refused('SessionNotFound'));
    }
    expect(await sessionsOf(city, member)).toEqual([session]);
  });

  it('is refused for an older version, off the hours, and after it was cancelled', async () => {
    const [counselor, member] = [await aCounselorIn(city), await aMember(city)];
    const session = await booked(city, counselor, timeOn(on, 600), member);
    const { session: moved } = answerOf(await move(city, session, timeOn(on, 900), member));
    expect(await move(city, session, timeOn(on, 660), member)).toEqual(refused('SessionChanged', { version: 2 }));
    expect(await move(city, moved, timeOn(on, 605), member)).toEqual(refused('NotOpenThen'));
    await cancel(city, moved, member);
    expect(await move(city, moved, timeOn(on, 660), member)).toEqual(refused('SessionEnded'));
  });

  it('of two at once to the same hour, one is moved, and the other keeps what it has', async () => {
    const [counselor, [one, two]] = [await aCounselorIn(city), await members(city, 2)];
    const first = await booked(city, counselor, timeOn(on, 540), one!);
    const second = await booked(city, counselor, timeOn(on, 660), two!);
    const replies = await Promise.all([move(city, first, timeOn(on, 840), one!), move(city, second, timeOn(on, 840), two!)]);
    expect(replies.map(codeOf).sort()).toEqual(['SlotTaken', null]);
    expect([(await cellsOf(first.id)).length, (await cellsOf(second.id)).length]).toEqual([23, 23]);
  });

  it('of two who want each other’s hour, neither loses the own', async () => {
    const [counselor, [one, two]] = [await aCounselorIn(city), await members(city, 2)];
    const first = await booked(city, counselor, timeOn(on, 540), one!);
    const second = await booked(city, counselor, timeOn(on, 660), two!);
    await Promise.all([move(city, first, second.startsAt, one!), move(city, second, first.startsAt, two!)]);
    const held = [...(await sessionsOf(city, one!)), ...(await sessionsOf(city, two!))].map(({ startsAt }) => startsAt);
    expect(held.sort()).toEqual([first.startsAt, second.startsAt]);
    expect(city.defects).toEqual([]);
  });

  it('and booking race for one hour: one has it', async () => {
    const [counselor, [one, two]] = [await aCounselorIn(city), await members(city, 2)];
    const session = await booked(city, counselor, timeOn(on, 540), one!);
    const replies = await Promise.all([move(city, session, timeOn(on, 840), one!), book(city, counselor, timeOn(on, 840), two!)]);
    expect(replies.map(codeOf).sort()).toEqual(['SlotTaken', null]);
  });
});

describe('cancelling a session', () => {
  it('frees the hour and the seat of the day', async () => {
    const [counselor, member, other] = [await aCounselorIn(city, { dailyMaximum: 1 }), await aMember(city), await aMember(city)];
    const session = await booked(city, counselor, timeOn(on, 600), member);
    expect(await freeOn(city, counselor, on, other)).toEqual([]);
    const { session: cancelled } = answerOf(await cancel(city, session, member));
    expect(cancelled).toMatchObject({ status: 'cancelled', version: 2 });
    expect([await sessionsOf(city, member), (await cellsOf(session.id)).length]).toEqual([[cancelled], 0]);
    expect(codeOf(await book(city, counselor, timeOn(on, 600), other))).toBeNull();
    expect(await cancel(city, session, member)).toEqual(refused('SessionEnded'));
    expect(await trail(session.id)).toEqual([
      { action: '取消预约', outcome: 'done' },
      { action: '取消预约', outcome: 'SessionEnded' },
    ]);
  });

  it('is told to the member in neutral words, once, and to the counselor without whose it was', async () => {
    const [counselor, member] = [await aCounselorIn(city), await aMember(city)];
    const session = await booked(city, counselor, timeOn(on, 600), member);
    answerOf(await cancel(city, session, member));
    expect(codeOf(await cancel(city, session, member))).toBe('SessionEnded');
    const [, ...more] = await noticesFor(city, member);
    expect(more).toEqual([expect.stringMatching(/^预约提醒：\d+月\d+日 10:00 的预约已取消，/)]);
    expect(new Set(await noticesFor(city, counselor)).size).toBe(1);
  });

  it('and moving are possible up to the last millisecond, and no longer two hours before', async () => {
    const [counselor, [one, two]] = [await aCounselorIn(city), await members(city, 2)];
    const [first, second] = [await booked(city, counselor, timeOn(on, 600), one!), await booked(city, counselor, timeOn(on, 720), two!)];
    const at = (until: string, earlierMs: number) => new Date(Date.parse(until) - earlierMs);
    const changeUntil = first.changeUntil;
    expect(await city.actAt(at(changeUntil, 0), one!, (work) => new CancelSession().handle({ sessionId: first.id }, work))).toEqual(
      refused('TooLateToChange', { changeUntil }),
    );
    expect(
      await city.actAt(at(changeUntil, 0), one!, (work) =>
        new MoveSession().handle({ sessionId: first.id, version: 1, startsAt: timeOn(on, 900) }, work),
      ),
    ).toEqual(refused('TooLateToChange', { changeUntil }));
    expect(
      codeOf(await city.actAt(at(changeUntil, 1), one!, (work) => new CancelSession().handle({ sessionId: first.id }, work))),
    ).toBeNull();
    expect(await sessionsOf(city, two!)).toEqual([second]);
  });
});
