import { describe, expect, it } from '@jest/globals';
import { open, type SignInLock, waitAfter, withOneMore } from './sign-in-lock.rule.js';

const now = new Date('2026-11-24T01:00:00.000Z');
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);
const lock = (failures: number, lockedUntil = now, lastAt = now): SignInLock => ({ subjectIndex: 'a', failures, lockedUntil, lastAt });

describe('failures in a row', () => {
  it('make the next try wait from the fifth on, longer each time, never longer than a quarter of an hour', () =>
    expect([1, 4, 5, 6, 7, 8, 9, 10, 500].map((failures) => waitAfter(failures) / 60_000)).toEqual([0, 0, 1, 2, 4, 8, 15, 15, 15]));
  it('are not counted while the next must wait', () => expect(withOneMore(lock(5, minutes(1)), now)).toBeNull());
  it('go on where they were when the wait is over', () =>
    expect(withOneMore(lock(5), now)).toMatchObject({ failures: 6, lockedUntil: minutes(2) }));
  it('are forgotten after a day', () =>
    expect(withOneMore(lock(9, now, minutes(-24 * 60 - 1)), now)).toMatchObject({ failures: 1, lockedUntil: open }));
  it('that few shut it for nobody, whose clock may be a moment behind', () =>
    expect(withOneMore(withOneMore(lock(0), now)!, new Date(now.getTime() - 5))).not.toBeNull());
});
