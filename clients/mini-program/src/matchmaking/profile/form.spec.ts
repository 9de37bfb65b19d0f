import { describe, expect, it } from '@jest/globals';
import { aProfile, aWish } from './form.example.js';
import { answersOf, citiesOf, inputOf } from './form.js';

describe('the form of a profile', () => {
  it('sends back what it was given, when nothing was typed', () => {
    const { id, status, ...own } = aProfile();
    expect(inputOf(answersOf(aProfile()), own.version)).toEqual(own);
  });

  it('sends numbers and days however they were typed', () => {
    const answers = answersOf(aProfile());
    const typed = { ...answers, bornOn: '1994年3月2日', facts: { ...answers.facts, heightCm: '１７８ 厘米' } };
    const wishes = [aWish({ about: 'age', from: '２６', to: '34岁' })];
    expect(inputOf({ ...typed, wishes }, 3)).toMatchObject({
      bornOn: '1994-03-02',
      facts: { heightCm: 178 },
      wishes: [{ about: 'age', from: 26, to: 34, oneOf: [] }],
    });
  });

  it('keeps the text of what is declined, and does not send it', () => {
    const answers = { ...answersOf(aProfile()), declined: ['occupation' as const] };
    expect(answers.facts.occupation).toBe('炼钢工');
    expect(inputOf(answers, 3).facts).toMatchObject({ occupation: null, declined: ['occupation'] });
  });

  it('reads cities from one line, each once', () => expect(citiesOf(' 抚顺、沈阳，抚顺 铁岭/')).toEqual(['抚顺', '沈阳', '铁岭']));
});
