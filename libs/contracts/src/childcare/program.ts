import { z } from 'zod';
import { dayInWords } from '../city-time-in-words.js';
import { defineCommand, defineQuery } from '../contract.js';
import { ClassId, ProgramId } from '../id.js';
import { pick, refusal } from '../refusal.js';
import { choice, Day, field, Instant, pageOf, paging, typedLine, view } from '../shape.js';
import { childAges } from './child.js';

export const Season = choice('Season', ['winter', 'summer'], '假期：寒假或暑假');

const refusals = {
  DatesOutOfOrder: refusal(
    {},
    '日期先后不对：开班日不能晚于结束日，报名要在开班日之前开放、在开放之后截止，最晚截止到结束日当天；请核对后再发布',
  ),
  ProgramOver: refusal({ endedOn: Day }, ({ endedOn }) => `结束日 ${dayInWords(endedOn)} 已经过去，请核对年份和日期`),
  AgesOutOfOrder: refusal({}, '年龄范围不对：最小年龄不能大于最大年龄'),
  SubjectTeachingRefused: refusal(
    { word: z.string() },
    ({ word }) =>
      `托管班不得安排学科培训，请从托管名称、班级名称和地点里去掉“${word}”；可以写兴趣、体育、手工、逻辑思维或作业时间，例如“合唱班”“作业时间一班”`,
  ),
};

export const SchoolClass = view(
  'SchoolClass',
  {
    id: ClassId,
    programId: ProgramId,
    name: z.string(),
    site: field(z.string(), '地点'),
    startsOn: Day,
    endsOn: Day,
    youngest: field(z.int(), '开班当日的最小周岁'),
    oldest: field(z.int(), '开班当日的最大周岁'),
    capacity: field(z.int(), '座位数'),
    taken: field(z.int(), '已占座位，含等待家长确认的'),
    waiting: field(z.int(), '候补人数'),
    free: field(z.int(), '现在报名马上能录取的座位；有人候补时为 0'),
    opensAt: field(Instant.clone(), '报名开放时刻'),
    closesAt: field(Instant.clone(), '报名截止时刻'),
  },
  '托管班',
);

const newClass = z.object({
  name: field(typedLine(2, 40), '班级名称'),
  site: field(typedLine(2, 60), '地点'),
  capacity: field(z.int().min(1).max(35), '座位数，不超过 35'),
  youngest: field(z.int().min(childAges.youngest).max(childAges.oldest), '最小周岁'),
  oldest: field(z.int().min(childAges.youngest).max(childAges.oldest), '最大周岁'),
});
export const publishProgram = defineCommand('childcare.program.publish-program.v1', {
  words: '发布一期假期托管及其班级',
  for: ['programEditor', 'federationStaff'],
  input: z.object({
    name: field(typedLine(2, 40), '托管名称'),
    season: Season,
    startsOn: field(Day.clone(), '开班日'),
    endsOn: field(Day.clone(), '结束日'),
    opensAt: field(Instant.clone(), '报名开放时刻'),
    closesAt: field(Instant.clone(), '报名截止时刻'),
    classes: field(z.array(newClass).min(1).max(40), '班级'),
  }),
  output: view('ProgramPublished', { programId: ProgramId, classes: z.array(SchoolClass) }, '已发布'),
  refusals: pick(refusals, 'DatesOutOfOrder', 'ProgramOver', 'AgesOutOfOrder', 'SubjectTeachingRefused'),
});

export const listOpenClasses = defineQuery('childcare.program.list-open-classes.v1', {
  words: '还没有截止报名的班级，先截止的在前',
  for: ['anyone'],
  input: z.object(paging),
  output: pageOf('SchoolClassPage', SchoolClass, '一页班级'),
});

export const findClasses = defineQuery('childcare.program.find-classes.v1', {
  words: '按编号找班级',
  for: ['anyone'],
  input: z.object({ classIds: z.array(ClassId).min(1).max(100) }),
  output: view('SchoolClasses', { items: z.array(SchoolClass) }, '找到的班级'),
});
