import type { ProfileId } from '@sanwei/contracts';
import { ChildrenAtHome, Education, type Facts, Housing, MaritalHistory, Smoking, WorkPattern } from '@sanwei/contracts/matchmaking/fact';
import type { Wish, WishAbout } from '@sanwei/contracts/matchmaking/wish';
import type { Candidate } from '@sanwei/matchmaking/recommendation/judge.rule';
import { seeded } from '@sanwei/matchmaking/round/gathering.example';

export const today = '2026-12-01';
const cities = ['抚顺', '沈阳', '本溪', '铁岭', '鞍山', '辽阳', '营口', '大连', '锦州', '丹东', '盘锦', '阜新'] as const;

/** Invented members, the same for a seed: mostly of one city, often silent about something, with three to six wishes. */
export function* somePeople(count: number, seed: number): Generator<Candidate> {
  const next = seeded(seed);
  const chance = (share: number) => next() < share;
  const oneOf = <T>(values: readonly T[], skew = 1): T => values[Math.floor(next() ** skew * values.length)]!;
  const number = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const known = <T>(share: number, value: () => T): T | null => (chance(share) ? value() : null);
  const wish = (about: WishAbout, share: number, must: number, rest: () => Partial<Wish>): Wish[] =>
    chance(share) ? [{ about, strength: chance(must) ? 'must' : 'prefer', from: null, to: null, oneOf: [], ...rest() }] : [];
  const some = <T extends string>(values: readonly T[], most: number): { oneOf: T[] } => ({
    oneOf: values
      .filter(() => chance(most / values.length))
      .concat(oneOf(values))
      .filter((value, i, all) => all.indexOf(value) === i),
  });
  for (let i = 0; i < count; i++) {
    const sex = chance(0.5) ? 'male' : 'female';
    const age = number(22, 48);
    const facts: Facts = {
      heightCm: known(0.9, () => (sex === 'male' ? number(160, 190) : number(150, 176))),
      education: known(0.9, () => oneOf(Education.options)),
      occupation: null,
      workPattern: known(0.7, () => oneOf(WorkPattern.options)),
      homeCity: null,
      wouldMove: known(0.6, () => chance(0.3)),
      maritalHistory: known(0.85, () => oneOf(MaritalHistory.options, 2)),
      children: known(0.8, () => oneOf(ChildrenAtHome.options, 2)),
      housing: known(0.6, () => oneOf(Housing.options)),
      smoking: known(0.7, () => oneOf(Smoking.options, 2)),
      hobbies: [],
      declined: [],
    };
    const older = sex === 'male' ? -2 : 2;
    yield {
      id: idOf(i, next) as ProfileId,
      sex,
      bornOn: `${2026 - age}-${two(number(1, 12))}-${two(number(1, 28))}`,
      city: oneOf(cities, 2.5),
      facts,
      wishes: [
        ...wish('age', 0.85, 0.5, () => ({ from: Math.max(18, age + older - number(2, 6)), to: age + older + number(2, 6) })),
        ...wish('city', 0.7, 0.5, () => some(cities, 2)),
        ...wish('maritalHistory', 0.5, 0.5, () => some(MaritalHistory.options, 1)),
        ...wish('children', 0.4, 0.4, () => some(ChildrenAtHome.options, 1)),
        ...wish('education', 0.5, 0.3, () => some(Education.options, 3)),
        ...wish('heightCm', 0.5, 0.3, () => (sex === 'male' ? { from: 155, to: 172 } : { from: number(168, 178) })),
        ...wish('smoking', 0.3, 0.3, () => some(Smoking.options, 1)),
        ...wish('housing', 0.2, 0.1, () => some(Housing.options, 2)),
        ...wish('workPattern', 0.15, 0.1, () => some(WorkPattern.options, 1)),
      ],
      tieBreaker: number(0, 2 ** 31 - 2),
      texts: 'passed',
    };
  }
}

const two = (value: number) => String(value).padStart(2, '0');
const idOf = (i: number, next: () => number) => {
  const part = () =>
    Math.floor(next() * 2 ** 32)
      .toString(16)
      .padStart(8, '0');
  const [a, b] = [part(), part()];
  return `${i.toString(16).padStart(8, '0')}-${a.slice(0, 4)}-7${a.slice(5)}-8${b.slice(1, 4)}-${b.slice(4)}${part()}`;
};
