import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { freeStartsByMinute } from './free-starts.by-minute.example.js';
import { type Agenda, freeStarts, mayStart, nearest } from './free-starts.rule.js';
import { merged } from './interval.rule.js';

/** Open from 9 to 12, fifty minutes and a pause of ten, a start every half hour. */
const agenda = (over: Partial<Agenda> = {}): Agenda => ({
  ...{ open: [{ from: 540, to: 720 }], taken: [], minutes: 50, pause: 10, every: 30, earliest: 0, before: 10_000 },
  ...over,
});

describe('free starts', () => {
  it('end where what is booked would no longer end in time; the pause may reach past the end', () =>
    expect(freeStarts(agenda())).toEqual([540, 570, 600, 630, 660]));
  it('leave out what would run into a booking or its own pause', () =>
    expect(freeStarts(agenda({ taken: [{ from: 600, to: 660 }] }))).toEqual([540, 660]));
  it('need the pause before the next booking', () =>
    expect(freeStarts(agenda({ taken: [{ from: 595, to: 600 }] }))).toEqual([600, 630, 660]));
  it('stay on the grid after a booking that does not', () =>
    expect(freeStarts(agenda({ taken: [{ from: 540, to: 605 }] }))).toEqual([630, 660]));
  it('begin not before the notice that is wanted, and stop before the horizon', () =>
    expect(freeStarts(agenda({ earliest: 541, before: 630 }))).toEqual([570, 600]));
  it('are counted from the beginning of each open interval', () =>
    expect(
      freeStarts(
        agenda({
          open: [
            { from: 545, to: 600 },
            { from: 610, to: 665 },
          ],
        }),
      ),
    ).toEqual([545, 610]));
  it('may overlap a booking of somebody who asks whether the hour is offered at all', () =>
    expect([570, 565, 665].map((start) => mayStart(agenda(), start))).toEqual([true, false, false]));
});

describe('the nearest', () => {
  it('are those closest to the wanted, in their order, the earlier of two', () =>
    expect(
      nearest(
        [100, 160, 200, 240, 300].map((start) => ({ start })),
        200,
        3,
      ).map(({ start }) => start),
    ).toEqual([160, 200, 240]));
  it('are those behind or before alone, where there is nothing on the other side', () => {
    const free = [10, 20, 30, 40].map((start) => ({ start }));
    expect([5, 45, 20].map((wanted) => nearest(free, wanted, 2).map(({ start }) => start))).toEqual([
      [10, 20],
      [30, 40],
      [10, 20],
    ]);
  });
  it('are fewer where there are fewer', () => expect(nearest([{ start: 1 }], 200, 3)).toHaveLength(1));
});

const someIntervals = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 140 }), fc.integer({ min: 1, max: 30 })), { maxLength: 10 })
  .map((all) => merged(all.map(([from, length]) => ({ from: from * 5, to: (from + length) * 5 }))));
const someAgenda = fc.record({
  open: someIntervals.filter((open) => open.length > 0),
  taken: someIntervals,
  minutes: fc.integer({ min: 1, max: 24 }).map((cells) => cells * 5),
  pause: fc.integer({ min: 0, max: 6 }).map((cells) => cells * 5),
  every: fc.constantFrom(5, 10, 15, 30, 60),
  earliest: fc.integer({ min: 0, max: 500 }),
  before: fc.integer({ min: 300, max: 1_000 }),
});

describe('beside a walk minute by minute', () => {
  it('the sweep finds the same starts', () =>
    fc.assert(
      fc.property(someAgenda, (one) => expect(freeStarts(one)).toEqual(freeStartsByMinute(one))),
      { numRuns: 500 },
    ));
  it('every start that was found may start, and none that was not', () =>
    fc.assert(
      fc.property(someAgenda, (one) => {
        const bare = { ...one, taken: [] };
        const found = new Set(freeStarts(bare));
        const every = Array.from({ length: 200 }, (_, i) => i * 5);
        expect(every.filter((start) => mayStart(one, start))).toEqual(every.filter((start) => found.has(start)));
      }),
      { numRuns: 100 },
    ));
});
