import type { WishAbout } from '../../generated/documents.js';
import type { Answers } from './form.js';

/** The steps of the form, in their order. */
export const stepNames = ['who', 'facts', 'more', 'wishes', 'own'] as const;
export type StepName = (typeof stepNames)[number];

/** The fields of each step by their ids on the page, in the order in which they stand there. */
const fields: Readonly<Record<Exclude<StepName, 'wishes'>, readonly string[]>> = {
  who: ['realName', 'sex', 'bornOn', 'branchId', 'nickname', 'city'],
  facts: ['education', 'occupation', 'workPattern', 'heightCm', 'maritalHistory', 'children'],
  more: ['homeCity', 'wouldMove', 'housing', 'smoking', 'hobbies'],
  own: ['aboutMe', 'contact'],
};
export const wishId = (about: WishAbout): string => `wish-${about}`;

export const fieldsOf = (step: StepName, { wishes }: Pick<Answers, 'wishes'>): readonly string[] =>
  step === 'wishes' ? wishes.map(({ about }) => wishId(about)) : fields[step];

/** On which step a field stands. */
export const stepOfField = (id: string): StepName =>
  id.startsWith('wish') ? 'wishes' : ((Object.keys(fields) as (keyof typeof fields)[]).find((step) => fields[step].includes(id)) ?? 'who');
