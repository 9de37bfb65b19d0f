import { describe, expect, it } from '@jest/globals';
import type { BranchId } from '@sanwei/contracts';
import { keptUntil, problemsOf, type Roster, rosterMs, verdictOn, wordsOnKnown } from './roster.rule.js';

const [here, there] = ['here', 'there'] as [BranchId, BranchId];
const mine =
  (...kept: BranchId[]) =>
  (branchId: BranchId) =>
    kept.includes(branchId);

describe('a row of a roster', () => {
  it('is new where nobody holds the phone', () => expect(verdictOn(here, null, mine(here))).toBe('added'));
  it('answers a request, also one at another branch', () =>
    expect(verdictOn(here, { branchId: there, status: 'pending' }, mine(here))).toBe('added'));
  it('is the same for a member of the branch', () =>
    expect(verdictOn(here, { branchId: here, status: 'member' }, mine(here))).toBe('same'));
  it('moves a member of another branch only where the clerk keeps both', () => {
    expect(verdictOn(here, { branchId: there, status: 'member' }, mine(here, there))).toBe('moved');
    expect(verdictOn(here, { branchId: there, status: 'member' }, mine(here))).toBe('bad');
  });
});

const createdAt = new Date('2026-11-17T02:00:00.000Z');
const committedAt = new Date('2026-11-17T03:00:00.000Z');
const hoursOn = (hours: number) => new Date(createdAt.getTime() + hours * 3_600_000);
const one = (over: Partial<Roster>) => ({ status: 'checked' as const, createdAt, committedAt: null, bad: 0, ...over });
const inForce = (over: Partial<Roster>) => one({ status: 'committed', committedAt, ...over });

describe('what was read of a roster lies here', () => {
  it.each(['reading', 'checking', 'checked'] as const)('for a day from its beginning while it is %s', (status) => {
    const until = new Date(createdAt.getTime() + rosterMs);
    expect(keptUntil(one({ status }), hoursOn(23))).toEqual(until);
    expect(keptUntil(one({ status }), until)).toBeNull();
  });
  it.each(['abandoned', 'unreadable'] as const)('no more when it is %s', (status) =>
    expect(keptUntil(one({ status, bad: 1 }), hoursOn(1))).toBeNull(),
  );
  it('without an end while it is written: that may stand still for days', () =>
    expect([1, 265].map((hours) => keptUntil(one({ status: 'committing' }), hoursOn(hours)))).toEqual([null, null]));
  it('for a day after it is in force where rows were bad', () => {
    expect(keptUntil(inForce({ bad: 1 }), hoursOn(24))).toEqual(new Date(committedAt.getTime() + rosterMs));
    expect(keptUntil(inForce({ bad: 1 }), hoursOn(25))).toBeNull();
    expect(keptUntil(inForce({ bad: 1 }), hoursOn(265))).toBeNull();
  });
  it('no more where none was', () => expect(keptUntil(inForce({}), hoursOn(2))).toBeNull());
});

describe('what is wrong with a roster', () => {
  const renumbered = (tail: string) => wordsOnKnown({ kind: 'renumbered', phoneTail: tail });
  it('is one kind for two people with different new numbers, none of which is named', () => {
    const [problem, ...more] = problemsOf([
      { number: 4, words: [renumbered('1234')] },
      { number: 9, words: [renumbered('5678')] },
    ]);
    expect(more).toEqual([]);
    expect(problem).toMatchObject({ rows: 2, first: 4 });
    expect(problem!.words).toMatch(/^手机号：此人在平台上换了手机号，请/u);
  });
  it('is one kind for two rows that are like different others', () =>
    expect(
      problemsOf([
        { number: 5, words: ['手机号：和第 2 行相同，请核对是谁的'] },
        { number: 6, words: ['手机号：和第 3 行相同，请核对是谁的'] },
      ]),
    ).toEqual([{ words: '手机号：和前面的行相同，请核对是谁的', rows: 2, first: 5 }]));
});
