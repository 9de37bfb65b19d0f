import { describe, expect, it } from '@jest/globals';
import { notices } from '@sanwei/contracts/registry';
import { paddedSaid, saidBytes } from './said.rule.js';

const said = (text: string) => ({ notice: 'childcare.bell.rung', text, short: '短', until: null });

describe('what a notice says', () => {
  it('is as long as what any other says, in bytes, and still the same', () => {
    for (const one of [said('短'), said('长'.repeat(100)), { ...said(''), until: '2026-11-24T01:00:00.000Z' }]) {
      expect(Buffer.byteLength(paddedSaid(one))).toBe(saidBytes);
      expect(JSON.parse(paddedSaid(one))).toEqual(one);
    }
  });
  it('is never longer: it would be known by its length', () => expect(() => paddedSaid(said('长'.repeat(200)))).toThrow(/longer/));
  it.each(notices.map((notice) => [notice.subject, notice] as const))('of %s leaves room', (subject, { args, text, short }) => {
    // The longest time that words of the city can hold stands for every argument.
    const at = '2026-12-31T15:59:59.999Z';
    const given = Object.fromEntries(Object.keys(args.shape).map((key) => [key, at]));
    expect(() => paddedSaid({ notice: subject, text: text(given), short, until: at })).not.toThrow();
  });
});
