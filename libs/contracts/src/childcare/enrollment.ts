import { z } from 'zod';
import { cityTimeInWords, dayInWords } from '../city-time-in-words.js';
import { defineCommand, defineQuery } from '../contract.js';
import { defineNotice } from '../fact.js';
import { ApplicationId, ChildId, ClassId, PlaceId } from '../id.js';
import { pick, refusal } from '../refusal.js';
import { choice, Day, field, Instant, view } from '../shape.js';
import { childRefusals } from './child.js';
import { classRefusals } from './program.js';

export const PlaceStatus = choice(
  'PlaceStatus',
  ['admitted', 'waiting', 'offered', 'withdrawn', 'expired'],
  'admitted 已录取；waiting 候补；offered 有空位、等家长确认；withdrawn 已退出；expired 过时未确认',
);

/** Said only while it is true: whoever closes the page believing it would come back in vain. */
const again = (until: string | null) => (until ? `；如还需要，${cityTimeInWords(until, 'down')} 前可以重新报名` : '');

const refusals = {
  ...childRefusals,
  ...classRefusals,
  ClassOver: refusal({ endedOn: Day }, ({ endedOn }) => `这个班已于 ${dayInWords(endedOn)} 结束，可以看看其他班`),
  EnrollmentNotOpen: refusal(
    { opensAt: Instant },
    ({ opensAt }) => `报名 ${cityTimeInWords(opensAt, 'up')} 开始，到时再来就好，不用提前排队`,
  ),
  EnrollmentClosed: refusal(
    { closesAt: Instant },
    ({ closesAt }) => `这个班的报名已于 ${cityTimeInWords(closesAt, 'down')} 截止，可以看看其他班`,
  ),
  AgeOutOfRange: refusal(
    { youngest: z.int(), oldest: z.int() },
    ({ youngest, oldest }) => `这个班接收 ${youngest} 到 ${oldest} 周岁的孩子，可以看看其他班`,
  ),
  AlreadyEnrolled: refusal({}, '孩子在这一期已经有报名了，每个孩子一期只报一个班'),
  ChildNamedTwice: refusal({}, '同一个孩子选了两次，请去掉一个'),
  PlaceNotFound: refusal({}, '没有找到这条报名，请刷新后再试'),
  PlaceAlreadyEnded: refusal({}, '这条报名已经结束，不能再改'),
  OfferExpired: refusal(
    { enrollUntil: field(Instant.clone().nullable(), '报名还开放到什么时候；已经截止时为空') },
    ({ enrollUntil }) => `确认时间已过，这个位置已经不再保留${again(enrollUntil)}`,
  ),
  NothingOffered: refusal({}, '现在没有等您确认的位置'),
};

export const Place = view(
  'Place',
  {
    id: PlaceId,
    applicationId: ApplicationId,
    childId: ChildId,
    classId: ClassId,
    status: PlaceStatus,
    rank: field(z.int(), '名次，给出后不变'),
    offerEndsAt: field(Instant.clone().nullable(), '有空位时，请在这之前确认'),
    together: field(z.boolean(), '和同时报名的兄弟姐妹同进退'),
    waitingAhead: field(z.int().nullable(), '候补时，前面还有几个别家的孩子；只在“我的孩子的报名”里有'),
  },
  '一个孩子在一个班的报名',
);

/** Siblings who asked to stay together are all admitted or all wait. */
export const enrollChildren = defineCommand('childcare.enrollment.enroll-children.v1', {
  words: '给孩子报名一个班；同时报名的兄弟姐妹可以要求同进退',
  for: ['member'],
  input: z.object({
    classId: ClassId,
    childIds: z.array(ChildId).min(1).max(4),
    together: field(z.boolean(), '兄弟姐妹同进退：要么都录取，要么都候补'),
  }),
  output: view('Enrolled', { applicationId: ApplicationId, places: z.array(Place) }, '报名已收到并有了结果'),
  refusals: pick(
    refusals,
    'ClassNotFound',
    'ClassOver',
    'EnrollmentNotOpen',
    'EnrollmentClosed',
    'AgeOutOfRange',
    'GuardianConsentMissing',
    'ChildNotFound',
    'ChildNamedTwice',
    'AlreadyEnrolled',
  ),
});

export const withdrawChild = defineCommand('childcare.enrollment.withdraw-child.v1', {
  words: '退出报名；有候补的，空出的位置给下一家',
  for: ['member'],
  input: z.object({ placeId: PlaceId }),
  output: view('ChildWithdrawn', { place: Place }, '已退出'),
  refusals: pick(refusals, 'PlaceNotFound', 'PlaceAlreadyEnded'),
});

export const confirmOffer = defineCommand('childcare.enrollment.confirm-offer.v1', {
  words: '确认候补到的位置；已经确认过的，再确认一次得到同样的回答',
  for: ['member'],
  input: z.object({ applicationId: ApplicationId }),
  output: view('OfferConfirmed', { places: z.array(Place) }, '位置已确认'),
  refusals: pick(refusals, 'PlaceNotFound', 'NothingOffered', 'OfferExpired', 'ClassOver'),
});

/** Deferred: asked by the service itself when an offer's time is over. */
export const expireOffer = defineCommand('childcare.enrollment.expire-offer.v1', {
  words: '到时未确认的位置不再保留；有候补的，给下一家',
  for: ['system'],
  askedBy: [],
  input: z.object({ applicationId: ApplicationId, offerEndsAt: Instant }),
  output: view('OfferExpiry', { expired: z.boolean() }, '是否真的过期'),
  refusals: {},
});

export const listMyPlaces = defineQuery('childcare.enrollment.list-my-places.v1', {
  words: '我的孩子的报名',
  for: ['member'],
  input: z.object({}),
  output: view('MyPlaces', { items: z.array(Place) }, '我的孩子的报名'),
});

export const placesGiven = defineNotice('childcare.enrollment.places-given', {
  args: z.object({ classId: ClassId }),
  text: '您有一条报名结果，请打开小程序查看',
  short: '您有一条报名结果，请打开小程序查看',
});
export const placeOffered = defineNotice('childcare.enrollment.place-offered', {
  args: z.object({ classId: ClassId, endsAt: Instant }),
  text: ({ endsAt }) => `您的候补有了空位，请在 ${cityTimeInWords(endsAt, 'down')} 前打开小程序确认`,
  short: '您的候补有了空位，请在此时间前确认',
  until: ({ endsAt }) => endsAt,
});
export const offerLapsed = defineNotice('childcare.enrollment.offer-lapsed', {
  args: z.object({ classId: ClassId, enrollUntil: Instant.nullable() }),
  text: ({ enrollUntil }) => `您的候补确认时间已过，这个位置已经不再保留${again(enrollUntil)}`,
  short: '您的候补确认时间已过，位置不再保留',
});
