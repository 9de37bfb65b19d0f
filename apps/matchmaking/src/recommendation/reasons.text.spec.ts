import { describe, expect, it } from '@jest/globals';
import { aWish, someFacts } from '../profile/profile.example.js';
import { aCandidate } from './candidate.example.js';
import { judge } from './judge.rule.js';
import { directionWords, questionsFor, reasonsFor } from './reasons.text.js';

const her = aCandidate({
  sex: 'female',
  wishes: [aWish('age', { from: 28, to: 33 }), aWish('smoking', { oneOf: ['never'] }), aWish('heightCm', { from: 190 })],
});
const he = aCandidate({ city: '沈阳', facts: someFacts({ wouldMove: true, heightCm: 178 }), wishes: [aWish('age', { from: 20, to: 22 })] });
const verdict = judge(her, he, '2026-12-01');
const { forward, backward } = verdict;

describe('reasons in words', () => {
  it('say how many wishes are met, where the other works and whether they would move', () =>
    expect(reasonsFor(verdict, he)).toEqual([
      '符合您 3 条愿望中的 1 条：年龄',
      '在沈阳工作，愿意到对方城市生活',
      '对方一定要有的条件，没有一条把您挡在外面',
    ]));
  it('are the same words whatever the other side wishes, and whatever one tells of oneself', () => {
    const wishing = [[], [aWish('housing', { strength: 'must' as const, oneOf: ['own'] })], [aWish('smoking', { oneOf: ['never'] })]];
    const telling = [her, { ...her, facts: someFacts({ smoking: 'never', housing: 'own' }) }];
    const words = wishing.flatMap((wishes) => telling.map((one) => reasonsFor(judge(one, { ...he, wishes }, '2026-12-01'), he)));
    expect(new Set(words.map((one) => one.join()))).toEqual(new Set([reasonsFor(verdict, he).join()]));
  });
  it('tell nothing of the wishes of the other side', () =>
    expect(JSON.stringify([reasonsFor(verdict, he), questionsFor(forward)])).not.toMatch(/20|22|对方的年龄/));
  it('do not tell a city that was typed and not checked yet', () => {
    const unchecked = { ...he, texts: 'checking' as const };
    expect(reasonsFor(verdict, unchecked)[1]).toBe('愿意到对方城市生活');
    expect(reasonsFor(verdict, { ...unchecked, facts: someFacts() })).toHaveLength(2);
  });
  it('name what may be asked', () => expect(questionsFor(forward)).toEqual(['还不知道对方的抽烟情况，可以请红娘问问']));
  it('give the matchmaker both directions', () =>
    expect([directionWords(forward), directionWords(backward)]).toEqual([
      '符合：年龄；不符合（不是必须）：身高；要问：抽烟情况',
      '不符合（不是必须）：年龄',
    ]));
});
