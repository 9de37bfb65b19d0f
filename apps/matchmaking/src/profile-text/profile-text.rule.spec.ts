import { describe, expect, it } from '@jest/globals';
import { textsInWords } from '@sanwei/contracts/matchmaking/profile-text';
import { aProfileInput, someFacts } from '../profile/profile.example.js';
import type { Card } from '../profile/profile.rule.js';
import { asOneText, checkAfterSave, sameTexts, shownTexts, stateAfter, textsOf } from './profile-text.rule.js';

const card: Card = { ...aProfileInput(), facts: someFacts({ occupation: '焊工', homeCity: '锦州' }) };
const texts = textsOf(card);
const now = new Date('2026-12-01T02:00:00.000Z');

describe('what a member wrote freely', () => {
  it('is nickname, city, occupation and own words, and goes as one text; no name, no contact, nothing chosen from lists', () => {
    expect(asOneText(texts)).toBe('小秋\n抚顺\n焊工\n喜欢周末去爬山');
    expect(asOneText({ ...texts, occupation: null, aboutMe: '' })).toBe('小秋\n抚顺');
  });
  it('is shown to others when it has passed, and otherwise something neutral stands there', () => {
    expect(shownTexts(card, 'passed')).toEqual(texts);
    const neutral = { nickname: '一位职工', city: '暂未公开', occupation: null, aboutMe: '' };
    for (const state of ['notYet', 'checking', 'waiting', 'risky', 'returned'] as const) expect(shownTexts(card, state)).toEqual(neutral);
  });
  it.each(['nickname', 'city', 'occupation', 'aboutMe'] as const)('is another text when %s is another', (one) => {
    expect(sameTexts(texts, { ...texts })).toBe(true);
    expect(sameTexts(texts, { ...texts, [one]: '别的' })).toBe(false);
  });
});

describe('the check', () => {
  it.each([
    ['draft', 'notYet'],
    ['returned', 'notYet'],
    ['submitted', 'checking'],
    ['active', 'checking'],
    ['paused', 'checking'],
  ] as const)('of new words in a profile that is %s is %s, of that version and without an old reason', (status, state) =>
    expect(checkAfterSave(status, 4, now)).toEqual({ texts: state, textsVersion: 4, textsAt: now, textsReason: null }),
  );
  it.each([
    ['pass', 'passed'],
    ['review', 'waiting'],
    ['risky', 'risky'],
  ] as const)('that answers %s leaves the words %s', (answer, state) => expect(stateAfter(answer)).toBe(state));
  it('is told to the member in words, whatever the state', () => {
    for (const state of ['checking', 'waiting'] as const) expect(textsInWords[state]).toMatch(/^正在检查/);
    expect(textsInWords.risky).toContain('请换一种说法再保存');
  });
});
