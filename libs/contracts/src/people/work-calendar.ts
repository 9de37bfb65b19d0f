import { z } from 'zod';
import { allStaff } from '../actor.js';
import { dayInWords } from '../city-time-in-words.js';
import { defineCommand, defineQuery } from '../contract.js';
import { defineFact } from '../fact.js';
import { pick, refusal } from '../refusal.js';
import { choice, Day, field, Instant, typedLine, view } from '../shape.js';

export const DayKind = choice(
  'DayKind',
  ['workday', 'restday', 'makeup_workday'],
  'workday 工作日；restday 休息日；makeup_workday 调休上班日',
);
export const CalendarStatus = choice(
  'CalendarStatus',
  ['announced', 'assumed'],
  'announced 国务院已公布；assumed 还没有公布，按固定假日推定',
);

export const CalendarDay = view(
  'CalendarDay',
  {
    on: Day,
    kind: DayKind,
    status: CalendarStatus,
    holiday: field(z.string().max(20).nullable(), '所属的法定节日；平常的日子为空'),
    replaces: field(Day.clone().nullable(), '调休上班日补的是哪一天；没有时为空'),
  },
  '工作日历上的一天',
);
const Year = z.int().min(2020).max(2100);

export const viewWorkCalendar = defineQuery('people.work-calendar.view-work-calendar.v1', {
  words: '一年的工作日历，含调休',
  for: allStaff,
  input: z.object({ year: field(Year.clone(), '公历年份') }),
  output: view(
    'WorkCalendar',
    {
      days: field(z.array(CalendarDay), '从 1 月 1 日起；日历还没有到这一年时为空'),
      version: field(z.int(), '管理员设置过几次；按软件自带的放假安排时为 0'),
      source: field(z.string().nullable(), '管理员设置时依据的文号；按软件自带的放假安排时为空'),
      setAt: field(Instant.clone().nullable(), '管理员最近一次设置的时刻'),
      otherwiseInLists: field(z.array(Day.clone()), '管理员设置过、而软件自带的放假安排说法不同的日子；请核对原文'),
    },
    '工作日历',
  ),
});

const refusals = {
  YearOutOfReach: refusal(
    { from: z.int(), to: z.int() },
    ({ from, to }) => `只能设置 ${from} 年和 ${to} 年；更早的已经过去，更晚的还没有公布`,
  ),
  CalendarChangedSince: refusal({ version: z.int() }, '这一年的日历刚由另一位管理员设置过，您的改动没有保存；请先看看现在的日历'),
  DayOutsideYear: refusal({ on: Day }, ({ on }) => `${dayInWords(on)} 不在这一年里，请放到它所在的那一年`),
  DayListedTwice: refusal({ on: Day }, ({ on }) => `${dayInWords(on)} 写了两次，请去掉一个`),
  MakeupOnWorkday: refusal({ on: Day }, ({ on }) => `${dayInWords(on)} 不是星期六或星期日，不能是调休上班日；请核对原文`),
  ReplacesNoDayOff: refusal(
    { on: Day, replaces: Day },
    ({ on, replaces }) => `${dayInWords(on)} 补的 ${dayInWords(replaces)} 应当是放假的、星期一到星期五的一天；请核对，拿不准时留空`,
  ),
  ReplacedTwice: refusal({ replaces: Day }, ({ replaces }) => `${dayInWords(replaces)} 被两个调休上班日补了，请核对`),
  StatutoryHolidayMissing: refusal(
    { on: Day, holiday: z.string() },
    ({ on, holiday }) => `${dayInWords(on)} 是法定的${holiday}，清单里没有放假；请核对后补上`,
  ),
};

/** What the announcement changes in the ordinary week. */
const AnnouncedDay = view(
  'AnnouncedDay',
  {
    on: Day,
    kind: choice('AnnouncedKind', ['restday', 'makeup_workday'], 'restday 放假；makeup_workday 调休上班日'),
    holiday: field(typedLine(2, 20), '所属的法定节日'),
    replaces: field(Day.clone().nullable().default(null), '调休上班日补的是哪一天；放假的日子为空'),
  },
  '放假安排里的一天：放假，或调休上班',
);
const CalendarChange = view('CalendarChange', { before: CalendarDay, after: CalendarDay }, '工作日历上有变化的一天');

/**
 * The announcement as the paper says it, by whoever has read it. It stands above the lists that come with the platform: these are
 * written by volunteers from the same paper and may come months later. A later list that says otherwise changes nothing by itself; the
 * days are shown (`otherwiseInLists`). @source 国务院办公厅关于部分节假日安排的通知，每年公布
 */
export const setWorkCalendar = defineCommand('people.work-calendar.set-work-calendar.v1', {
  words: '按国务院办公厅的通知设置一年的放假和调休；以后软件自带的安排不再改动这一年。先试算（dryRun）可以看到会有哪些变化',
  for: ['systemAdministrator'],
  trail: { action: '设置工作日历', of: 'year' },
  input: z.object({
    year: field(Year.clone(), '公历年份'),
    version: field(z.int().min(0), '看到的版本'),
    source: field(typedLine(4, 60), '通知的文号，例如“国办发明电〔2025〕7号”'),
    days: field(z.array(AnnouncedDay).min(1).max(80), '放假和调休上班的日子；平常的工作日和周末不用写'),
    dryRun: field(z.boolean().default(false), '只试算，不保存'),
  }),
  output: view(
    'WorkCalendarSet',
    {
      year: Year.clone(),
      version: field(z.int(), '现在的版本；试算时不变'),
      saved: field(z.boolean(), '已保存；试算时为否'),
      changes: field(z.array(CalendarChange), '与原来不同的日子，按日期'),
    },
    '工作日历已设置，或试算的结果',
  ),
  refusals: pick(
    refusals,
    'YearOutOfReach',
    'CalendarChangedSince',
    'DayOutsideYear',
    'DayListedTwice',
    'MakeupOnWorkday',
    'ReplacesNoDayOff',
    'ReplacedTwice',
    'StatutoryHolidayMissing',
  ),
});

/** Deferred, once a day: reads what is announced by now, this year and the next. What an administrator has set stays. */
export const renewWorkCalendar = defineCommand('people.work-calendar.renew-work-calendar.v1', {
  words: '更新工作日历',
  for: ['system'],
  askedBy: [],
  input: z.object({}),
  output: view('WorkCalendarRenewed', { changedYears: z.array(Year) }, '有变化的年份'),
  refusals: {},
});

/** All days of a year. Whoever needs the calendar keeps a copy. */
export const workCalendarChanged = defineFact('people.work-calendar.work-calendar-changed.v1', {
  payload: z.object({ year: Year, days: z.array(CalendarDay).max(366) }),
  heardBy: ['counseling'],
});
