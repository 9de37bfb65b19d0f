import { clock, dayFrom, weekday } from '@sanwei/words';
import type { SessionMode, SessionTopic } from '../generated/documents.js';

export const modeWords: Record<SessionMode, string> = { face: '面谈', phone: '电话', video: '视频' };
export const topicWords: Record<SessionTopic, string> = {
  sleep: '睡眠与压力',
  mood: '情绪',
  work: '工作与人际',
  couple: '夫妻相处',
  parenting: '亲子',
  elders: '家里老人',
};

type Span = { startsAt: string; endsAt: string };
/** `周五 10:30` with the day before it: `7月17日 周五 10:30`, `明天 周五 10:30` */
export const startOf = (startsAt: string, now: Date) => `${dayFrom(startsAt, now)} ${weekday(startsAt)} ${clock(startsAt)}`;
/** `10:30–11:20` */
export const hoursOf = ({ startsAt, endsAt }: Span) => `${clock(startsAt)}–${clock(endsAt)}`;
/** `7月17日 周五` */
export const dayOf = (startsAt: string, now: Date) => `${dayFrom(startsAt, now)} ${weekday(startsAt)}`;
export const spanOf = ({ startsAt, endsAt }: Span, now: Date) => `${startOf(startsAt, now)}–${clock(endsAt)}`;

export const words = {
  title: '预约',
  signIn: { title: '登录后预约', text: '看哪天有空、约时间、改时间，都在这里。' },
  about: '聊什么',
  anything: '都可以',
  how: '怎么谈',
  topicTitle: '想聊什么？',
  topicNote: '只用来找擅长的老师，不会记下来',
  modeTitle: '想怎么谈？',
  modeNote: '选一种，时间会跟着变',
  dayCount: (count: number) => `${count} 个`,
  dayNone: '没有',
  days: '哪一天',
  /** The chosen day, above its counselors. */
  dayHead: (day: string, minutes: number | undefined) => `${day}${minutes ? `·每次 ${minutes} 分钟` : ''}`,
  order: '空位早的在前',
  provisional: '这一年的放假安排还没公布，这天可能变成休息日。变了会告诉您。',
  counselor: '老师',
  knows: (topics: readonly string[]) => `擅长${topics.join('、')}`,
  none: { title: '这两周没有空的时间', text: '可以再往后看，或者换一种方式；急的话请打热线。' },
  noneOfTopic: { title: '这两周没有空位', text: '擅长这个的老师约不上。换一种方式，或者看看别的老师。' },
  all: '看所有老师',
  later: '再往后看两周',
  earlier: '回到最近两周',
  book: '约这个时间',
  bookBusy: '正在预约',
  free: '不收费。约好后还能改期、取消。',
  notChosen: '先点一个时间，再点“约这个时间”。',
  already: (when: string, count: number) => (count > 1 ? `您已经约了 ${count} 个，最近的在 ${when}` : `您已经约了 ${when}`),
  alreadyNote: '还要再约一个吗？不用的话，点这里看我的预约',
  picked: (span: string, name: string, mode: string) => `${span}·${name}·${mode}`,

  lostTitle: '这个时间刚刚被约走了',
  lostLead: '离它最近的还有：',
  lostNone: '附近没有空的时间了，请看看别的日子。',
  lostMore: '看别的时间',

  booked: '约好了',
  moved: '已改到新的时间',
  changeUntil: (when: string) => `${when} 前可以改期或取消`,
  remind: '前一天提醒您，只写“有一个预约”',
  noRemind: '不另外提醒，请记得时间',
  /** No service keeps a place, a line or whose turn it is to call, and a counselor sees no phone of a member: so it is asked before. */
  toKnow: {
    face: '在哪里见面，谈之前请打热线问好；这里和提醒里都不写地方',
    phone: '谁打给谁、打哪个号码，谈之前请打热线问好；您的手机号不会自动给老师',
    video: '用什么接通，谈之前请打热线问好；您的手机号不会自动给老师',
  } satisfies Record<SessionMode, string>,
  seeMine: '看我的预约',

  mine: '我的预约',
  mineSignIn: { title: '登录后看预约', text: '约好的时间和方式会放在这里。' },
  empty: { title: '还没有预约', text: '约好的时间和方式会放在这里。' },
  newOne: '约个时间',
  past: '以前的',
  cancelledTag: '已取消',
  pastTag: '过去了',
  move: '改期',
  cancel: '取消预约',
  cancelBusy: '正在取消',
  cancelAsk: '取消这个预约？',
  cancelNote: '取消后，这个时间马上让给别人。以后想来，再约就好。',
  cancelNo: '先不取消',
  cancelled: '已取消。以后想来，再约就好。',
  tooLate: '现在要改，请打热线告诉我们',

  moveTitle: '改期',
  moveFrom: (start: string, name: string) => `原来是 ${start}·${name}`,
  moveNote: '新的时间占好了，才放开原来的。',
  moveTo: '改到这个时间',
  moveBusy: '正在改期',
  moveNotChosen: '先点一个时间，再点“改到这个时间”。',
  gone: { title: '这个预约不能改了', text: '它已经取消，或者时间过了。' },
};

export const remindWords = { title: '前一天提醒我', note: '提醒里只写“有一个预约”' };
