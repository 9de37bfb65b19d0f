import { describe, expect, it } from '@jest/globals';
import { candidatesOf, openness, type SchoolClass } from './choosing.js';

const choir: SchoolClass = {
  ...{ id: 'choir', programId: 'winter', name: '合唱二班', site: '书屋', startsOn: '2027-01-18', endsOn: '2027-02-05' },
  ...{ youngest: 6, oldest: 12, capacity: 30, taken: 0, waiting: 0, free: 30 },
  ...{ opensAt: '2026-12-01T01:00:00.000Z', closesAt: '2026-12-20T10:00:00.000Z' },
};
const child = { id: 'nuo', name: '一诺', bornOn: '2018-09-08' };
const held = (status: 'admitted' | 'withdrawn', programId = 'winter') => ({
  childId: 'nuo',
  status,
  schoolClass: { programId, name: '乒乓球班' },
});

describe('whom one can enroll', () => {
  it('is who fits by age on the first day, and everybody is told their age then', () => {
    const tooYoung = { id: 'yan', name: '一言', bornOn: '2021-01-19' };
    expect(candidatesOf([child, tooYoung], [], choir).map(({ may, note }) => [may, note])).toEqual([
      [true, '开班时 8 周岁'],
      [false, '开班时 5 周岁，这个班收 6 到 12 周岁'],
    ]);
  });

  it.each([
    ['is not who turns 6, the youngest age, on the day after the first', '2021-01-19', false],
    ['is who turns 6, the youngest age, on the first day', '2021-01-18', true],
    ['is who is 12, the oldest age, for one more day', '2014-01-19', true],
    ['is not who turns 13, past the oldest age, on the first day', '2014-01-18', false],
  ])('%s', (_who, bornOn, may) => expect(candidatesOf([{ ...child, bornOn }], [], choir)[0]?.may).toBe(may));

  it('is not who holds a place in this program already; a place that was given up, or another program, is no reason', () =>
    expect(
      [held('admitted'), held('withdrawn'), held('admitted', 'summer')].map((place) => candidatesOf([child], [place], choir)[0]?.may),
    ).toEqual([false, true, true]));

  it('is from the opening until the closing', () =>
    expect(
      ['2026-12-01T00:59:59.999Z', '2026-12-01T01:00:00.000Z', '2026-12-20T10:00:00.000Z'].map((at) => openness(choir, new Date(at))),
    ).toEqual(['before', 'open', 'closed']));
});
