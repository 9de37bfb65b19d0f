import type { FactName, WishAbout } from '../../generated/documents.js';
import {
  childrenAtHome,
  childrenOfOther,
  educations,
  factLabels,
  words as factWords,
  hobbies,
  housings,
  maritalHistories,
  sexes,
  smokings,
  workPatterns,
  yesNo,
} from '../../words/fact.js';
import { formWords, mergeWords } from '../../words/profile.js';
import { aboutLabels, strengths, words as wishWords } from '../../words/wish.js';
import { type Answers, factNames, type WishForm } from './form.js';
import type { PartId } from './merge.js';
import { wishId } from './steps.js';

type Options = Readonly<Record<string, string>>;
/** Facts with closed answers; the others are written. */
export const factOptions: Partial<Record<FactName, Options>> = {
  education: educations,
  workPattern: workPatterns,
  maritalHistory: maritalHistories,
  children: childrenAtHome,
  housing: housings,
  smoking: smokings,
  wouldMove: yesNo,
};
/** What may be wished for of closed answers. */
export const wishOptions: Partial<Record<WishAbout, Options>> = {
  education: educations,
  workPattern: workPatterns,
  maritalHistory: maritalHistories,
  children: childrenOfOther,
  housing: housings,
  smoking: smokings,
};

const aboutOf = (id: PartId) => (Object.keys(aboutLabels) as WishAbout[]).find((about) => wishId(about) === id);

/** @param alone on a page where nothing else is called the same */
export function labelOf(id: PartId, alone = false): string {
  const about = aboutOf(id);
  if (about) return alone ? aboutLabels[about] : `${formWords.steps[3]}·${aboutLabels[about]}`;
  if (id === 'branchId') return formWords.branch;
  if (id in factLabels) return factLabels[id as FactName];
  return formWords[id as 'realName'];
}

/** A part as people read it, for setting two beside each other. A branch is named by whoever shows it. */
export function valueInWords(id: PartId, answers: Answers): string {
  const about = aboutOf(id);
  if (about) {
    const wish = answers.wishes.find((one) => one.about === about);
    return wish ? wishInWords(wish) : mergeWords.nothing;
  }
  if (id === 'hobbies') return answers.hobbies.map((hobby) => hobbies[hobby]).join('、') || mergeWords.nothing;
  if (id === 'sex') return answers.sex ? sexes[answers.sex] : mergeWords.nothing;
  if ((factNames as readonly string[]).includes(id)) return factInWords(id as FactName, answers);
  return answers[id as 'realName'].trim() || mergeWords.nothing;
}

function factInWords(name: FactName, { facts, declined }: Answers): string {
  if (declined.includes(name)) return factWords.declined;
  const value = facts[name].trim();
  return factOptions[name]?.[value] ?? (value || mergeWords.nothing);
}

/** One line: `最好能：大专、本科`. */
export function wishInWords({ about, strength, from, to, oneOf, cities }: WishForm): string {
  const what =
    about === 'city'
      ? cities.trim()
      : about === 'age' || about === 'heightCm'
        ? wishWords.between(from.trim(), to.trim(), wishWords.range[about])
        : oneOf.map((value) => wishOptions[about]?.[value] ?? value).join('、');
  return `${strengths[strength]}：${what}`;
}
