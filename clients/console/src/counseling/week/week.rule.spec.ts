import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  added,
  cell,
  drawn,
  minutesOf,
  moved,
  readClock,
  removed,
  type Spell,
  stretched,
  unreadAfter,
  withSpell,
  wrongWith,
} from './week.rule.js';

const spell = (from: number, to: number): Spell => ({ fromMinute: from * 60, toMinute: to * 60 });
const day = [spell(9, 12), spell(14, 17)];

/** Whatever a hand did: in order, apart, on the grid, within the day. */
const isDay = (spells: readonly Spell[]) =>
  spells.every(
    ({ fromMinute, toMinute }, i) =>
      fromMinute >= (spells[i - 1]?.toMinute ?? 0) &&
      fromMinute < toMinute &&
      toMinute <= 1_440 &&
      fromMinute % cell === 0 &&
      toMinute % cell === 0,
  );
const acts = fc.array(
  fc.record({
    what: fc.constantFrom('move', 'from', 'to', 'draw', 'add', 'remove'),
    index: fc.nat(5),
    by: fc.integer({ min: -2_000, max: 2_000 }),
    at: fc.nat(1_440),
  }),
  { maxLength: 30 },
);
type Act = { what: string; index: number; by: number; at: number };
const done = (spells: Spell[], { what, index, by, at }: Act): Spell[] => {
  if (what === 'move') return moved(spells, index, by);
  if (what === 'from' || what === 'to') return stretched(spells, index, what, by);
  if (what === 'remove') return removed(spells, index);
  if (what === 'add') return added(spells, 60, at);
  const one = drawn(spells, at, at + by);
  return one ? withSpell(spells, one) : spells;
};

describe('hours under a hand', () => {
  it('stay a day, whatever is done to them', () => {
    fc.assert(
      fc.property(acts, (all) => {
        let spells = day;
        for (const act of all) {
          spells = done(spells, act);
          expect(isDay(spells)).toBe(true);
        }
      }),
    );
  });

  it('are as long after a move as before, and nothing else is touched', () => {
    fc.assert(
      fc.property(acts, fc.nat(5), fc.integer({ min: -2_000, max: 2_000 }), (all, index, by) => {
        const before = all.reduce(done, day);
        const after = moved(before, index, by);
        const others = (spells: Spell[]) => removed(spells, index);
        expect([minutesOf(after), others(after)]).toEqual([minutesOf(before), others(before)]);
      }),
    );
  });

  it('are never wrong but for being too short for a session', () => {
    fc.assert(
      fc.property(acts, (all) => wrongWith(all.reduce(done, day), 50).every((wrong) => wrong === undefined || wrong === 'tooShort')),
    );
  });

  it('stop at the next spell, and keep one cell', () => {
    expect(moved(day, 0, 600)).toEqual([spell(11, 14), spell(14, 17)]);
    expect(stretched(day, 1, 'from', -600)).toEqual([spell(9, 12), spell(12, 17)]);
    expect(stretched(day, 0, 'to', -600)[0]).toEqual({ fromMinute: 540, toMinute: 545 });
  });

  it('are drawn in either direction, on the grid, up to the next spell', () => {
    expect(drawn(day, 752, 833)).toEqual({ fromMinute: 750, toMinute: 835 });
    expect(drawn(day, 800, 200)).toEqual({ fromMinute: 720, toMinute: 800 });
    expect(drawn(day, 600, 700)).toBeUndefined();
  });

  it('are added where there is room, and nowhere else', () => {
    expect(added(day, 60, 540)).toEqual([spell(9, 12), spell(12, 13), spell(14, 17)]);
    expect(added([spell(0, 24)], 60, 540)).toEqual([spell(0, 24)]);
    expect(added([spell(1, 24)], 60, 540)).toEqual([spell(0, 1), spell(1, 24)]);
  });
});

describe('what is typed', () => {
  it('is wrong where the service would refuse it', () => {
    expect(wrongWith([spell(9, 12), spell(11, 13), spell(15, 14)], 50)).toEqual(['overlap', 'overlap', 'outOfOrder']);
    const [half, rest] = [
      { fromMinute: 540, toMinute: 570 },
      { fromMinute: 570, toMinute: 600 },
    ];
    expect([wrongWith([half], 50), wrongWith([half, rest], 50)]).toEqual([['tooShort'], [undefined, undefined]]);
  });

  it('is read as people write a time', () => {
    expect(['9', '930', '9:30', '０９：３０', '24:00', '24:05', '9:32', '9:75', 'neun'].map(readClock)).toEqual([
      ...[540, 570, 570, 570, 1_440],
      ...[undefined, undefined, undefined, undefined],
    ]);
    expect(['16点', '9点30', '9点半', '12点', '下午4点', '１６：００', '9.30', '24点'].map(readClock)).toEqual([
      ...[960, 570, 570, 720, 960, 960, 570, 1_440],
    ]);
    expect(['', '25:00', '9:03', '9点3分', '🙂', '十六点多'].map(readClock)).toEqual(Array(6).fill(undefined));
  });

  it('and was not understood stays with its span when others come and go', () => {
    const [before, late] = [[spell(9, 12), spell(14, 17)], spell(14, 17)];
    const held = { '1.to': '十六点多' };
    expect(unreadAfter(held, before, [spell(9, 11), late])).toEqual(held);
    expect(unreadAfter(held, before, [late])).toEqual({ '0.to': '十六点多' });
    expect(unreadAfter(held, before, [...before, spell(18, 19)])).toEqual(held);
    expect(unreadAfter(held, before, [spell(9, 12)])).toEqual({});
    expect(unreadAfter(held, before, null)).toEqual({});
  });
});
