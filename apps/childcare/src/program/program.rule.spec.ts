import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { PersonId } from '@sanwei/contracts';
import { aClass } from '../enrollment/enrollment.example.js';
import { enrollUntil, freeSeats, hasEnded, type NewProgram, publish } from './program.rule.js';

const at = (text: string) => new Date(text);
const now = at('2026-12-01T02:00:00.000Z');
const aNewClass = (over: Partial<NewProgram['classes'][number]> = {}) => ({
  ...{ name: '合唱班', site: '职工书屋', capacity: 20, youngest: 6, oldest: 12 },
  ...over,
});
const aProgram = (over: Partial<NewProgram> = {}): NewProgram => ({
  name: '寒假爱心托管班',
  season: 'winter',
  startsOn: '2027-01-18',
  endsOn: '2027-02-05',
  opensAt: at('2026-12-15T01:00:00.000Z'),
  closesAt: at('2026-12-31T16:00:00.000Z'),
  classes: [aNewClass()],
  ...over,
});
const decided = (over: Partial<NewProgram> = {}, on = now) =>
  publish(aProgram(over), randomUUID() as PersonId, on, <I>() => randomUUID() as I);
/** `null` where it is published. */
const errorOf = (over: Partial<NewProgram> = {}, on = now) => {
  const decision = decided(over, on);
  return decision.ok ? null : decision.error;
};

describe('a program', () => {
  it('gives each class its dates and rank 1, with no seat taken', () => {
    const decision = decided({ classes: [aNewClass(), aNewClass({ name: '围棋班' })] });
    if (!decision.ok) throw new Error(decision.error.code);
    const { program, classes } = decision.value;
    const { startsOn, endsOn, opensAt, closesAt } = aProgram();
    const shared = { programId: program.id, startsOn, endsOn, opensAt, closesAt, taken: 0, waiting: 0, nextRank: 1 };
    expect(classes).toMatchObject([
      { name: '合唱班', ...shared },
      { name: '围棋班', ...shared },
    ]);
  });
  it('may be of a single day and of a single age', () =>
    expect(errorOf({ endsOn: '2027-01-18', classes: [aNewClass({ youngest: 6, oldest: 6 })] })).toBeNull());
  it('takes no class without any age', () =>
    expect(errorOf({ classes: [aNewClass({ youngest: 7, oldest: 6 })] })).toEqual({ code: 'AgesOutOfOrder' }));
});

describe('the ban on subject teaching', () => {
  it.each<[string, Partial<NewProgram>, string]>([
    ['in the name of a class', { classes: [aNewClass(), aNewClass({ name: '快乐奥数' })] }, '奥数'],
    ['in the name of the program', { name: '英语冬令营' }, '英语'],
    ['in the site', { classes: [aNewClass({ site: '河畔补课中心' })] }, '补课'],
    ['as cramming', { classes: [aNewClass({ name: '寒假补课班' })] }, '补课'],
    ['with a space between', { classes: [aNewClass({ name: '数 学班' })] }, '数学'],
    ['with a sign between', { classes: [aNewClass({ name: '数-学班' })] }, '数学'],
    ['with several, wide and unseen ones', { classes: [aNewClass({ name: '数\u3000·\u200b＊学' })] }, '数学'],
  ])('looks through a subject %s', (_where, over, word) => expect(errorOf(over)).toEqual({ code: 'SubjectTeachingRefused', word }));
  it.each(['逻辑思维一班', '合唱班', '作业时间', '手工与科学小实验', '乒乓球班'])('leaves alone %s', (name) =>
    expect(errorOf({ classes: [aNewClass({ name })] })).toBeNull(),
  );
});

describe('the dates of a program', () => {
  it.each<[string, Partial<NewProgram>, boolean]>([
    [
      'open a millisecond before the first day begins in the city',
      { opensAt: at('2027-01-17T15:59:59.999Z'), closesAt: at('2027-01-20T00:00:00.000Z') },
      true,
    ],
    [
      'open in the instant in which the first day begins',
      { opensAt: at('2027-01-17T16:00:00.000Z'), closesAt: at('2027-01-20T00:00:00.000Z') },
      false,
    ],
    ['close with the last day', { closesAt: at('2027-02-05T16:00:00.000Z') }, true],
    ['close a millisecond after the last day', { closesAt: at('2027-02-05T16:00:00.001Z') }, false],
    ['close a millisecond after they open', { closesAt: at('2026-12-15T01:00:00.001Z') }, true],
    ['close in the instant in which they open', { closesAt: at('2026-12-15T01:00:00.000Z') }, false],
    ['end before they start', { endsOn: '2027-01-17', closesAt: at('2026-12-20T00:00:00.000Z') }, false],
  ])('%s', (_what, over, fits) => expect(errorOf(over)).toEqual(fits ? null : { code: 'DatesOutOfOrder' }));

  it('may end today, but not yesterday', () => {
    const [lastMoment, over] = [at('2027-02-05T15:59:59.999Z'), at('2027-02-05T16:00:00.000Z')];
    expect([errorOf({}, lastMoment), errorOf({}, over)]).toEqual([null, { code: 'ProgramOver', endedOn: '2027-02-05' }]);
  });
});

describe('a class', () => {
  it('is over when its last day is', () =>
    expect(['2027-02-05T15:59:59.999Z', '2027-02-05T16:00:00.000Z'].map((text) => hasEnded(aClass(), at(text)))).toEqual([false, true]));
  it('can be enrolled in from its opening until just before its closing', () => {
    const closesAt = at('2026-12-31T15:59:59.000Z');
    const moments = ['2026-12-15T00:59:59.999Z', '2026-12-15T01:00:00.000Z', '2026-12-31T15:59:58.999Z', '2026-12-31T15:59:59.000Z'];
    expect(moments.map((text) => enrollUntil(aClass({ closesAt }), at(text)))).toEqual([null, closesAt, closesAt, null]);
  });
  it('cannot be enrolled in when it is over, whatever its closing time says', () =>
    expect(enrollUntil(aClass({ closesAt: at('2027-12-31T00:00:00.000Z') }), at('2027-02-05T16:00:00.000Z'))).toBeNull());
});

describe('free seats', () => {
  it('are none while others wait, also where siblings wait for one more', () => {
    expect(freeSeats({ capacity: 2, taken: 1, waiting: 0 })).toBe(1);
    expect(freeSeats({ capacity: 2, taken: 1, waiting: 2 })).toBe(0);
    expect(freeSeats({ capacity: 2, taken: 3, waiting: 0 })).toBe(0);
  });
});
