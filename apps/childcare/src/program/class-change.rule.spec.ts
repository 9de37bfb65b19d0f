import { describe, expect, it } from '@jest/globals';
import { endOfCityDay } from '@sanwei/kernel';
import { aClass, duringEnrollment } from '../enrollment/enrollment.example.js';
import { amend, type ClassChange } from './class-change.rule.js';

const before = aClass({ taken: 12, waiting: 3, capacity: 20, version: 4 });
const same: ClassChange = { name: before.name, site: before.site, capacity: 20, closesAt: before.closesAt, version: 4 };
const change = (over: Partial<ClassChange>, now = duringEnrollment) => amend(before, { ...same, ...over }, now);
const errorOf = (decision: ReturnType<typeof amend>) => (decision.ok ? null : decision.error);

describe('a change of a class', () => {
  it('takes over what an editor may change, counts itself, and leaves seats and ranks alone', () =>
    expect(change({ name: '合唱班', capacity: 21 })).toEqual({ ok: true, value: { ...before, name: '合唱班', capacity: 21, version: 5 } }));
  it('goes down to the seats that are given, and no further', () =>
    expect([change({ capacity: 12 }).ok, errorOf(change({ capacity: 11 }))]).toEqual([true, { code: 'SeatsTaken', taken: 12 }]));
  it('lets enrollment close later, up to the end of the last day, and never earlier', () => {
    const last = endOfCityDay(before.endsOn);
    const [sooner, tooLate] = [new Date(before.closesAt.getTime() - 1), new Date(last.getTime() + 1)];
    expect(change({ closesAt: last }).ok).toBe(true);
    expect(errorOf(change({ closesAt: sooner }))).toEqual({ code: 'ClosingMovedEarlier', closesAt: before.closesAt.toISOString() });
    expect(errorOf(change({ closesAt: tooLate }))).toEqual({ code: 'ClosesAfterLastDay', endsOn: before.endsOn });
  });
  it('is refused for what somebody else has changed meanwhile', () =>
    expect(errorOf(change({ version: 3 }))).toEqual({ code: 'ClassChangedSince', version: 4 }));
  it('is refused when the class is over', () =>
    expect(errorOf(change({}, endOfCityDay(before.endsOn)))).toEqual({ code: 'ClassEnded', endedOn: before.endsOn }));
  it('makes no teaching of a school subject out of a typo', () =>
    expect([errorOf(change({ name: '数 学班' })), errorOf(change({ site: '补课中心' }))]).toEqual([
      { code: 'SubjectTeachingRefused', word: '数学' },
      { code: 'SubjectTeachingRefused', word: '补课' },
    ]));
});
