import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { publish } from '@sanwei/childcare/program/program.rule';
import { instantOf, type Times, timesWrong } from '@sanwei/console/childcare/program/program-form.rule';
import type { PersonId } from '@sanwei/contracts';
import { cityDay } from '@sanwei/kernel';
import fc from 'fast-check';

const now = new Date('2026-11-28T06:00:00.000Z');
const good = { startsOn: '2027-01-18', endsOn: '2027-02-05', opensAt: '2026-12-01T09:00', closesAt: '2026-12-11T20:00' };
type Filled = Required<Times>;
const refusedBy = {
  form: (times: Filled) => Object.keys(timesWrong(times, cityDay(now))).length > 0,
  service: ({ startsOn, endsOn, opensAt, closesAt }: Filled) => {
    const classes = [{ name: '合唱班', site: '职工书屋', capacity: 20, youngest: 6, oldest: 12 }];
    const instants = { opensAt: new Date(instantOf(opensAt)!), closesAt: new Date(instantOf(closesAt)!) };
    const wanted = { name: '寒假班', season: 'winter' as const, startsOn, endsOn, ...instants, classes };
    return !publish(wanted, randomUUID() as PersonId, now, <I>() => randomUUID() as I).ok;
  },
};
/** Days that are near each other and near today, so that they meet. */
const onDay = fc.integer({ min: -2, max: 3 }).map((days) => new Date(Date.UTC(2026, 10, 28 + days)).toISOString().slice(0, 10));
const time = fc.tuple(onDay, fc.constantFrom('00:00', '00:01', '09:00', '23:59')).map((parts) => parts.join('T'));

describe('the times of a program', () => {
  it.each<[string, Partial<Filled>, boolean]>([
    ['as they are meant', {}, false],
    ['closing with the last day', { closesAt: '2027-02-06T00:00' }, false],
    ['closing after the last day', { closesAt: '2027-02-06T00:01' }, true],
    ['opening with the first day', { opensAt: '2027-01-18T00:00', closesAt: '2027-01-20T00:00' }, true],
    ['of one day', { endsOn: '2027-01-18' }, false],
  ])('%s: the form says what the service says', (_, over, refused) => {
    const times = { ...good, ...over };
    expect([refusedBy.form(times), refusedBy.service(times)]).toEqual([refused, refused]);
  });

  it('are refused by the form where they are refused by the service, and nowhere else', () => {
    const times = fc.record({ startsOn: onDay, endsOn: onDay, opensAt: time, closesAt: time });
    fc.assert(
      fc.property(times, (one) => expect(refusedBy.form(one)).toBe(refusedBy.service(one))),
      { numRuns: 2_000 },
    );
  });
});
