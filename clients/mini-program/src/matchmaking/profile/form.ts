import type { FactName, FillQuery, Hobby, SaveProfileInput, Sex, Strength, WishAbout } from '../../generated/documents.js';
import { dayOf, numberOf } from './typed.js';

export type Profile = NonNullable<NonNullable<FillQuery['viewMyProfile']>['profile']>;
/** A wish as it is typed: numbers may be half written, cities stand in one line. */
export type WishForm = { about: WishAbout; strength: Strength; from: string; to: string; oneOf: string[]; cities: string };
/** Everything of a profile as it is typed; an empty text is "not known yet". What is declined keeps its text, for whoever changes their mind. */
export type Answers = {
  realName: string;
  sex: Sex | '';
  bornOn: string;
  branchId: string;
  nickname: string;
  city: string;
  facts: Record<FactName, string>;
  declined: FactName[];
  hobbies: Hobby[];
  wishes: WishForm[];
  aboutMe: string;
  contact: string;
};

export const factNames = [
  'heightCm',
  'education',
  'occupation',
  'workPattern',
  'homeCity',
  'wouldMove',
  'maritalHistory',
  'children',
  'housing',
  'smoking',
] as const satisfies readonly FactName[];

const noFacts = Object.fromEntries(factNames.map((name) => [name, ''])) as Record<FactName, string>;
export const emptyAnswers: Answers = {
  realName: '',
  sex: '',
  bornOn: '',
  branchId: '',
  nickname: '',
  city: '',
  facts: noFacts,
  declined: [],
  hobbies: [],
  wishes: [],
  aboutMe: '',
  contact: '',
};

export const answersOf = ({ realName, sex, bornOn, branchId, nickname, city, facts, wishes, aboutMe, contact }: Profile): Answers => ({
  ...{ realName, sex, bornOn, branchId, nickname, city, aboutMe, contact },
  facts: Object.fromEntries(factNames.map((name) => [name, textOf(facts[name])])) as Record<FactName, string>,
  declined: facts.declined,
  hobbies: facts.hobbies,
  wishes: wishes.map(({ about, strength, from, to, oneOf }) => ({
    ...{ about, strength, from: textOf(from), to: textOf(to) },
    ...(about === 'city' ? { oneOf: [], cities: oneOf.join('、') } : { oneOf, cities: '' }),
  })),
});

const textOf = (value: string | number | boolean | null): string =>
  value === null ? '' : value === true ? 'yes' : value === false ? 'no' : String(value);

/** What is sent. Call it when nothing is left to mend on this phone: a number that cannot be read is left out. */
export function inputOf(answers: Answers, version: number): SaveProfileInput {
  const { facts, declined, hobbies, wishes, sex, bornOn, ...rest } = answers;
  const known = (name: FactName) => (declined.includes(name) || !facts[name].trim() ? null : facts[name]);
  return {
    ...rest,
    version,
    sex: sex === 'male' ? 'male' : 'female',
    bornOn: dayOf(bornOn) ?? bornOn,
    facts: {
      heightCm: numberOf(known('heightCm') ?? '') ?? null,
      education: known('education') as SaveProfileInput['facts']['education'],
      occupation: known('occupation'),
      workPattern: known('workPattern') as SaveProfileInput['facts']['workPattern'],
      homeCity: known('homeCity'),
      wouldMove: known('wouldMove') === null ? null : known('wouldMove') === 'yes',
      maritalHistory: known('maritalHistory') as SaveProfileInput['facts']['maritalHistory'],
      children: known('children') as SaveProfileInput['facts']['children'],
      housing: known('housing') as SaveProfileInput['facts']['housing'],
      smoking: known('smoking') as SaveProfileInput['facts']['smoking'],
      hobbies,
      declined,
    },
    wishes: wishes.map(({ about, strength, from, to, oneOf, cities }) => ({
      ...{ about, strength, from: numberOf(from) ?? null, to: numberOf(to) ?? null },
      oneOf: about === 'city' ? citiesOf(cities) : oneOf,
    })),
  };
}

/** Cities as people write them in a line. */
export const citiesOf = (text: string): string[] => [...new Set(text.split(/[、，,;；/\s]+/u).filter((city) => city !== ''))];
