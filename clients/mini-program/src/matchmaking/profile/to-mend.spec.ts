import { describe, expect, it } from '@jest/globals';
import { aProfile, aWish, someAnswers } from './form.example.js';
import { answersOf } from './form.js';
import { emptyIn } from './to-mend.js';

describe('what is to be mended before anybody is asked', () => {
  it('is what must be there and is not', () => {
    expect(Object.keys(emptyIn('who', someAnswers({ nickname: '　' })))).toEqual([
      'realName',
      'sex',
      'bornOn',
      'branchId',
      'nickname',
      'city',
    ]);
    expect(emptyIn('who', answersOf(aProfile()))).toEqual({});
  });
  it('is a day or a number that cannot be read', () => {
    expect(Object.keys(emptyIn('who', { ...answersOf(aProfile()), bornOn: '六月' }))).toEqual(['bornOn']);
    const answers = answersOf(aProfile());
    const tall = { ...answers, facts: { ...answers.facts, heightCm: '很高' } };
    expect(Object.keys(emptyIn('facts', tall))).toEqual(['heightCm']);
    expect(emptyIn('facts', { ...tall, declined: ['heightCm'] })).toEqual({});
  });
  it('is a wish in which nothing is wished for', () => {
    const wishes = [aWish({ about: 'age' }), aWish({ about: 'city' }), aWish({ about: 'smoking', oneOf: ['never'] })];
    expect(Object.keys(emptyIn('wishes', someAnswers({ wishes })))).toEqual(['wish-age', 'wish-city']);
  });
});
