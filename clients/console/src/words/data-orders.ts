import type { DataOrderKind, DataOrderStatus } from '../generated/documents.js';

export const dataOrders = {
  title: '资料申请',
  note: '职工对自己资料的申请，最急的在前，最迟 15 个工作日办结。打开更正申请会留下记录。',
  empty: '没有在办理的资料申请',
  emptyNote: '职工提出后会出现在这里，不用刷新。',
  kind: '事项',
  status: '进度',
  openedAt: '提出时间',
  dueAt: '最迟办结',
  open: '打开',
  openOf: (kind: string, at: string) => `打开 ${at} 提出的${kind}`,
  itself: '系统自动办理，不用管',
  overdue: '已经过期',
  soon: '快到期了',
  drawer: '更正申请',
  who: '申请人',
  nameless: '没有留姓名',
  what: '哪里不对、应该是什么',
  answer: '给本人的答复',
  answerWhy: '本人会看到。写清楚改了什么；没有改的，写明为什么、可以怎么办。',
  answerEmpty: '请写给本人的答复',
  close: '答复并办结',
  closed: '已办结，本人会看到答复',
  missing: '这份申请已经办结，或已经撤回。',
};
export const orderKinds: Readonly<Record<DataOrderKind, string>> = { ownData: '导出资料', correction: '更正资料', closing: '注销账号' };
export const orderStatuses: Readonly<Record<DataOrderStatus, string>> = {
  received: '收到',
  working: '办理中',
  done: '办结',
  failed: '没有办成',
};
