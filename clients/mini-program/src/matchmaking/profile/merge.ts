import type { FactName } from '../../generated/documents.js';
import { type Answers, factNames } from './form.js';
import { wishId } from './steps.js';

/** A part of a profile that two windows can change each for itself, by the id of its field. */
export type PartId = string;
export type Merged = {
  answers: Answers;
  /** Changed only elsewhere: taken over. */
  taken: PartId[];
  /** Changed here and elsewhere, each to something else: the person says which stays. Until then it is what was typed here. */
  conflicts: PartId[];
};

const plainParts = ['realName', 'sex', 'bornOn', 'branchId', 'nickname', 'city', 'aboutMe', 'contact'] as const;
type PlainPart = (typeof plainParts)[number];
const isFact = (id: PartId): id is FactName => (factNames as readonly string[]).includes(id);
const isPlain = (id: PartId): id is PlainPart => (plainParts as readonly string[]).includes(id);

/** Brings together what two windows made of one profile. Nothing of either is lost. @param base as it was when this window began */
export function mergeOf(base: Answers, mine: Answers, theirs: Answers): Merged {
  const merged: Merged = { answers: mine, taken: [], conflicts: [] };
  for (const id of partsOf(base, mine, theirs)) {
    const [before, here, there] = [printOf(id, base), printOf(id, mine), printOf(id, theirs)];
    if (here === there || there === before) continue;
    if (here === before) {
      merged.answers = takePart(id, theirs, merged.answers);
      merged.taken.push(id);
    } else merged.conflicts.push(id);
  }
  return merged;
}

/** `into` with this part as it is in `from`. */
export function takePart(id: PartId, from: Answers, into: Answers): Answers {
  if (isPlain(id)) return { ...into, [id]: from[id] };
  if (id === 'hobbies') return { ...into, hobbies: from.hobbies };
  if (isFact(id))
    return {
      ...into,
      facts: { ...into.facts, [id]: from.facts[id] },
      declined: [...into.declined.filter((name) => name !== id), ...from.declined.filter((name) => name === id)],
    };
  const others = into.wishes.filter(({ about }) => wishId(about) !== id);
  return { ...into, wishes: [...others, ...from.wishes.filter(({ about }) => wishId(about) === id)] };
}

function partsOf(...all: Answers[]): PartId[] {
  const wishes = all.flatMap((answers) => answers.wishes.map(({ about }) => wishId(about)));
  return [...plainParts, ...factNames, 'hobbies', ...new Set(wishes)];
}

/** The same print, the same meaning: spaces around and the order of choices say nothing. */
function printOf(id: PartId, answers: Answers): string {
  if (isPlain(id)) return answers[id].trim();
  if (id === 'hobbies') return [...answers.hobbies].sort().join();
  if (isFact(id)) return answers.declined.includes(id) ? 'declined' : answers.facts[id].trim();
  const wish = answers.wishes.find(({ about }) => wishId(about) === id);
  return wish ? [wish.strength, wish.from.trim(), wish.to.trim(), [...wish.oneOf].sort(), wish.cities.trim()].join('|') : '';
}
