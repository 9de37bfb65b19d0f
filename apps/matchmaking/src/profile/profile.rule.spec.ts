import { describe, expect, it } from '@jest/globals';
import { profileRefusals } from '@sanwei/contracts/matchmaking/profile';
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
  it.each([
    ['tomorrow', '2026-12-02', 'BirthdayUnlikely'],
    ['a hundred years ago', '1926-12-01', 'ok'],
    ['a hundred years ago and all of a year but a day', '1925-12-02', 'ok'],
    ['a hundred and one years ago', '1925-12-01', 'BirthdayUnlikely'],
  ])('of somebody who was born %s', (_when, bornOn, code) => expect(said('female', card({ bornOn }))).toBe(code));
  it('cannot tell and decline the same thing', () =>
    expect(said('female', card({ facts: someFacts({ heightCm: 165, declined: ['heightCm'] }) }))).toBe('FactDeclinedAndKnown'));
  it('may decline what it does not tell', () =>
    expect(said('female', card({ facts: someFacts({ declined: ['maritalHistory'] }) }))).toBe('ok'));
  it.each([
    ['nickname', card({ nickname: 'vx:abc123' }), '称呼'],
    ['city', card({ city: '沈阳QQ123456' }), '所在城市'],
    ['homeCity', card({ facts: someFacts({ homeCity: '1380000001' }) }), '老家所在城市'],
    ['occupation', card({ facts: someFacts({ occupation: '教师，微信：abc123' }) }), '职业'],
    ['aboutMe', card({ aboutMe: '加我\n138 0000 0001' }), '自我介绍'],
    ['wishes', card({ wishes: [aWish('city', { oneOf: ['沈阳', 'wx abc123'] })] }), '愿望的城市'],
  ] as const)('holds no phone and no account in %s, and the words say where', (field, one, words) => {
    expect(checkCard('female', one, today)).toEqual({ ok: false, error: { code: 'ContactInText', field } });
    expect(profileRefusals.ContactInText.message({ field })).toContain(`${words}里请不要写`);
  });
  it('holds the contact where it belongs', () => expect(said('female', card({ contact: '13800000001' }))).toBe('ok'));
  it.each([
    ['a range without numbers', [aWish('age')], 'empty', '“年龄”这条愿望还没有填，请补上范围'],
    ['a range upside down', [aWish('age', { from: 40, to: 30 })], 'upsideDown', '“年龄”的下限比上限大，请对调一下'],
    ['an age that is no grown-up’s', [aWish('age', { from: 17, to: 30 })], 'outOfBounds', '“年龄”请填 18 到 80 岁'],
    ['an age past the bounds', [aWish('age', { to: 81 })], 'outOfBounds', '“年龄”请填 18 到 80 岁'],
    ['an age of four digits', [aWish('age', { from: 1_000 })], 'outOfBounds', '“年龄”请填 18 到 80 岁'],
    ['a height below nothing', [aWish('heightCm', { to: -1 })], 'outOfBounds', '“身高”请填 120 到 230 厘米'],
    ['a height that is an age', [aWish('heightCm', { from: 119 })], 'outOfBounds', '“身高”请填 120 到 230 厘米'],
    ['a height past the bounds', [aWish('heightCm', { from: 170, to: 231 })], 'outOfBounds', '“身高”请填 120 到 230 厘米'],
    ['a range with words', [aWish('age', { from: 30, oneOf: ['bachelor'] })], 'notOffered', '“年龄”这条愿望里有不能选的内容'],
    ['a list that is empty', [aWish('education')], 'empty', '“学历”这条愿望还没有填，请补上可以接受的选项'],
    ['a word that does not exist', [aWish('education', { oneOf: ['phd'] })], 'notOffered', '“学历”这条愿望里有不能选的内容'],
    ['a list with numbers', [aWish('education', { from: 30, oneOf: ['master'] })], 'notOffered', '“学历”这条愿望里有不能选的内容'],
    ['the same thing twice', [aWish('age', { from: 20 }), aWish('age', { from: 30 })], 'twice', '“年龄”写了两条愿望'],
  ] as const)('has no wish with %s, and the words say what to do', (_what, wishes, why, words) => {
    const { about } = wishes[0];
    expect(checkCard('female', card({ wishes: [...wishes] }), today)).toEqual({ ok: false, error: { code: 'WishUnclear', about, why } });
    expect(profileRefusals.WishUnclear.message({ about, why })).toContain(words);
  });
  it('may wish for what lies at the bounds', () => {
    const wishes = [aWish('age', { from: 18, to: 80 }), aWish('heightCm', { from: 120, to: 230 })];
    expect(said('female', card({ wishes }))).toBe('ok');
    expect(said('female', card({ wishes: [aWish('age', { from: 30, to: 30 })] }))).toBe('ok');
  });
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
