import { describe, expect, it } from '@jest/globals';
import type { Wish } from '@sanwei/contracts/matchmaking/wish';
import { aWish, someFacts } from '../profile/profile.example.js';
import { aCandidate } from './candidate.example.js';
import { judge } from './judge.rule.js';

const today = '2026-12-01';
const she = (...wishes: Wish[]) => aCandidate({ sex: 'female', wishes });
const answer = (wish: Wish, over: Parameters<typeof aCandidate>[0]) => judge(she(wish), aCandidate(over), today).answer;

describe('judging a pair', () => {
  it('says yes where nobody wishes for anything', () => expect(judge(she(), aCandidate(), today).answer).toBe('yes'));
  it('brings nobody together with the same sex or with oneself', () => {
    const one = she();
    expect([judge(one, she(), today).answer, judge(one, one, today).answer]).toEqual(['no', 'no']);
  });
  it.each([
    ['inside the range', { from: 28, to: 32 }, 'yes'],
    ['at its lower end', { from: 30 }, 'yes'],
    ['at its upper end', { to: 30 }, 'yes'],
    ['above', { to: 29 }, 'no'],
    ['below', { from: 31 }, 'no'],
  ])('looks at an age %s', (_where, range, expected) =>
    expect(answer(aWish('age', { strength: 'must', ...range }), { bornOn: '1996-06-01' })).toBe(expected),
  );
  it('asks where a must meets something unknown, and never says no to it', () =>
    expect(answer(aWish('heightCm', { strength: 'must', from: 175 }), {})).toBe('ask'));
  it('takes declined for unknown too', () =>
    expect(answer(aWish('smoking', { strength: 'must', oneOf: ['never'] }), { facts: someFacts({ declined: ['smoking'] }) })).toBe('ask'));
  it('lets a preference that is not met pass', () =>
    expect(answer(aWish('education', { oneOf: ['master'] }), { facts: someFacts({ education: 'college' }) })).toBe('yes'));
  it.each([
    ['lives there', { city: '沈阳' }, 'yes'],
    ['would move', { facts: someFacts({ wouldMove: true }) }, 'yes'],
    ['would not move', { facts: someFacts({ wouldMove: false }) }, 'no'],
    ['has not said', {}, 'ask'],
  ])('looks for a city: the other %s', (_what, over, expected) =>
    expect(answer(aWish('city', { strength: 'must', oneOf: ['沈阳'] }), over)).toBe(expected),
  );
  it('hears the other side as much: a must of his that she does not meet is a no', () => {
    const he = aCandidate({ wishes: [aWish('age', { strength: 'must', to: 25 })] });
    const her = aCandidate({ sex: 'female', bornOn: '1990-01-01' });
    expect([judge(her, he, today).answer, judge(he, her, today).answer]).toEqual(['no', 'no']);
  });
});
