import { z } from 'zod';
import { cityTimeInWords } from '../city-time-in-words.js';
import { defineCommand, defineQuery } from '../contract.js';
import { defineNotice } from '../fact.js';
import { PersonId, SessionId } from '../id.js';
import { pick, refusal } from '../refusal.js';
import { choice, Day, field, Instant, view } from '../shape.js';
import { SessionMode } from './counselor.js';
import { informedConsentRefusals } from './informed-consent.js';

export const SessionStatus = choice('SessionStatus', ['booked', 'cancelled'], 'booked 已约好；cancelled 已取消');
export const Slot = view(
  'Slot',
  {
    counselorId: PersonId,
    startsAt: Instant,
    endsAt: Instant,
    provisional: field(z.boolean(), '这一年的放假安排还没有公布，当天可能变成休息日'),
  },
  '可以预约的一段时间',
);
export const Session = view(
  'Session',
  {
    id: SessionId,
    counselorId: PersonId,
    mode: SessionMode,
    startsAt: Instant,
    endsAt: Instant,
    status: SessionStatus,
    version: field(z.int(), '每改一次加一；改期时带上看到的版本'),
    changeUntil: field(Instant.clone(), '在这之前可以改期或取消'),
    remind: field(z.boolean(), '前一天是否提醒'),
  },
  '一次预约',
);

const nearest = { nearest: field(z.array(Slot).max(3), '相近的三个空闲时间，按先后') };
const refusals = {
  ...informedConsentRefusals,
  CounselorNotFound: refusal({}, '没有找到这位老师，请刷新后再试'),
  ModeNotOffered: refusal({}, '这位老师不提供这种方式，请换一种'),
  NoticeTooShort: refusal(
    { earliestAt: Instant },
    ({ earliestAt }) => `现在最早可以约 ${cityTimeInWords(earliestAt, 'up')}，请选晚一些的时间`,
  ),
  NotOpenThen: refusal({}, '这个时间不开放预约，请刷新后选一个空闲的时间'),
  SlotTaken: refusal(nearest, '这个时间刚刚被约走了，可以看看相近的时间'),
  CounselorDayFull: refusal(nearest, '这一天已经约满，可以看看相近的时间'),
  BookedThen: refusal({}, '您在这个时间已经有一个预约，请换一个时间，或先改期'),
  SessionNotFound: refusal({}, '没有找到这个预约，请刷新后再试'),
  SessionEnded: refusal({}, '这个预约已经取消或过去，不能再改'),
  SessionChanged: refusal({ version: z.int() }, '这个预约刚有变动，请刷新后再试'),
  TooLateToChange: refusal(
    { changeUntil: Instant },
    ({ changeUntil }) => `${cityTimeInWords(changeUntil, 'down')} 之后不能在线改期或取消，请打电话告诉我们`,
  ),
};

/** A constant number of statements, however many counselors and days. */
export const listFreeSlots = defineQuery('counseling.session.list-free-slots.v1', {
  words: '空闲的时间，按先后',
  for: ['member'],
  input: z.object({
    counselorId: field(PersonId.clone().nullable().default(null), '只看这一位；为空时看所有人'),
    mode: SessionMode.nullable().default(null),
    from: field(Instant.clone().nullable().default(null), '从这时起；为空时从现在起'),
    days: field(z.int().min(1).max(14).default(7), '看几天'),
  }),
  output: view(
    'FreeSlots',
    { items: z.array(Slot), nextFrom: field(Instant.clone().nullable(), '还有更多时，接着从这时看起') },
    '空闲的时间',
  ),
});

export const bookSession = defineCommand('counseling.session.book-session.v1', {
  words: '预约一次',
  for: ['member'],
  input: z.object({
    counselorId: PersonId,
    startsAt: Instant,
    mode: SessionMode,
    remind: field(z.boolean().default(true), '前一天提醒我'),
  }),
  output: view('SessionBooked', { session: Session }, '约好了'),
  refusals: pick(
    refusals,
    'InformedConsentMissing',
    'CounselorNotFound',
    'ModeNotOffered',
    'NoticeTooShort',
    'NotOpenThen',
    'SlotTaken',
    'CounselorDayFull',
    'BookedThen',
  ),
});

export const moveSession = defineCommand('counseling.session.move-session.v1', {
  words: '改到另一个时间；新的时间占好之后才放开原来的',
  for: ['member'],
  trail: { action: '改期', of: 'sessionId' },
  input: z.object({ sessionId: SessionId, version: field(z.int(), '看到的版本'), startsAt: Instant }),
  output: view('SessionMoved', { session: Session }, '已改期'),
  refusals: pick(
    refusals,
    'SessionNotFound',
    'SessionEnded',
    'SessionChanged',
    'TooLateToChange',
    'CounselorNotFound',
    'ModeNotOffered',
    'NoticeTooShort',
    'NotOpenThen',
    'SlotTaken',
    'CounselorDayFull',
    'BookedThen',
  ),
});

export const cancelSession = defineCommand('counseling.session.cancel-session.v1', {
  words: '取消预约',
  for: ['member'],
  trail: { action: '取消预约', of: 'sessionId' },
  input: z.object({ sessionId: SessionId }),
  output: view('SessionCancelled', { session: Session }, '已取消'),
  refusals: pick(refusals, 'SessionNotFound', 'SessionEnded', 'TooLateToChange'),
});

export const listMySessions = defineQuery('counseling.session.list-my-sessions.v1', {
  words: '我的预约，时间晚的在前',
  for: ['member'],
  input: z.object({}),
  output: view('MySessions', { items: z.array(Session) }, '我的预约'),
});

/** A counselor's own; it says when and how, not who. */
export const CalendarEntry = view(
  'CalendarEntry',
  { sessionId: SessionId, startsAt: Instant, endsAt: Instant, mode: SessionMode, status: SessionStatus },
  '咨询师日程里的一次预约',
);
export const listMyCalendar = defineQuery('counseling.session.list-my-calendar.v1', {
  words: '我的日程',
  for: ['counselor'],
  trail: { action: '查看预约日程', of: 'from' },
  input: z.object({ from: Day, days: field(z.int().min(1).max(31).default(7), '看几天') }),
  output: view('MyCalendar', { items: z.array(CalendarEntry) }, '我的日程'),
});

/** Deferred: asked by the service itself a day before. A session that was cancelled or moved since reminds nobody. */
export const remindSession = defineCommand('counseling.session.remind-session.v1', {
  words: '前一天的提醒',
  for: ['system'],
  askedBy: [],
  input: z.object({ sessionId: SessionId, version: z.int() }),
  output: view('SessionReminder', { reminded: z.boolean() }, '是否提醒了'),
  refusals: {},
});

const when = { startsAt: Instant };
/** To the member. A neighbor at the shoulder learns that there is an appointment, as with a dentist. */
export const sessionBooked = defineNotice('counseling.session.session-booked', {
  args: z.object(when),
  text: ({ startsAt }) => `预约提醒：${cityTimeInWords(startsAt)} 已为您约好，详情请打开小程序查看`,
  short: '预约提醒：已为您约好',
  until: ({ startsAt }) => startsAt,
});
export const sessionRemembered = defineNotice('counseling.session.session-remembered', {
  args: z.object(when),
  text: ({ startsAt }) => `预约提醒：${cityTimeInWords(startsAt)} 您有一个预约，详情请打开小程序查看`,
  short: '预约提醒：您有一个预约',
  until: ({ startsAt }) => startsAt,
});
export const sessionMoved = defineNotice('counseling.session.session-moved', {
  args: z.object(when),
  text: ({ startsAt }) => `预约提醒：您的预约已改到 ${cityTimeInWords(startsAt)}，详情请打开小程序查看`,
  short: '预约提醒：预约时间已更改',
  until: ({ startsAt }) => startsAt,
});
/** Answers what the member has done, so it goes at once: cancelled one, or withdrew the consent to all. */
export const sessionCancelled = defineNotice('counseling.session.session-cancelled', {
  args: z.object(when),
  text: ({ startsAt }) => `预约提醒：${cityTimeInWords(startsAt)} 的预约已取消，如有需要请打开小程序重新预约`,
  short: '预约提醒：有一个预约已取消',
});
/** The counselor cannot come. Nobody is woken for it, unless the session is in the morning. */
export const sessionCalledOff = defineNotice('counseling.session.session-called-off', {
  args: z.object(when),
  text: ({ startsAt }) => `预约提醒：很抱歉，${cityTimeInWords(startsAt)} 的预约不能按时进行，已取消；请打开小程序另约时间`,
  short: '预约提醒：有一个预约已取消',
  until: ({ startsAt }) => startsAt,
  waits: true,
});
/** To the counselor. */
export const calendarChanged = defineNotice('counseling.session.calendar-changed', {
  args: z.object({}),
  text: '预约提醒：您的日程有变动，请打开工作台查看',
  short: '预约提醒：您的日程有变动',
});
