import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { PlaceId } from '@sanwei/contracts';
import fc from 'fast-check';
import { aChild, aClass, anApplication, duringEnrollment } from './enrollment.example.js';
import { type Application, enroll, type Place } from './enrollment.rule.js';

const newId = () => randomUUID() as PlaceId;
const decide = (schoolClass = aClass(), application: Application = anApplication(1), now = duringEnrollment) =>
  enroll(schoolClass, application, now, newId);
const statuses = (decision: ReturnType<typeof decide>) =>
  decision.ok ? decision.value.places.map(({ status }) => status) : decision.error.code;

describe('enrolling', () => {
  it('admits a child while seats are left', () => expect(statuses(decide(aClass({ capacity: 1 })))).toEqual(['admitted']));
  it('lets a child wait when all seats are taken', () => expect(statuses(decide(aClass({ capacity: 1, taken: 1 })))).toEqual(['waiting']));
  it('lets twins wait together when one seat is left', () =>
    expect(statuses(decide(aClass({ capacity: 1 }), anApplication(2)))).toEqual(['waiting', 'waiting']));
  it('splits siblings who may be split', () =>
    expect(statuses(decide(aClass({ capacity: 1 }), anApplication(2, { together: false })))).toEqual(['admitted', 'waiting']));
  it('lets nobody overtake a waiting family, even with a seat free', () =>
    expect(statuses(decide(aClass({ capacity: 2, taken: 1, waiting: 2 })))).toEqual(['waiting']));
  it('gives each child the next rank, in order', () => {
    const decision = decide(aClass({ nextRank: 7 }), anApplication(2));
    expect(decision.ok && decision.value.places.map(({ rank }) => rank)).toEqual([7, 8]);
  });
  it('says when enrollment opens', () =>
    expect(decide(aClass(), anApplication(1), new Date('2026-12-15T00:59:59.999Z'))).toEqual({
      ok: false,
      error: { code: 'EnrollmentNotOpen', opensAt: '2026-12-15T01:00:00.000Z' },
    }));
  it('is open in the very instant in which it opens', () =>
    expect(statuses(decide(aClass(), anApplication(1), new Date('2026-12-15T01:00:00.000Z')))).toEqual(['admitted']));
  it('takes a child of the oldest age until the day before the next birthday', () => {
    const stillTwelve = anApplication(1, { children: [aChild({ bornOn: '2014-01-19' })] });
    const thirteen = anApplication(1, { children: [aChild({ bornOn: '2014-01-18' })] });
    expect([statuses(decide(aClass(), stillTwelve)), statuses(decide(aClass(), thirteen))]).toEqual([['admitted'], 'AgeOutOfRange']);
  });
  it('is over in the very instant in which it closes', () =>
    expect(statuses(decide(aClass(), anApplication(1), new Date('2026-12-31T15:59:59.000Z')))).toBe('EnrollmentClosed'));
  it('is refused in a class that is over, whatever its closing time says', () => {
    const longOpen = aClass({ closesAt: new Date('2027-12-31T00:00:00.000Z') });
    const lastMoment = new Date('2027-02-05T15:59:59.999Z');
    const over = new Date('2027-02-05T16:00:00.000Z');
    expect([statuses(decide(longOpen, anApplication(1), lastMoment)), decide(longOpen, anApplication(1), over)]).toEqual([
      ['admitted'],
      { ok: false, error: { code: 'ClassOver', endedOn: '2027-02-05' } },
    ]);
  });
  it('counts the age on the first day of class, not on the day of applying', () => {
    const turnsSixOnTheFirstDay = anApplication(1, { children: [aChild({ bornOn: '2021-01-18' })] });
    const turnsSixADayLater = anApplication(1, { children: [aChild({ bornOn: '2021-01-19' })] });
    expect([statuses(decide(aClass(), turnsSixOnTheFirstDay)), statuses(decide(aClass(), turnsSixADayLater))]).toEqual([
      ['admitted'],
      'AgeOutOfRange',
    ]);
  });
  it('does not take one child twice in an application', () => {
    const child = aChild();
    expect(statuses(decide(aClass(), anApplication(2, { children: [child, child] })))).toBe('ChildNamedTwice');
  });
});

describe('any row of families', () => {
  const families = fc.array(fc.record({ children: fc.integer({ min: 1, max: 3 }), together: fc.boolean() }), { maxLength: 40 });
  it('never oversells, never splits who must stay together, and admits in the order of ranks', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20 }), families, (capacity, all) => {
        let schoolClass = aClass({ capacity });
        const given: Place[] = [];
        for (const { children, together } of all) {
          const decision = decide(schoolClass, anApplication(children, { together }));
          if (!decision.ok) throw new Error(decision.error.code);
          schoolClass = decision.value.schoolClass;
          given.push(...decision.value.places);
          const own = new Set(decision.value.places.map(({ status }) => status));
          if (together) expect(own.size).toBe(1);
        }
        const admitted = given.filter(({ status }) => status === 'admitted');
        const firstWaiting = given.find(({ status }) => status === 'waiting')?.rank ?? Number.POSITIVE_INFINITY;
        expect(admitted.length).toBeLessThanOrEqual(capacity);
        expect(schoolClass).toMatchObject({ taken: admitted.length, waiting: given.length - admitted.length, nextRank: given.length + 1 });
        expect(admitted.every(({ rank }) => rank < firstWaiting)).toBe(true);
      }),
    ));
});
