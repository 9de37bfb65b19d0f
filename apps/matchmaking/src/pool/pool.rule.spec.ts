import { describe, expect, it } from '@jest/globals';
import type { ProfileId } from '@sanwei/contracts';
import { ChildrenAtHome, Education, Housing, MaritalHistory, Smoking, WorkPattern } from '@sanwei/contracts/matchmaking/fact';
import type { Wish, WishAbout } from '@sanwei/contracts/matchmaking/wish';
import { fullYears } from '@sanwei/kernel';
import fc from 'fast-check';
import { someFacts } from '../profile/profile.example.js';
import type { Candidate } from '../recommendation/judge.rule.js';
import { rank } from '../recommendation/score.rule.js';
import { Pool } from './pool.rule.js';

const today = '2026-12-01';
/** The first days of five years, and the last ones before them: where cells of an age begin and end. */
const edges = [1980, 1985, 1990, 1995, 2000].flatMap((year) => [`${year}-01-01`, `${year - 1}-12-31`, `${year}-12-01`, `${year}-12-02`]);
const cities = ['抚顺', '沈阳', '本溪', '铁岭'];
const maybe = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { freq: 3 });
const facts = fc
  .record({
    heightCm: fc.option(fc.integer({ min: 150, max: 190 }), { freq: 3 }),
    education: maybe(Education.options),
    workPattern: maybe(WorkPattern.options),
    wouldMove: maybe([true, false]),
    maritalHistory: maybe(MaritalHistory.options),
    children: maybe(ChildrenAtHome.options),
    housing: maybe(Housing.options),
    smoking: maybe(Smoking.options),
  })
  .map(someFacts);
const range = (about: WishAbout, min: number, max: number) =>
  fc
    .tuple(fc.option(fc.integer({ min, max })), fc.option(fc.integer({ min, max })))
    .map(([from, to]) => ({ about, from, to, oneOf: [] as string[] }));
const oneOf = (about: WishAbout, values: readonly string[]) =>
  fc.subarray([...values], { minLength: 1 }).map((some) => ({ about, from: null, to: null, oneOf: some }));
const wishes = fc
  .tuple(
    range('age', 22, 45),
    range('heightCm', 155, 185),
    oneOf('city', cities),
    oneOf('education', Education.options),
    oneOf('workPattern', WorkPattern.options),
    oneOf('maritalHistory', MaritalHistory.options),
    oneOf('children', ChildrenAtHome.options),
    oneOf('housing', Housing.options),
    oneOf('smoking', Smoking.options),
  )
  .chain((all) => fc.tuple(fc.subarray<Omit<Wish, 'strength'>>(all), fc.array(fc.boolean(), { minLength: 9, maxLength: 9 })))
  .map(([some, musts]) => some.map((wish, i): Wish => ({ ...wish, strength: musts[i] ? 'must' : 'prefer' })));
const candidate = fc.record({
  sex: fc.constantFrom<Candidate['sex']>('male', 'female'),
  bornOn: fc.oneof(
    fc.constantFrom(...edges),
    fc.date({ min: new Date('1980-01-01'), max: new Date('2004-12-31'), noInvalidDate: true }).map((at) => at.toISOString().slice(0, 10)),
  ),
  city: fc.constantFrom(...cities),
  facts,
  wishes,
  // Few values, so that ids decide too.
  tieBreaker: fc.integer({ min: 0, max: 3 }),
  texts: fc.constant('passed' as const),
});
const register = fc
  .array(candidate, { minLength: 2, maxLength: 60 })
  .map((all) => all.map((one, i): Candidate => ({ ...one, id: `profile-${(i * 7919) % 101}` as ProfileId })));
const poolOf = (all: readonly Candidate[]) => {
  const pool = new Pool();
  for (const one of all) pool.put(one);
  return pool;
};
const ranked = (self: Candidate, all: readonly Candidate[], most: number) =>
  rank(self, all, today, most).map(({ candidate: { id }, score }) => ({ id, score }));

/** One wish for an age, of one who sits at the edge of it. */
const atTheEdge = fc.tuple(
  fc.constantFrom(...edges),
  fc.integer({ min: -1, max: 1 }),
  fc.constantFrom('2026-12-01', '2026-12-31', '2027-01-01', '2028-02-29'),
);

describe('the pool', () => {
  it('finds for everybody whom the rule finds, in the same order and with the same score', () => {
    fc.assert(
      fc.property(register, fc.integer({ min: 1, max: 12 }), (all, most) => {
        const pool = poolOf(all);
        for (const self of all) expect(pool.search(self, most, today)).toEqual(ranked(self, all, most));
      }),
      { numRuns: 150 },
    );
  });

  it('misses nobody on the day on which an age begins or ends', () => {
    const [male, female] = fc.sample(candidate, { numRuns: 2, seed: 3 }) as unknown as [Candidate, Candidate];
    fc.assert(
      fc.property(atTheEdge, ([bornOn, off, day]) => {
        const she: Candidate = { ...female, id: 'she' as ProfileId, sex: 'female', bornOn, wishes: [] };
        const years = fullYears(bornOn, day) + off;
        for (const [from, to] of [
          [years, null],
          [null, years],
        ] as const) {
          const wish: Wish = { about: 'age', strength: 'must', from, to, oneOf: [] };
          const he: Candidate = { ...male, id: 'he' as ProfileId, sex: 'male', wishes: [wish] };
          expect(poolOf([she]).search(he, 1, day)).toHaveLength(rank(he, [she], day, 1).length);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('is the same after many have changed or gone', () => {
    fc.assert(
      fc.property(register, register, fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }), (before, after, stay) => {
        const pool = poolOf(before);
        const now = new Map(before.map((one) => [one.id, one]));
        after.forEach((one, i) => {
          if (stay[i]) {
            pool.put(one);
            now.set(one.id, one);
          } else {
            pool.remove(one.id);
            now.delete(one.id);
          }
        });
        expect(pool.size).toBe(now.size);
        for (const self of before) expect(pool.search(self, 5, today)).toEqual(ranked(self, [...now.values()], 5));
      }),
      { numRuns: 60 },
    );
  });

  it('leaves out whoever may not be shown to this one', () => {
    const [self, ...others] = fc.sample(candidate, { numRuns: 30, seed: 7 }).map(
      (one, i): Candidate => ({
        ...one,
        id: `profile-${i}` as ProfileId,
        sex: i === 0 ? 'male' : 'female',
        wishes: [],
      }),
    ) as [Candidate, ...Candidate[]];
    const hidden = new Set(others.slice(0, 10).map(({ id }) => id));
    const found = poolOf(others).search(self, 50, today, (id) => !hidden.has(id));
    expect(found).toEqual(ranked(self, others.slice(10), 50));
    expect(found).toHaveLength(19);
  });
});
