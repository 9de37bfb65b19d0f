import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { ChildId, PersonId } from '@sanwei/contracts';
import { type ChildUse, countedFrom, hasHadItsTime } from './child-use.rule.js';

const at = (text: string) => new Date(text);
const use = (over: Partial<ChildUse> = {}): ChildUse => ({
  id: randomUUID() as ChildId,
  guardianId: randomUUID() as PersonId,
  usedAt: at('2026-12-02T02:00:00.000Z'),
  hasCard: true,
  lastAppliedAt: at('2026-12-03T02:00:00.000Z'),
  heldUntil: '2027-02-05',
  admitted: true,
  ...over,
});
const end = at('2027-02-05T16:00:00.000Z');
const after = new Date(end.getTime() + 1);

describe('the days of a child’s data', () => {
  it('begin with the end of the last day of its last class', () => expect(countedFrom(use())).toEqual(end));
  it('begin later when the guardian has prepared or applied since', () => {
    const later = at('2027-05-01T00:00:00.000Z');
    expect(countedFrom(use({ usedAt: later }))).toEqual(later);
    expect(countedFrom(use({ lastAppliedAt: later }))).toEqual(later);
  });
  it('begin with the adding where nothing came of it', () => {
    const never = use({ hasCard: false, lastAppliedAt: null, heldUntil: null, admitted: false });
    expect(countedFrom(never)).toEqual(never.usedAt);
  });
  it('end in the instant after, not in the very one', () => {
    for (const sort of ['card', 'child'] as const)
      expect([hasHadItsTime[sort](use(), end), hasHadItsTime[sort](use(), after)]).toEqual([false, true]);
  });
  it('of a child without a place are other days than those of one who was there, and each child falls under one rule', () => {
    const never = use({ admitted: false });
    expect([hasHadItsTime.card(never, after), hasHadItsTime.child(never, after), hasHadItsTime.unplaced(never, after)]).toEqual([
      false,
      false,
      true,
    ]);
    expect(hasHadItsTime.unplaced(use(), after)).toBe(false);
  });
  it('of a health card are none where there is no card', () => expect(hasHadItsTime.card(use({ hasCard: false }), after)).toBe(false));
});
