import type { FactName, Hobby } from '../../generated/documents.js';
import { benefits } from '../../words/profile.js';
import type { StepName } from './steps.js';

export type Addable = keyof typeof benefits;
/** What the count looks at: the same for a profile that is read and for one that is being typed. */
type Looked = { aboutMe: string; facts: Partial<Record<FactName, unknown>> & { declined: readonly FactName[]; hobbies: readonly Hobby[] } };

const stepOf: Readonly<Record<Addable, StepName>> = {
  occupation: 'facts',
  workPattern: 'facts',
  education: 'facts',
  heightCm: 'facts',
  maritalHistory: 'facts',
  children: 'facts',
  hobbies: 'more',
  homeCity: 'more',
  wouldMove: 'more',
  housing: 'more',
  smoking: 'more',
  aboutMe: 'own',
};

/** What is said already, and what could be added with the most use first. What was declined is answered: nobody is asked twice. */
export function completenessOf({ aboutMe, facts }: Looked): { done: number; missing: { name: Addable; step: StepName }[] } {
  const names = Object.keys(benefits) as Addable[];
  const isMissing = (name: Addable) =>
    name === 'aboutMe'
      ? aboutMe.trim() === ''
      : name === 'hobbies'
        ? facts.hobbies.length === 0
        : facts[name] === null && !facts.declined.includes(name);
  const missing = names.filter(isMissing).map((name) => ({ name, step: stepOf[name] }));
  return { done: names.length - missing.length, missing };
}
