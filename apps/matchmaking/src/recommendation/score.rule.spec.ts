import { describe, expect, it } from '@jest/globals';
import { aWish, someFacts } from '../profile/profile.example.js';
import { aCandidate } from './candidate.example.js';
import { judge } from './judge.rule.js';
import { like, rank, scoreOf } from './score.rule.js';

const today = '2026-12-01';
const her = aCandidate({
  sex: 'female',
  wishes: [aWish('heightCm', { from: 175 }), aWish('education', { oneOf: ['bachelor', 'master'] })],
});
const tall = someFacts({ heightCm: 180, education: 'master' });
const halfKnown = someFacts({ heightCm: 180 });
const short = someFacts({ heightCm: 165, education: 'highSchool' });

describe('the score of a pair', () => {
  it('is whole where every wish is met, and where there is none', () =>
    expect([
      scoreOf(judge(her, aCandidate({ facts: tall }), today)),
      scoreOf(judge(aCandidate(), aCandidate({ sex: 'female' }), today)),
    ]).toEqual([1, 1]));
  it('puts unknown between met and not met', () => {
    const of = (facts: typeof tall) => scoreOf(judge(her, aCandidate({ facts }), today));
    expect(of(tall)).toBeGreaterThan(of(halfKnown));
    expect(of(halfKnown)).toBeGreaterThan(of(short));
  });
  it('is the same from both sides', () => {
    const he = aCandidate({ facts: halfKnown, wishes: [aWish('age', { to: 28 })] });
    expect(scoreOf(judge(her, he, today))).toBe(scoreOf(judge(he, her, today)));
  });
  it('falls when the other side is half-hearted', () => {
    const picky = aCandidate({ facts: tall, wishes: [aWish('age', { to: 25 })] });
    expect(like(judge(her, picky, today).forward)).toBe(1);
    expect(scoreOf(judge(her, picky, today))).toBeLessThan(1);
  });
});

describe('the ranking', () => {
  const best = aCandidate({ facts: tall });
  const equal = [aCandidate({ facts: halfKnown, tieBreaker: 9 }), aCandidate({ facts: halfKnown, tieBreaker: 3 })];
  const refused = aCandidate({ facts: tall, wishes: [aWish('age', { strength: 'must', to: 20 })] });
  it('is total: score, then the stored number, whatever the order of the rows', () => {
    const expected = [best, equal[1], equal[0]].map((one) => one!.id);
    for (const pool of [
      [best, ...equal],
      [...equal, best],
      [equal[1]!, best, equal[0]!],
    ])
      expect(rank(her, pool, today, 10).map(({ candidate }) => candidate.id)).toEqual(expected);
  });
  it('falls back on the id where even that is equal', () => {
    const twins = [aCandidate({ tieBreaker: 7 }), aCandidate({ tieBreaker: 7 })];
    const of = (pool: typeof twins) => rank(her, pool, today, 2).map(({ candidate }) => candidate.id);
    expect(of(twins)).toEqual(of([...twins].reverse()));
  });
  it('leaves out whoever says no', () => expect(rank(her, [refused], today, 10)).toEqual([]));
  it('shows no more than asked for', () => expect(rank(her, [best, ...equal], today, 2)).toHaveLength(2));
});
