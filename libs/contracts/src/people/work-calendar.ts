import { z } from 'zod';
import { roles } from '../actor.js';
import { defineCommand, defineQuery } from '../contract.js';
import { defineFact } from '../fact.js';
import { choice, Day, field, view } from '../shape.js';

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
  for: roles.filter((role) => role !== 'member' && role !== 'partnerCity'),
  input: z.object({ year: field(Year.clone(), '公历年份') }),
  output: view('WorkCalendar', { days: field(z.array(CalendarDay), '从 1 月 1 日起；日历还没有到这一年时为空') }, '工作日历'),
});

/** Deferred, once a day: reads what is announced by now, this year and the next. */
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
