import type { WishAbout } from '@sanwei/contracts/matchmaking/wish';
import type { Candidate, Look, Verdict } from './judge.rule.js';
import { judge } from './judge.rule.js';

/** What a wish that is met is worth. Staff will be able to read and change the table. @source design "matchmaking": additive, linear */
export const pointsOf: Readonly<Record<WishAbout, number>> = {
  age: 3,
  city: 3,
  maritalHistory: 2,
  children: 2,
  education: 2,
  heightCm: 1,
  workPattern: 1,
  housing: 1,
  smoking: 1,
};
/** Whoever wishes for nothing in particular is content with anybody: the share counts, not the sum. */
export const basePoints = 4;

/** How much one side would like the other: the share of its points that is met, an unknown counting half. 0…1 */
export const like = ({ met, unmet, unknown }: Look): number => {
  const sum = (abouts: readonly WishAbout[]) => abouts.reduce((total, about) => total + pointsOf[about], 0);
  return (basePoints + sum(met) + sum(unknown) / 2) / (basePoints + sum(met) + sum(unmet) + sum(unknown));
};

/** Both sides count: one that is all yes and one that is half-hearted make half a match. 0…1 */
export const scoreOf = ({ forward, backward }: Verdict): number => like(forward) * like(backward);

export type Ranked = { candidate: Candidate; verdict: Verdict; score: number };

/** Total order: score, then the stored random number, then the id, so that every engine gives the same list. */
export const rank = (self: Candidate, pool: Iterable<Candidate>, today: string, most: number): Ranked[] => {
  const fitting: Ranked[] = [];
  for (const candidate of pool) {
    const verdict = judge(self, candidate, today);
    if (verdict.answer !== 'no') fitting.push({ candidate, verdict, score: scoreOf(verdict) });
  }
  return fitting.sort(before).slice(0, most);
};

const before = (a: Ranked, b: Ranked): number =>
  b.score - a.score || a.candidate.tieBreaker - b.candidate.tieBreaker || (a.candidate.id < b.candidate.id ? -1 : 1);
