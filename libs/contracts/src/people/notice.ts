import { z } from 'zod';
import { roles } from '../actor.js';
import { defineCommand, defineQuery } from '../contract.js';
import { NoticeId, PersonId } from '../id.js';
import { choice, field, Instant, pageOf, paging, view } from '../shape.js';

/**
 * One line for a whole batch: up to 200 people in one transaction of the sender. What is said travels as the notice's name and its
 * arguments: a service can say only what its contracts hold, never words of its own, and never a notice of another service.
 */
export const sendNotices = defineCommand('people.notice.send-notices.v1', {
  words: '由各服务交来的通知',
  for: ['system'],
  askedBy: ['matchmaking', 'counseling', 'childcare'],
  // Whose service it came from would say of each person what they use.
  receipt: 'unsigned',
  input: z.object({
    notices: z
      .array(
        z.object({
          personId: PersonId,
          notice: z.string().min(1).max(160),
          args: z.record(z.string(), z.unknown()),
        }),
      )
      .min(1)
      .max(500),
  }),
  output: view('NoticesTaken', { count: z.int() }, '已收下的通知数'),
  refusals: {},
});

/**
 * Sends some notices now: WeChat subscription message first, SMS where that cannot reach the person.
 * Deferred, one line for many notices; a notice that has gone out already is left alone.
 */
export const deliverNotices = defineCommand('people.notice.deliver-notices.v1', {
  words: '发出一批通知',
  for: ['system'],
  askedBy: [],
  receipt: 'none',
  input: z.object({ noticeIds: z.array(NoticeId).min(1).max(50) }),
  output: view('NoticeDelivery', { count: z.int() }, '已有去向的通知数'),
  refusals: {},
});

/** In the place of one whose row was changed: it says so, and the others are read as ever. Leads to no page. */
export const unreadableNotice = { notice: 'people.notice.unreadable', text: '这条通知读不出来了，已经告诉管理员' };

export const Notice = view(
  'Notice',
  {
    id: NoticeId,
    notice: field(z.string(), '通知的名称，各服务契约里的那一个；手机据此打开相应的页面'),
    text: z.string(),
    at: Instant,
    channel: field(choice('NoticeChannel', ['wechat', 'sms', 'inbox'], '送达途径').nullable(), '还没送出时为空'),
  },
  '给我的一条通知',
);
export const listMyNotices = defineQuery('people.notice.list-my-notices.v1', {
  words: '给我的通知，新的在前',
  for: [...roles],
  input: z.object(paging),
  output: pageOf('NoticePage', Notice, '一页通知'),
});
