import { type WishAbout, wishAboutWords } from '@sanwei/contracts/matchmaking/wish';
import type { Candidate, Look, Verdict } from './judge.rule.js';

const named = (abouts: readonly WishAbout[]) => abouts.map((about) => wishAboutWords[about]).join('、');

/** Why somebody is recommended, in words, from the reader's own wishes and what the other tells everybody. Nothing of the other's wishes. */
export const reasonsFor = ({ forward: { met, unmet, unknown } }: Verdict, other: Candidate): string[] => {
  const of = met.length + unmet.length + unknown.length;
  const words = of === 0 ? ['您没有提特别的要求'] : [`符合您 ${of} 条愿望中的 ${met.length} 条${met.length > 0 ? `：${named(met)}` : ''}`];
  // The city is typed freely, so it is told when it has been checked.
  const where = [other.texts === 'passed' && `在${other.city}工作`, other.facts.wouldMove === true && '愿意到对方城市生活'];
  if (where.some(Boolean)) words.push(where.filter(Boolean).join('，'));
  // True of everybody who is recommended, also where a must is over something that the reader has not told, or there is none: a sentence
  // that came and went with own facts would tell the other's wishes.
  words.push('对方一定要有的条件，没有一条把您挡在外面');
  return words;
};

/** What the reader may want to have asked. */
export const questionsFor = ({ unknown }: Look): string[] =>
  unknown.map((about) => `还不知道对方的${wishAboutWords[about]}，可以请红娘问问`);

/** One direction, for the matchmaker, who sees both. */
export const directionWords = ({ met, unmet, unknown }: Look): string =>
  [
    met.length > 0 && `符合：${named(met)}`,
    unmet.length > 0 && `不符合（不是必须）：${named(unmet)}`,
    unknown.length > 0 && `要问：${named(unknown)}`,
  ]
    .filter((part) => part !== false)
    .join('；') || '没有提要求';
