import { describe, expect, it } from '@jest/globals';
import type { HomeQuery } from '../../generated/documents.js';
import { nextFor } from './next-for.js';

const now = new Date('2026-07-15T01:41:00.000Z');
const aHome = (part: Partial<HomeQuery> = {}): HomeQuery => ({
  viewMe: { displayName: '林晓禾' },
  listMyPlaces: { items: [] },
  listMySessions: { items: [] },
  viewMyProfile: { profile: null },
  listOpenClasses: { items: [] },
  findHotline: null,
  ...part,
});
type Place = NonNullable<HomeQuery['listMyPlaces']>['items'][number];
const aPlace = (part: Partial<Place>): Place => ({
  id: 'p',
  applicationId: 'a',
  status: 'admitted',
  offerEndsAt: null,
  child: { name: '小禾' },
  schoolClass: { name: '逻辑思维一班', site: '职工书屋', startsOn: '2026-07-20' },
  ...part,
});
const offered = (part: Partial<Place>) => aPlace({ status: 'offered', offerEndsAt: '2026-07-15T12:23:00.000Z', ...part });

describe('what is next for somebody', () => {
  it('is nothing when nothing waits, or no service answered', () => {
    expect(nextFor(aHome(), now)).toEqual([]);
    expect(nextFor(aHome({ listMyPlaces: null, listMySessions: null, viewMyProfile: null }), now)).toEqual([]);
  });

  it('asks siblings of one application together, with the clock time before the time that is left', () => {
    const places = { items: [offered({ id: '1' }), offered({ id: '2', child: { name: '小苗' } })] };
    expect(nextFor(aHome({ listMyPlaces: places }), now)).toMatchObject([
      { title: '给小禾、小苗留好了位置', note: '职工书屋·逻辑思维一班', until: '今天 20:23 前确认', act: '去确认' },
    ]);
  });

  it('puts what needs an answer before what only comes', () => {
    const home = aHome({
      listMySessions: { items: [{ id: 's', mode: 'video', startsAt: '2026-07-15T03:00:00.000Z', status: 'booked' }] },
      listMyPlaces: { items: [offered({})] },
    });
    expect(nextFor(home, now).map(({ key }) => key)).toEqual(['offer.a', 'session.s']);
  });

  it('is in the order of time, among what needs an answer and among what only comes; a profile has all the time', () => {
    const aSession = (id: string, startsAt: string) => ({ id, mode: 'video' as const, startsAt, status: 'booked' as const });
    const home = aHome({
      viewMyProfile: { profile: { status: 'draft' } },
      listMySessions: { items: [aSession('late', '2026-07-22T03:00:00.000Z'), aSession('early', '2026-07-16T03:00:00.000Z')] },
      listMyPlaces: {
        items: [
          aPlace({ applicationId: 'between' }),
          offered({ applicationId: 'later', offerEndsAt: '2026-07-16T12:23:00.000Z' }),
          offered({ applicationId: 'sooner' }),
        ],
      },
    });
    expect(nextFor(home, now).map(({ key }) => key)).toEqual([
      ...['offer.sooner', 'offer.later'],
      ...['session.early', 'starts.between', 'session.late', 'profile'],
    ]);
  });

  it('says of a session only that there is an appointment', () => {
    const items = [{ id: 's', mode: 'phone' as const, startsAt: '2026-07-16T07:00:00.000Z', status: 'booked' as const }];
    const [next] = nextFor(aHome({ listMySessions: { items } }), now);
    expect(`${next?.title} ${next?.note}`).toBe('明天 15:00 有预约 电话');
  });

  it('leaves out what is over, cancelled or far away', () => {
    const home = aHome({
      listMySessions: {
        items: [
          { id: '1', mode: 'face', startsAt: '2026-07-14T07:00:00.000Z', status: 'booked' },
          { id: '2', mode: 'face', startsAt: '2026-07-16T07:00:00.000Z', status: 'cancelled' },
        ],
      },
      listMyPlaces: { items: [aPlace({ schoolClass: { name: 'x', site: 'y', startsOn: '2026-09-01' } }), aPlace({ status: 'waiting' })] },
    });
    expect(nextFor(home, now)).toEqual([]);
  });

  it('reminds of a profile that waits for its member', () => {
    expect(nextFor(aHome({ viewMyProfile: { profile: { status: 'returned' } } }), now)).toMatchObject([{ title: '档案要改一处' }]);
    expect(nextFor(aHome({ viewMyProfile: { profile: { status: 'active' } } }), now)).toEqual([]);
  });
});
