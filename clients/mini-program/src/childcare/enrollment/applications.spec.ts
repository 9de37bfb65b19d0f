import { describe, expect, it } from '@jest/globals';
import { applicationsOf, statusOf, tooFewSeats } from './applications.js';

const place = (applicationId: string, status: Parameters<typeof statusOf>[0][number]['status'], together = true, rank = 1) => ({
  applicationId,
  status,
  together,
  rank,
});

describe('the applications of a family', () => {
  it('are by application: an offer first, what has ended last', () =>
    expect(
      applicationsOf([place('old', 'withdrawn'), place('in', 'admitted'), place('offer', 'offered'), place('in', 'admitted')]).map(
        ({ id, places, status, live }) => [id, places.length, status, live],
      ),
    ).toEqual([
      ['offer', 1, 'offered', true],
      ['in', 2, 'admitted', true],
      ['old', 1, 'withdrawn', false],
    ]));

  it('name siblings in the order of their ranks', () =>
    expect(applicationsOf([place('a', 'waiting', true, 5), place('a', 'waiting', true, 4)])[0]?.places.map(({ rank }) => rank)).toEqual([
      4, 5,
    ]));

  it('say what lives: a sibling who has left does not speak for the one who stays', () =>
    expect([
      statusOf([place('a', 'withdrawn'), place('a', 'waiting')]),
      statusOf([place('a', 'admitted'), place('a', 'waiting')]),
      statusOf([place('a', 'admitted'), place('a', 'offered')]),
      statusOf([place('a', 'expired'), place('a', 'expired')]),
    ]).toEqual(['waiting', 'mixed', 'offered', 'expired']));

  it('say that the seats are too few only when that is why siblings wait', () => {
    const twins = [place('a', 'waiting'), place('a', 'waiting')];
    expect(tooFewSeats(twins, { capacity: 35, taken: 34 })).toEqual({ free: 1, count: 2 });
    expect(tooFewSeats(twins, { capacity: 35, taken: 35 })).toBeNull();
    expect(tooFewSeats(twins, { capacity: 35, taken: 33 })).toBeNull();
    expect(tooFewSeats([place('a', 'waiting', false), place('a', 'waiting', false)], { capacity: 35, taken: 34 })).toBeNull();
    expect(tooFewSeats([place('a', 'waiting')], { capacity: 35, taken: 34 })).toBeNull();
  });
});
