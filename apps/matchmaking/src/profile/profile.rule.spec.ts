import { describe, expect, it } from '@jest/globals';
import { aProfileInput, aWish, someFacts } from './profile.example.js';
import { type Card, checkCard, statusAfterSave, touchesIdentity } from './profile.rule.js';

const today = '2026-12-01';
const card = (over: Partial<Card> = {}): Card => ({ ...aProfileInput(), ...over });
const said = (sex: 'male' | 'female', one: Card) => {
  const checked = checkCard(sex, one, today);
  return checked.ok ? 'ok' : checked.error.code;
};

describe('a card', () => {
  it('needs nothing that is optional', () => expect(said('female', card())).toBe('ok'));
  it.each([
    ['male', '2004-12-01', 'ok'],
    ['male', '2004-12-02', 'TooYoung'],
    ['female', '2006-12-01', 'ok'],
    ['female', '2006-12-02', 'TooYoung'],
  ] as const)('is taken from the age of marriage on: %s born on %s', (sex, bornOn, code) => expect(said(sex, card({ bornOn }))).toBe(code));
  it.each(['2027-01-01', '1900-01-01'])('is not of somebody born on %s', (bornOn) =>
    expect(said('female', card({ bornOn }))).toBe('BirthdayUnlikely'),
  );
  it('cannot tell and decline the same thing', () =>
    expect(said('female', card({ facts: someFacts({ heightCm: 165, declined: ['heightCm'] }) }))).toBe('FactDeclinedAndKnown'));
  it('may decline what it does not tell', () =>
    expect(said('female', card({ facts: someFacts({ declined: ['maritalHistory'] }) }))).toBe('ok'));
  it('holds no phone in what everybody reads', () => expect(said('female', card({ aboutMe: '加我 13800000001' }))).toBe('ContactInText'));
  it('holds no account in the nickname', () => expect(said('female', card({ nickname: 'vx:abc123' }))).toBe('ContactInText'));
  it.each([
    ['a range without numbers', [aWish('age')]],
    ['a range upside down', [aWish('age', { from: 40, to: 30 })]],
    ['a range with words', [aWish('age', { from: 30, oneOf: ['bachelor'] })]],
    ['a list that is empty', [aWish('education')]],
    ['a word that does not exist', [aWish('education', { oneOf: ['phd'] })]],
    ['a list with numbers', [aWish('education', { from: 30, oneOf: ['master'] })]],
    ['the same thing twice', [aWish('age', { from: 20 }), aWish('age', { from: 30 })]],
  ])('has no wish with %s', (_what, wishes) => expect(said('female', card({ wishes }))).toBe('WishUnclear'));
  it('may wish for any city by name', () => expect(said('female', card({ wishes: [aWish('city', { oneOf: ['沈阳'] })] }))).toBe('ok'));
});

describe('a verified identity', () => {
  const before = { sex: 'female', branchId: 'a', card: card() };
  it.each([
    ['the name', { ...before, card: card({ realName: '苏映雪' }) }, true],
    ['the day of birth', { ...before, card: card({ bornOn: '1995-06-02' }) }, true],
    ['the branch', { ...before, branchId: 'b' }, true],
    ['the sex', { ...before, sex: 'male' }, true],
    ['what one likes', { ...before, card: card({ aboutMe: '也喜欢游泳' }) }, false],
  ])('is touched by %s: %#', (_what, after, touched) => expect(touchesIdentity(before, after)).toBe(touched));
  it.each([
    ['active', true, 'submitted'],
    ['paused', true, 'submitted'],
    ['active', false, 'active'],
    ['draft', true, 'draft'],
    ['returned', true, 'returned'],
  ] as const)('%s, touched %s, is %s afterwards', (status, touched, after) => expect(statusAfterSave(status, touched)).toBe(after));
});
