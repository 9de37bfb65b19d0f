import { z } from 'zod';
import { dayInWords } from '../city-time-in-words.js';
import { defineCommand, defineQuery } from '../contract.js';
import { PersonId, SessionId } from '../id.js';
import { closedAccountRefusals } from '../people/closed-account.js';
import { CalendarDay } from '../people/work-calendar.js';
import { pick, refusal } from '../refusal.js';
import { choice, Day, field, Instant, typedLine, view } from '../shape.js';

export const SessionMode = choice('SessionMode', ['face', 'phone', 'video'], 'face 面谈；phone 电话；video 视频');

export const SessionTopic = choice(
  'SessionTopic',
  ['sleep', 'mood', 'work', 'couple', 'parenting', 'elders'],
  'sleep 睡眠与压力；mood 情绪；work 工作与人际；couple 夫妻相处；parenting 亲子；elders 家里老人',
);

const minutes = (least: number, most: number) => z.int().min(least).max(most).multipleOf(5);
export const Hours = view(
  'Hours',
  { fromMinute: field(minutes(0, 1_435), '开始'), toMinute: field(minutes(5, 1_440), '结束') },
  '一天里的一段时间，从零点起的分钟数，五分钟一格',
);
export const WeeklyHours = view(
  'WeeklyHours',
  {
    weekday: field(z.int().min(1).max(7), '星期；星期一为 1，星期日为 7'),
    fromMinute: field(minutes(0, 1_435), '开始'),
    toMinute: field(minutes(5, 1_440), '结束'),
  },
  '每周固定的一段时间',
);

/** 585 is `9:45`, and the end of a day `24:00`. */
const clock = (minute: number): string => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;

const refusals = {
  HoursOutOfOrder: refusal({}, '有一段时间的结束早于开始，请改一下'),
  HoursOverlap: refusal({}, '有两段时间重叠了，请合成一段'),
  HoursTooShort: refusal(
    {
      weekday: field(z.int().min(1).max(7).nullable(), '星期；改的是某一天时为空'),
      fromMinute: z.int(),
      toMinute: z.int(),
      sessionMinutes: z.int(),
    },
    ({ weekday, fromMinute, toMinute, sessionMinutes }) =>
      `${weekday === null ? '' : `星期${'一二三四五六日'[weekday - 1]} `}${clock(fromMinute)} 到 ${clock(toMinute)} 不够谈一次（一次 ${sessionMinutes} 分钟），没有人能预约。请加长，或去掉这一段`,
  ),
  ExceptionTooShort: refusal(
    { on: Day, sessionMinutes: z.int() },
    ({ on, sessionMinutes }) =>
      `您为 ${dayInWords(on)} 另外设置的时间不够谈一次（一次 ${sessionMinutes} 分钟）。请先改那一天的时间，再改一次的时长`,
  ),
  HoursNotArranged: refusal({}, '请先设置每周的时间'),
  HoursChangedSince: refusal(
    { version: field(z.int(), '现在的版本') },
    '您的时间安排刚在另一个窗口改过，这次的改动没有保存；请先看看现在的安排，再改一次',
  ),
  DayIsOver: refusal({}, '这一天已经过去，请选今天或以后的日子'),
  ...closedAccountRefusals,
};

/** What members see of a counselor. */
export const Counselor = view(
  'Counselor',
  {
    id: PersonId,
    name: field(z.string(), '来访者看到的称呼'),
    modes: z.array(SessionMode),
    topics: field(z.array(SessionTopic), '擅长的话题；没有写时为空的列表'),
    sessionMinutes: field(z.int(), '一次的时长'),
  },
  '咨询师',
);
const arrangement = {
  name: field(typedLine(2, 20), '来访者看到的称呼'),
  modes: field(z.array(SessionMode).min(1).max(3), '咨询方式'),
  topics: field(z.array(SessionTopic).max(6), '擅长的话题；来访者按它找老师'),
  sessionMinutes: field(minutes(20, 180), '一次的时长'),
  bufferMinutes: field(minutes(0, 60), '两次之间留出的时间'),
  minimumNoticeMinutes: field(minutes(0, 20_160), '最晚提前多久预约'),
  dailyMaximum: field(z.int().min(1).max(12), '一天最多几次'),
  hours: field(z.array(WeeklyHours).max(42), '每周的时间；法定节日不开放，调休上班日按所补的那一天'),
};
export const Arrangement = view('Arrangement', arrangement, '咨询师自己的时间安排');
export const HoursException = view(
  'HoursException',
  { on: Day, hours: field(z.array(Hours), '这一天的时间；空的就是不开放') },
  '某一天的例外',
);

const newVersion = () => field(z.int(), '新的版本，下一次改动时带上');

/**
 * Hours of a counselor's own. The first setting makes the counselor known to members. It replaces everything that was set before, so
 * whoever sends no version has seen nothing, and is let through only where there is nothing yet.
 */
export const setWeeklyHours = defineCommand('counseling.counselor.set-weekly-hours.v1', {
  words: '设置我每周的时间和规则；已有的预约不变',
  for: ['counselor'],
  input: z.object({ ...arrangement, version: field(z.int().min(0).nullable().default(null), '看到的版本；第一次设置时为 0 或不填') }),
  output: view('WeeklyHoursSet', { at: Instant, version: newVersion() }, '已设置'),
  refusals: pick(
    refusals,
    'HoursOutOfOrder',
    'HoursOverlap',
    'HoursTooShort',
    'ExceptionTooShort',
    'HoursChangedSince',
    'AccountAlreadyClosed',
  ),
});

/**
 * An exception stands above weekly hours and holidays. What is booked on the day stays and is shown. It replaces one day, which is named:
 * whoever sends no version means that day whatever stood there.
 */
export const setException = defineCommand('counseling.counselor.set-exception.v1', {
  words: '设置我某一天的例外时间；为空时恢复每周的安排。当天已有的预约不变，会列出来',
  for: ['counselor'],
  input: z.object({
    on: Day,
    hours: field(z.array(Hours).max(6).nullable(), '为空时恢复每周的安排；空的列表是不开放'),
    version: field(z.int().min(1).nullable().default(null), '看到的版本；不填时不核对'),
  }),
  output: view('ExceptionSet', { on: Day, stillBooked: field(z.array(SessionId), '当天仍然有效的预约'), version: newVersion() }, '已设置'),
  refusals: pick(refusals, 'HoursOutOfOrder', 'HoursOverlap', 'HoursTooShort', 'HoursNotArranged', 'HoursChangedSince', 'DayIsOver'),
});

export const viewMyHours = defineQuery('counseling.counselor.view-my-hours.v1', {
  words: '我的时间安排，以及今天起的例外',
  for: ['counselor'],
  input: z.object({}),
  output: view(
    'MyHours',
    {
      version: field(z.int(), '每周的时间和例外每改一次加一；还没有设置时为 0'),
      arrangement: field(Arrangement.nullable(), '还没有设置时为空'),
      exceptions: z.array(HoursException),
    },
    '我的时间安排',
  ),
});

const OwnDay = view(
  'OwnDay',
  {
    calendar: field(CalendarDay, '这一天在工作日历上是什么日子'),
    hours: field(z.array(Hours), '这一天开放的时间：例外在先，其次法定节日不开放，调休上班日按所补的那一天'),
    isException: field(z.boolean(), '这一天是另外设置的'),
    isFull: field(z.boolean(), '这一天已约到最多的次数'),
    freeStarts: field(z.array(Instant.clone()), '来访者现在能约的开始时刻；太近、太远、约满的和已过去的不在里面'),
  },
  '我的日历上的一天',
);
/** By the rules in force now, on past days too. What is booked is in `listMyCalendar`; both are asked in one document. */
export const viewMyWeek = defineQuery('counseling.counselor.view-my-week.v1', {
  words: '我这几天哪些时间开放、来访者还能约哪些时间，含节日和调休',
  for: ['counselor'],
  input: z.object({ from: field(Day.clone(), '从哪一天起'), days: field(z.int().min(1).max(31).default(7), '看几天') }),
  output: view('MyWeek', { version: field(z.int(), '时间安排的版本'), days: z.array(OwnDay) }, '我这几天的安排'),
});

export const listCounselors = defineQuery('counseling.counselor.list-counselors.v1', {
  words: '可以预约的咨询师',
  for: ['member'],
  input: z.object({}),
  output: view('Counselors', { items: z.array(Counselor) }, '咨询师'),
});
export const findCounselors = defineQuery('counseling.counselor.find-counselors.v1', {
  words: '按编号找咨询师',
  for: ['member', 'counselor'],
  input: z.object({ counselorIds: z.array(PersonId).min(1).max(100) }),
  output: view('FoundCounselors', { items: z.array(Counselor) }, '找到的咨询师'),
});
