import { describe, expect, it } from '@jest/globals';
import { enrollmentWords, program as words } from '../../words/program.js';
import { enrollmentOf, enrollmentState } from './enrollment-state.js';

const one = { opensAt: '2026-12-01T01:00:00.000Z', closesAt: '2026-12-20T10:00:00.000Z', endsOn: '2027-01-29' };
const at = (moment: string) => new Date(moment);

describe('how far enrollment is', () => {
  it.each([
    ['2026-12-01T00:59:59.999Z', 'notYet'],
    ['2026-12-01T01:00:00.000Z', 'open'],
    ['2026-12-20T10:00:00.000Z', 'closed'],
    ['2027-01-29T15:59:59.999Z', 'closed'],
    ['2027-01-29T16:00:00.000Z', 'over'],
  ])('at %s it is %s', (moment, state) => expect(enrollmentState(one, at(moment))).toBe(state));

  it('goes on in a program as long as in one of its classes', () => {
    const later = enrollmentOf(one, [{ closesAt: one.closesAt }, { closesAt: '2026-12-24T10:00:00.000Z' }]);
    expect(later.closesAt).toBe('2026-12-24T10:00:00.000Z');
    expect(enrollmentState(later, at('2026-12-21T00:00:00.000Z'))).toBe('open');
  });

  it('promises a seat at once to nobody before it opens, and says when it does and when it closes', () => {
    const now = at('2026-11-28T02:00:00.000Z');
    expect([words.free.notYet, words.free.open]).toEqual([expect.not.stringContaining('马上'), expect.stringContaining('马上')]);
    const said = words.enrolls.notYet(one, now);
    expect(said).toBe('12月1日 9:00 开放报名，12月20日 18:00 截止');
    expect(enrollmentWords.notYet(one.opensAt, now)).toContain('12月1日 9:00');
  });
});
