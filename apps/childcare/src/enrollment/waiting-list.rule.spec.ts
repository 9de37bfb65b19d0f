import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { ApplicationId } from '@sanwei/contracts';
import { aClass, aPlace, duringEnrollment as now } from './enrollment.example.js';
import type { Place } from './enrollment.rule.js';
import { confirm, giveUp, offerEndsAt, promote } from './waiting-list.rule.js';

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
  it('is offered up to the last moment of the last day, and to nobody afterwards', () => {
    const moments = ['2027-02-05T15:59:59.999Z', '2027-02-05T16:00:00.000Z'].map((text) => new Date(text));
    const offers = moments.map((at) => promote(aClass({ capacity: 1, waiting: 1 }), [aPlace()], at));
    expect(offers.map(({ offered, schoolClass }) => [offered.length, schoolClass.taken, schoolClass.waiting])).toEqual([
      [1, 1, 0],
      [0, 0, 1],
    ]);
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

describe('an offer on the last days', () => {
  it('ends with the class', () =>
    expect(offerEndsAt(new Date('2027-02-05T02:00:00.000Z'), aClass())).toEqual(new Date('2027-02-05T16:00:00.000Z')));
});

describe('confirming', () => {
  const offered = (over: Partial<Place> = {}) => aPlace({ status: 'offered', offerEndsAt: new Date(now.getTime() + 1), ...over });
  const decided = (places: Place[], at = now, schoolClass = aClass()) => {
    const decision = confirm(schoolClass, places, at);
    return decision.ok ? decision.value.places.map(({ status }) => status) : decision.error;
  };
  const expired = { code: 'OfferExpired', enrollUntil: '2026-12-31T15:59:59.000Z' };

  it('admits what is offered and leaves the sibling who waits', () => {
    const places = [offered({ rank: 3 }), aPlace({ rank: 4 })];
    const decision = confirm(aClass(), places, now);
    expect(decided(places)).toEqual(['admitted', 'waiting']);
    expect(decision.ok && decision.value.confirmed).toEqual([{ ...places[0], status: 'admitted', offerEndsAt: null }]);
  });
  it('works until the offer ends, and no longer in that instant', () => {
    const end = offered().offerEndsAt!;
    expect([decided([offered()], new Date(end.getTime() - 1)), decided([offered()], end)]).toEqual([['admitted'], expired]);
  });
  it('again is answered with what has been confirmed, and changes nothing', () => {
    const decision = confirm(aClass(), [aPlace({ status: 'admitted' })], now);
    expect(decision).toMatchObject({ ok: true, value: { places: [{ status: 'admitted' }], confirmed: [] } });
  });
  it('means the sibling whose turn came last', () => {
    const [admitted, gone] = [aPlace({ status: 'admitted' }), aPlace({ status: 'expired', live: null })];
    expect([decided([admitted, gone]), decided([gone, admitted])]).toEqual([expired, ['expired', 'admitted']]);
  });
  it('finds nothing where a family still waits or has left', () => {
    const places = [aPlace(), aPlace({ status: 'withdrawn', live: null })];
    expect(places.map((place) => decided([place]))).toEqual([{ code: 'NothingOffered' }, { code: 'NothingOffered' }]);
  });
  it('says that enrolling again is possible only while it is', () => {
    const closed = new Date('2027-01-20T02:00:00.000Z');
    expect(decided([aPlace({ status: 'expired', live: null })], closed)).toEqual({ code: 'OfferExpired', enrollUntil: null });
  });
  it('is too late when the class is over', () => {
    const over = new Date('2027-02-05T16:00:00.000Z');
    expect(decided([offered({ offerEndsAt: new Date('2027-02-06T02:00:00.000Z') })], over)).toEqual({
      code: 'ClassOver',
      endedOn: '2027-02-05',
    });
  });
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
