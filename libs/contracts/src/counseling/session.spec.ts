import { describe, expect, it } from '@jest/globals';
import { sessionBooked, sessionCalledOff, sessionCancelled, sessionMoved, sessionRemembered } from './session.js';

const startsAt = '2026-12-31T02:00:00.000Z';
const args = { startsAt };

describe('what a member is told of a session', () => {
  it('is its time in the city, and never what it is for', () => {
    for (const notice of [sessionBooked, sessionRemembered, sessionMoved, sessionCancelled, sessionCalledOff])
      expect(notice.text(args)).toMatch(/^预约提醒：.*12月31日 10:00(?!.*(心理|咨询|谈话|老师))/);
    expect(sessionMoved.text(args)).toContain('已改到 12月31日 10:00');
  });
  it('goes at once where it answers the member, and waits for the morning where the counselor cannot come', () => {
    expect([sessionBooked, sessionMoved, sessionCancelled].map(({ waits }) => waits)).toEqual([false, false, false]);
    expect(sessionCalledOff.waits).toBe(true);
  });
  it('does not wait longer than there is time: the session itself is the deadline', () =>
    expect([sessionMoved.until(args), sessionCalledOff.until(args), sessionCancelled.until(args)]).toEqual([startsAt, startsAt, null]));
});
