import type { Errors } from '../../parts/field/errors.js';
import { words as factWords } from '../../words/fact.js';
import { formWords } from '../../words/profile.js';
import { words as wishWords } from '../../words/wish.js';
import { type Answers, citiesOf, type WishForm } from './form.js';
import { type StepName, wishId } from './steps.js';
import { dayOf, numberOf } from './typed.js';

/** What can be said without asking the service: what is empty, and what cannot be sent because it is no number or day. */
export function emptyIn(step: StepName, answers: Answers): Errors {
  if (step === 'who') return emptyInWho(answers);
  if (step === 'wishes') return Object.fromEntries(answers.wishes.flatMap((wish) => pairOf(wishId(wish.about), wishTrouble(wish))));
  const { heightCm } = answers.facts;
  const unread = heightCm.trim() && !answers.declined.includes('heightCm') && numberOf(heightCm) === undefined;
  return step === 'facts' && unread ? { heightCm: factWords.heightWrong } : {};
}

function emptyInWho(answers: Answers): Errors {
  const required = ['realName', 'sex', 'bornOn', 'branchId', 'nickname', 'city'] as const;
  const errors: Errors = {};
  for (const id of required) if (!answers[id].trim()) errors[id] = formWords.empty[id];
  if (!errors.bornOn && !dayOf(answers.bornOn)) errors.bornOn = formWords.bornOnWrong;
  return errors;
}

function wishTrouble({ about, from, to, oneOf, cities }: WishForm): string | undefined {
  if (about === 'city') return citiesOf(cities).length === 0 ? wishWords.emptyCities : undefined;
  if (about !== 'age' && about !== 'heightCm') return oneOf.length === 0 ? wishWords.emptyList : undefined;
  if (!from.trim() && !to.trim()) return wishWords.emptyRange;
  return [from, to].some((end) => end.trim() && numberOf(end) === undefined) ? wishWords.notNumber : undefined;
}
const pairOf = (id: string, trouble: string | undefined): [string, string][] => (trouble ? [[id, trouble]] : []);
