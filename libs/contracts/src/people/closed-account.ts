import { z } from 'zod';
import { refusal } from '../refusal.js';
import { field, Instant, view } from '../shape.js';

/** What every service says that has heard of an erasure while a passport of that person still holds. */
export const closedAccountRefusals = {
  AccountAlreadyClosed: refusal({}, '这个账号已经注销，不再登记任何信息；还需要服务的话，请重新登录'),
};

/** Told in the answer itself: afterwards nobody can sign in to look. */
export const AccountClosed = view(
  'AccountClosed',
  {
    at: Instant,
    dueAt: field(Instant.clone(), '最迟删完的时刻：15 个工作日'),
    deleted: field(z.array(z.string()), '删除的内容，一项一句'),
    kept: field(z.array(z.string()), '按规定留下的内容，一项一句：留多久、为什么'),
  },
  '账号已注销',
);
