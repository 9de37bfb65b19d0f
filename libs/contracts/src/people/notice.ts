import { z } from 'zod';
import { roles } from '../actor.js';
import { defineCommand, defineQuery } from '../contract.js';
import { NoticeId, PersonId } from '../id.js';
import { choice, Day, field, Instant, pageOf, paging, view } from '../shape.js';

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

const sent = (how: string) => field(z.int().nullable(), `${how}；不足 10 条时为空`);
const NoticeDay = view(
  'NoticeDay',
  { on: Day, wechat: sent('由微信送出的'), sms: sent('由短信送出的'), inbox: sent('微信和短信都送不到、只在小程序里的') },
  '一天里送出的通知',
);
/**
 * Whether notices go out, and no word of whose or about what: sums over all services, and of what has gone out nothing under ten. What
 * still waits is counted to the last one, since somebody must look after it; the hours are whole, so that no act is known by its minute.
 */
export const countNotices = defineQuery('people.notice.count-notices.v1', {
  words: '最近几天送出多少通知、有多少还在等；只有合计，不含收件人和内容',
  for: ['systemAdministrator'],
  input: z.object({ days: field(z.int().min(1).max(31).default(14), '看几天，含今天') }),
  output: view(
    'NoticeCounts',
    {
      days: field(z.array(NoticeDay), '从最早的一天起'),
      waiting: field(z.int(), '这几天写下、还没有送出的'),
      retrying: field(z.int(), '其中已经试过、没有送成，正在再试的'),
      oldestWaitingHours: field(z.int().nullable(), '最早的一条等了几个整小时；没有在等的时为空'),
    },
    '通知送得怎样',
  ),
});
