import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { ApplicationId } from '@sanwei/contracts';
import { aClass, aPlace, duringEnrollment as now } from './enrollment.example.js';
import { giveUp, offerEndsAt, promote } from './waiting-list.rule.js';

const twins = (rank: number, together = true) => {
  const applicationId = randomUUID() as ApplicationId;
  return [aPlace({ applicationId, rank, together }), aPlace({ applicationId, rank: rank + 1, together })];
};
const ranks = (places: readonly { rank: number }[]) => places.map(({ rank }) => rank);

describe('a seat that becomes free', () => {
  it('is offered to the lowest rank', () => {
    const { offered } = promote(aClass({ capacity: 1, taken: 0, waiting: 2 }), [aPlace({ rank: 4 }), aPlace({ rank: 9 })], now);
    expect([ranks(offered), offered[0]?.status]).toEqual([[4], 'offered']);
  });
  it('is kept for twins who must stay together, until there are two', () => {
    const waiting = [...twins(4), aPlace({ rank: 6 })];
    const one = promote(aClass({ capacity: 1, waiting: 3 }), waiting, now);
    const two = promote(aClass({ capacity: 2, waiting: 3 }), waiting, now);
    expect([ranks(one.offered), ranks(two.offered)]).toEqual([[], [4, 5]]);
  });
  it('goes to the first of two siblings who may be split', () => {
    const { offered } = promote(aClass({ capacity: 1, waiting: 2 }), twins(4, false), now);
    expect(ranks(offered)).toEqual([4]);
  });
  it('counts as taken while it is offered', () => {
    const { schoolClass } = promote(aClass({ capacity: 3, taken: 1, waiting: 3 }), [aPlace({ rank: 1 }), ...twins(2)], now);
    expect(schoolClass).toMatchObject({ taken: 2, waiting: 2 });
  });
});

describe('an offer', () => {
  it('stands for a day', () => expect(offerEndsAt(now, aClass())).toEqual(new Date(now.getTime() + 86_400_000)));
  it('stands for a day also after the first morning', () => {
    const later = new Date('2027-01-20T02:00:00.000Z');
    expect(offerEndsAt(later, aClass())).toEqual(new Date('2027-01-21T02:00:00.000Z'));
  });
  it('ends before the first morning of class', () =>
    expect(offerEndsAt(new Date('2027-01-17T12:00:00.000Z'), aClass())).toEqual(new Date('2027-01-17T16:00:00.000Z')));
});

describe('a place that is given up', () => {
  it('keeps no end of an offer', () =>
    expect(giveUp(aClass({ taken: 1 }), aPlace({ status: 'offered', offerEndsAt: now }), 'expired').place.offerEndsAt).toBeNull());
  it('frees its seat', () => expect(giveUp(aClass({ taken: 3 }), aPlace({ status: 'admitted' }), 'withdrawn').schoolClass.taken).toBe(2));
  it('shortens the waiting list when it was waiting', () =>
    expect(giveUp(aClass({ taken: 3, waiting: 2 }), aPlace(), 'withdrawn').schoolClass).toMatchObject({ taken: 3, waiting: 1 }));
  it('keeps its rank', () =>
    expect(giveUp(aClass({ taken: 3 }), aPlace({ rank: 8, status: 'offered' }), 'expired').place).toMatchObject({ rank: 8, live: null }));
});
