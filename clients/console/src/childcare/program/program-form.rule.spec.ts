import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { contentOf, copied, differences, type Filled, filledOf, instantOf, localOf, seatsOf, timesWrong } from './program-form.rule.js';

const text = fc.string({ maxLength: 10 }).map((value) => value.trim());
const number = fc.option(fc.integer({ min: 0, max: 99 }));
const date = fc.date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
const onDay = fc.option(
  date.map((at) => at.toISOString().slice(0, 10)),
  { nil: undefined },
);
const atTime = fc.option(
  date.map((at) => at.toISOString().slice(0, 16)),
  { nil: undefined },
);
const filled: fc.Arbitrary<Filled> = fc.record({
  ...{ name: text, season: fc.option(fc.constantFrom('winter' as const, 'summer' as const)) },
  ...{ startsOn: onDay, endsOn: onDay, opensAt: atTime, closesAt: atTime },
  classes: fc.array(fc.record({ name: text, site: text, capacity: number, youngest: number, oldest: number }), { maxLength: 4 }),
});

describe('a program in a form', () => {
  it('comes back from a draft as it was typed', () => {
    fc.assert(fc.property(filled, (one) => expect(filledOf(contentOf(one))).toEqual(one)));
  });

  it('differs from itself in nothing, and from another where one field is another', () => {
    fc.assert(
      fc.property(filled, filled, (one, other) => {
        const [mine, theirs] = [contentOf(one), contentOf(other)];
        expect(differences(mine, mine)).toEqual([]);
        expect(differences(mine, theirs).length > 0).toBe(JSON.stringify(mine) !== JSON.stringify(theirs));
      }),
    );
  });

  it('has the clock of the city, not that of the computer', () => {
    expect([instantOf('2026-12-01T09:00'), localOf('2026-12-01T01:00:00.000Z')]).toEqual(['2026-12-01T01:00:00.000Z', '2026-12-01T09:00']);
    expect([instantOf(undefined), instantOf(''), localOf(null)]).toEqual([null, null, undefined]);
  });

  it('says beside the field what would be refused', () => {
    const good = { startsOn: '2027-01-18', endsOn: '2027-02-05', opensAt: '2026-12-01T09:00', closesAt: '2026-12-11T20:00' };
    const wrong = (over: object) => timesWrong({ ...good, ...over }, '2026-11-28');
    expect([wrong({}), timesWrong({}, '2026-11-28')]).toEqual([{}, {}]);
    expect(wrong({ endsOn: '2027-01-17' })).toMatchObject({ endsOn: 'endBeforeStart' });
    expect(wrong({ startsOn: '2026-11-01', endsOn: '2026-11-27' })).toMatchObject({ endsOn: 'past', opensAt: 'opensLate' });
    expect(wrong({ opensAt: '2027-01-18T00:00' })).toMatchObject({ opensAt: 'opensLate', closesAt: 'closesEarly' });
    expect(wrong({ closesAt: '2027-02-06T00:01' })).toEqual({ closesAt: 'closesLate' });
    expect(wrong({ closesAt: '2027-02-06T00:00' })).toEqual({});
  });

  it('counts its seats, and copies a class without its name', () => {
    expect(seatsOf({ classes: [{ capacity: 35 }, { capacity: null }, { capacity: 20 }] })).toBe(55);
    expect(copied({ name: '合唱班', site: '书屋', capacity: 20 })).toEqual({ name: '', site: '书屋', capacity: 20 });
  });
});
