import { z } from 'zod';
import { defineCommand, defineQuery } from '../contract.js';
import { defineNotice } from '../fact.js';
import { DataOrderId, PersonId } from '../id.js';
import { pick, refusal } from '../refusal.js';
import { choice, field, Instant, pageOf, paging, typedLines, view } from '../shape.js';
import { loginRefusals } from './login.js';

const refusals = {
  ...pick(loginRefusals, 'SignInNotFresh'),
  OwnDataOrderMissing: refusal({}, '没有这份导出申请，或已经超过七天；请重新申请'),
  TooManyCorrections: refusal({ most: z.int() }, ({ most }) => `已有 ${most} 份更正申请在办理，请等有了结果再提`),
  CorrectionMissing: refusal({}, '没有这份更正申请，或已经办结；请刷新清单'),
};

/** What a person may ask of the own data. @source 《个人信息保护法》第四十五条（查阅、复制）、第四十六条（更正）、第四十七条（删除） */
const DataOrderKind = choice('DataOrderKind', ['ownData', 'correction', 'closing'], '申请的事项：导出资料、更正资料、注销账号');
/** `failed`: the account was closed before it was answered. */
const DataOrderStatus = choice('DataOrderStatus', ['received', 'working', 'done', 'failed'], '收到、办理中、办结、没有办成');
const order = {
  id: DataOrderId,
  kind: DataOrderKind,
  status: DataOrderStatus,
  openedAt: field(Instant.clone(), '提出的时刻'),
  dueAt: field(Instant.clone(), '最迟办结的时刻：15 个工作日'),
};
export const DataOrder = view(
  'DataOrder',
  {
    ...order,
    endedAt: field(Instant.clone().nullable(), '办结的时刻；还在办理时为空'),
    answer: field(z.string().nullable(), '工会的答复；没有时为空'),
  },
  '我对自己资料的一份申请',
);
const DataOrderOpened = view('DataOrderOpened', { order: DataOrder }, '申请已收到');

export const orderOwnData = defineCommand('people.data-order.order-own-data.v1', {
  words: '申请导出我在各项服务里的全部资料；随即可以读取，七天内有效。十五分钟内登录的才能申请，本人会收到通知',
  for: ['member'],
  input: z.object({}),
  output: DataOrderOpened,
  refusals: pick(refusals, 'SignInNotFresh'),
});
export const dataExported = defineNotice('people.data-order.data-exported', {
  args: z.object({}),
  text: '您的资料已经导出一份。如果不是您本人操作的，请尽快联系所在工会。',
  short: '您的资料已导出一份',
});
/** Asked before each service is asked for its part: an export is read under an order that stands. */
export const viewOwnDataOrder = defineQuery('people.data-order.view-own-data-order.v1', {
  words: '我的一份导出申请还有效多久；十五分钟内登录的才能读取',
  for: ['member'],
  input: z.object({ orderId: DataOrderId }),
  output: view('OwnDataOrder', { id: DataOrderId, until: Instant }, '有效的导出申请'),
  refusals: pick(refusals, 'OwnDataOrderMissing', 'SignInNotFresh'),
});
export const orderCorrection = defineCommand('people.data-order.order-correction.v1', {
  words: '申请更正自己改不了的资料，由工会办理',
  for: ['member'],
  input: z.object({ what: field(typedLines(1, 500), '哪里不对、应该是什么') }),
  output: DataOrderOpened,
  refusals: pick(refusals, 'TooManyCorrections'),
});
export const listMyDataOrders = defineQuery('people.data-order.list-my-data-orders.v1', {
  words: '我对自己资料的申请，新的在前',
  for: ['member'],
  input: z.object(paging),
  output: pageOf('DataOrderPage', DataOrder, '一页申请'),
});

const OpenDataOrder = view('OpenDataOrder', order, '还在办理的一份申请');
export const listOpenDataOrders = defineQuery('people.data-order.list-open-data-orders.v1', {
  words: '还在办理的资料申请，最急的在前',
  for: ['federationStaff'],
  input: z.object(paging),
  output: pageOf('OpenDataOrderPage', OpenDataOrder, '一页还在办理的申请'),
});
export const countOpenDataOrders = defineQuery('people.data-order.count-open-data-orders.v1', {
  words: '有多少份资料申请还在办理',
  for: ['federationStaff'],
  input: z.object({}),
  output: view(
    'OpenDataOrderCount',
    {
      count: field(z.int(), '还在办理的有多少；没有时为 0'),
      oldestAt: field(Instant.clone().nullable(), '最早的一份是什么时候提出的；没有时为空'),
      dueAt: field(Instant.clone().nullable(), '最急的一份最迟在什么时候办结；没有时为空'),
    },
    '还在办理的资料申请有多少',
  ),
});
export const readCorrection = defineQuery('people.data-order.read-correction.v1', {
  words: '打开一份更正申请；每次打开都有记录',
  for: ['federationStaff'],
  trail: { action: '查看更正申请', of: 'orderId' },
  input: z.object({ orderId: DataOrderId }),
  output: view('Correction', { id: DataOrderId, personId: PersonId, displayName: z.string().nullable(), what: z.string() }, '更正申请'),
  refusals: pick(refusals, 'CorrectionMissing'),
});
export const closeCorrection = defineCommand('people.data-order.close-correction.v1', {
  words: '答复并办结一份更正申请',
  for: ['federationStaff'],
  trail: { action: '办结更正申请', of: 'orderId' },
  input: z.object({ orderId: DataOrderId, answer: field(typedLines(1, 300), '给本人的答复') }),
  output: view('CorrectionClosed', { orderId: DataOrderId, at: Instant }, '已办结'),
  refusals: pick(refusals, 'CorrectionMissing'),
});
export const correctionClosed = defineNotice('people.data-order.correction-closed', {
  args: z.object({}),
  text: '您提交的资料申请有了答复，请在小程序里查看。',
  short: '您的申请有了答复',
});

/** Asked of itself until every service has erased its rows. */
export const trackClosing = defineCommand('people.data-order.track-closing.v1', {
  words: '看各项服务是否都已删除注销者的资料',
  for: ['system'],
  askedBy: [],
  input: z.object({ orderId: DataOrderId }),
  output: z.object({ waiting: z.int() }),
  refusals: {},
});
