import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { PersonId, SessionId } from '@sanwei/contracts';
import { aCounselor, aDay, anAgenda } from './agenda.example.js';
import { startOfDay } from './agenda.rule.js';
import { book, changeUntil, mayChange, remindAt, type Session } from './session.rule.js';

const now = new Date('2026-09-14T02:00:00.000Z');
const day = aDay('2026-09-22');
const nine = startOfDay(day.on) + 540;
const at = (minute: number) => new Date((startOfDay(day.on) + minute) * 60_000);
const wanted = (minute: number, mode: Session['mode'] = 'face') => ({ startsAt: at(minute), mode });
const codeOf = (decision: ReturnType<typeof book>) => (decision.ok ? null : decision.error.code);

describe('booking a session', () => {
  it('gives the hour with its pause, and a seat of the day', () =>
    expect(book(wanted(540), anAgenda(), day, [], now)).toEqual({
      ok: true,
      value: { on: '2026-09-22', seat: 0, span: { from: nine, to: nine + 50 }, hold: { from: nine, to: nine + 60 } },
    }));
  it.each([
    ['a mode that is not offered', wanted(540, 'video'), {}, 'ModeNotOffered'],
    ['a start between two of the grid', wanted(545), {}, 'NotOpenThen'],
    ['a start that is no whole minute', { startsAt: new Date(at(540).getTime() + 1), mode: 'face' as const }, {}, 'NotOpenThen'],
    ['a session that would not end in time', wanted(690), {}, 'NotOpenThen'],
    ['an hour of another day', wanted(840), {}, 'NotOpenThen'],
    ['an hour that is taken', wanted(540), { taken: [{ from: nine + 30, to: nine + 90 }] }, 'SlotTaken'],
    ['an hour whose pause is taken', wanted(540), { taken: [{ from: nine + 55, to: nine + 60 }] }, 'SlotTaken'],
    ['a full day', wanted(540), { seats: new Map([[day.on, new Set([0, 1, 2, 3])]]) }, 'CounselorDayFull'],
  ])('refuses %s', (_what, want, over, code) => expect(codeOf(book(want, anAgenda(over), day, [], now))).toBe(code));
  it('refuses less notice than the counselor wants, and says from when on', () => {
    const late = new Date(at(540).getTime() - 1_440 * 60_000 + 1);
    expect(book(wanted(540), anAgenda(), day, [], late)).toMatchObject({
      error: { code: 'NoticeTooShort', earliestAt: '2026-09-22T01:01:00.000Z' },
    });
    expect(codeOf(book(wanted(540), anAgenda(), day, [], new Date(late.getTime() - 1)))).toBeNull();
  });
  it('refuses a day past the horizon', () => {
    const early = new Date(at(540).getTime() - 60 * 86_400_000);
    expect(codeOf(book(wanted(540), anAgenda({ counselor: aCounselor() }), day, [], early))).toBe('NotOpenThen');
  });
  it('lets the member sit in one session at a time, but in one right after the other', () => {
    const busy = [{ from: nine - 10, to: nine + 10 }];
    expect([codeOf(book(wanted(540), anAgenda(), day, busy, now)), codeOf(book(wanted(570), anAgenda(), day, busy, now))]).toEqual([
      'BookedThen',
      null,
    ]);
  });
});

const aSession = (over: Partial<Session> = {}): Session => ({
  ...{ id: randomUUID() as SessionId, counselorId: randomUUID() as PersonId, memberId: randomUUID() as PersonId },
  ...{ mode: 'face', startsAt: at(540), endsAt: at(590), status: 'booked', version: 1, remind: true, bookedAt: now, remindedAt: null },
  ...over,
});

describe('a booked session', () => {
  const session = aSession();
  it('can be changed until two hours before', () => {
    const until = changeUntil(session);
    expect(until).toEqual(at(420));
    expect(mayChange(session, new Date(until.getTime() - 1)).ok).toBe(true);
    expect(mayChange(session, until)).toEqual({ ok: false, error: { code: 'TooLateToChange', changeUntil: until.toISOString() } });
  });
  it('cannot be changed once it has begun or is cancelled', () =>
    expect(
      [mayChange(session, at(540)), mayChange(aSession({ status: 'cancelled' }), now)].map((one) => !one.ok && one.error.code),
    ).toEqual(['SessionEnded', 'SessionEnded']));
  it('is remembered a day before', () => expect(remindAt(session)).toEqual(new Date('2026-09-21T01:00:00.000Z')));
});
