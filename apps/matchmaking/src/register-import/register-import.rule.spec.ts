import { describe, expect, it } from '@jest/globals';
import { importMs, keptUntil, type RegisterImport } from './register-import.rule.js';

const createdAt = new Date('2026-11-17T02:00:00.000Z');
const publishedAt = new Date('2026-11-17T03:00:00.000Z');
const hoursOn = (hours: number) => new Date(createdAt.getTime() + hours * 3_600_000);
const one = (over: Partial<RegisterImport>) => ({
  status: 'checked' as const,
  createdAt,
  publishedAt: null,
  bad: 0,
  duplicates: 0,
  ...over,
});
const inForce = (over: Partial<RegisterImport>) => one({ status: 'published', publishedAt, ...over });

describe('what was read of a register lies here', () => {
  it.each(['reading', 'mapping', 'checking', 'checked'] as const)('for a day from its beginning while it is %s', (status) => {
    const until = new Date(createdAt.getTime() + importMs);
    expect(keptUntil(one({ status }), hoursOn(23))).toEqual(until);
    expect(keptUntil(one({ status }), until)).toBeNull();
  });
  it.each(['abandoned', 'unreadable'] as const)('no more when it is %s', (status) =>
    expect(keptUntil(one({ status, bad: 1 }), hoursOn(1))).toBeNull(),
  );
  it('without an end while it is written: that may stand still for days', () =>
    expect([1, 265].map((hours) => keptUntil(one({ status: 'committing' }), hoursOn(hours)))).toEqual([null, null]));
  it.each([{ bad: 1 }, { duplicates: 1 }])('for a day from its publishing where something is left to mend: %j', (left) => {
    expect(keptUntil(inForce(left), hoursOn(24))).toEqual(new Date(publishedAt.getTime() + importMs));
    expect(keptUntil(inForce(left), hoursOn(25))).toBeNull();
    expect(keptUntil(inForce(left), hoursOn(265))).toBeNull();
  });
  it('no more where nothing is left to mend', () => expect(keptUntil(inForce({}), hoursOn(2))).toBeNull());
});
