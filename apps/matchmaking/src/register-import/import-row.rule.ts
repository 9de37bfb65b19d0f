import { type Facts, factNames } from '@sanwei/contracts/matchmaking/fact';
import type { RegisterPurpose } from '@sanwei/contracts/matchmaking/register-consent';
import type { ImportField } from '@sanwei/contracts/matchmaking/register-import';
import type { Wish } from '@sanwei/contracts/matchmaking/wish';
import { familyNameOf } from './family-name.rule.js';
import { educationFrom, educationWords, factWords, no, sexWords, yes } from './import-words.rule.js';
import { readDay, readRange } from './read-day.rule.js';

/** What a row says, as far as it can be read. Rules of the register itself come after this. */
export type ReadRow = {
  values: Record<string, unknown>;
  branch: string;
  phone: string;
  attestedOn: string | null;
  consentOn: string | null;
  consents: RegisterPurpose[];
};
export type Say = (field: ImportField, words: string) => void;

/** @param of the text of a field, '' where there is none; @param say what is wrong with it */
export const readRow = (of: (field: ImportField) => string, say: Say): ReadRow => {
  const sex = sexWords[of('sex')];
  if (!sex) say('sex', of('sex') ? '请填“男”或“女”' : '没有填，请补上');
  const attestedOn = dayOf(of, say, 'attestedOn', true);
  const realName = of('realName');
  const values = {
    sex,
    realName,
    nickname: of('nickname') || `${familyNameOf(realName)}${sex === 'male' ? '先生' : '女士'}`,
    bornOn: dayOf(of, say, 'bornOn', true),
    city: of('city'),
    contact: of('contact'),
    aboutMe: of('aboutMe'),
    facts: factsOf(of, say),
    wishes: wishesOf(of, say),
  };
  return {
    values,
    branch: of('branch'),
    phone: of('phone'),
    attestedOn,
    consentOn: of('consentOn') ? dayOf(of, say, 'consentOn', false) : attestedOn,
    consents: consentsOf(of, say),
  };
};

const dayOf = (of: (field: ImportField) => string, say: Say, field: ImportField, required: boolean): string | null => {
  const text = of(field);
  const day = readDay(text);
  if (!day && (text || required)) say(field, text ? '要写成 1995-06-01 这样，并且是真实的日期' : '没有填，请补上');
  return day;
};

const answerOf = (of: (field: ImportField) => string, say: Say, field: ImportField): boolean | null => {
  const text = of(field);
  if (text === '') return null;
  if (yes.test(text)) return true;
  if (!no.test(text)) say(field, '请填“是”或“否”');
  return no.test(text) ? false : null;
};

/** @source 《个人信息保护法》第十四条: without the person's own consent on paper nothing is stored */
const consentsOf = (of: (field: ImportField) => string, say: Say): RegisterPurpose[] => {
  const register = answerOf(of, say, 'registerConsent');
  if (register !== true && !(of('registerConsent') && register === null))
    say('registerConsent', '本人没有书面同意入库，不能导入；同意后填“是”');
  const given: RegisterPurpose[] = register ? ['register'] : [];
  if (answerOf(of, say, 'recommendationConsent')) given.push('recommendation');
  if (answerOf(of, say, 'contactConsent')) given.push('contactRelease');
  return given;
};

const factsOf = (of: (field: ImportField) => string, say: Say): Facts => {
  const choiceOf = (field: ImportField): string | null => {
    const text = of(field);
    const { words, named } = factWords[field]!;
    if (text && !words[text]) say(field, `请填：${named}`);
    return words[text] ?? null;
  };
  const choices = Object.fromEntries(
    (['education', 'workPattern', 'maritalHistory', 'children', 'housing', 'smoking'] as const).map((field) => [field, choiceOf(field)]),
  );
  const nothing = Object.fromEntries(factNames.map((name) => [name, null]));
  return {
    ...nothing,
    ...choices,
    heightCm: heightOf(of('heightCm'), say),
    occupation: of('occupation') || null,
    homeCity: of('homeCity') || null,
    wouldMove: answerOf(of, say, 'wouldMove'),
    hobbies: [],
    declined: [],
  } as unknown as Facts;
};

const heightOf = (text: string, say: Say): number | null => {
  if (text === '') return null;
  const number = Number(text.replace(/\s|厘米|cm|米|m/giu, ''));
  const height = Math.round(number < 3 ? number * 100 : number);
  if (height >= 120 && height <= 230) return height;
  say('heightCm', '要写成厘米，如 165');
  return null;
};

/** On paper nobody says "must": a wish is what one would like. */
const wishesOf = (of: (field: ImportField) => string, say: Say): Wish[] => {
  const wishes: Wish[] = [];
  const wish = (about: Wish['about'], more: Partial<Wish>) =>
    wishes.push({ about, strength: 'prefer', from: null, to: null, oneOf: [], ...more });
  for (const [field, about] of [
    ['wishAge', 'age'],
    ['wishHeight', 'heightCm'],
  ] as const) {
    const range = readRange(of(field));
    if (range === null) say(field, '要写成 25-32、30以下 或 165以上 这样');
    else if (range !== 'any') wish(about, range);
  }
  const education = of('wishEducation');
  const from = educationWords[education.replace(/(及|或)?以上$/u, '')];
  if (education && education !== '不限' && !from) say('wishEducation', '要写成 本科、大专及以上 或 不限');
  if (from) wish('education', { oneOf: /以上$/u.test(education) ? educationFrom(from) : [from] });
  const cities = of('wishCity')
    .split(/[、,，/\s]+/u)
    .filter((city) => city && city !== '不限');
  if (cities.length > 0) wish('city', { oneOf: cities });
  return wishes;
};
