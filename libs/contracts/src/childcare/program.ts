import { z } from 'zod';
import { programEditors } from '../actor.js';
import { cityTimeInWords, dayInWords } from '../city-time-in-words.js';
import { defineCommand, defineQuery } from '../contract.js';
import { ClassId, ProgramId } from '../id.js';
import { pick, refusal } from '../refusal.js';
import { Day, field, Instant, pageOf, paging, typedLine, view } from '../shape.js';
import { childAges } from './child.js';
import { draftRefusals, ProgramDraftRef } from './program-draft.js';
import { Season } from './season.js';

export const classRefusals = { ClassNotFound: refusal({}, '没有找到这个班，请刷新后再试') };
const refusals = {
  ...classRefusals,
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
  ...draftRefusals,
  ProgramNotFound: refusal({}, '没有找到这一期托管，请刷新列表后再看'),
  ClassEnded: refusal({ endedOn: Day }, ({ endedOn }) => `这个班已于 ${dayInWords(endedOn)} 结束，不能再改`),
  ClassChangedSince: refusal({ version: z.int() }, '这个班刚被改过，您的改动没有保存；请看过新的内容再改'),
  SeatsTaken: refusal(
    { taken: z.int() },
    ({ taken }) => `已经有 ${taken} 个座位给了孩子（含等家长确认的），座位数不能少于 ${taken}；已经给出的座位不收回`,
  ),
  ClosingMovedEarlier: refusal(
    { closesAt: Instant },
    ({ closesAt }) => `报名已经公布到 ${cityTimeInWords(closesAt, 'down')} 截止，只能往后改，不能提前；家长是按公布的时间安排的`,
  ),
  ClosesAfterLastDay: refusal({ endsOn: Day }, ({ endsOn }) => `报名最晚截止到结束日 ${dayInWords(endsOn)} 当天，请改早一些`),
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
    version: field(z.int(), '发布后改过几次，从 1 起；更改时带上看到的'),
  },
  '托管班',
);

export const Program = view(
  'Program',
  {
    id: ProgramId,
    name: z.string(),
    season: Season,
    startsOn: Day,
    endsOn: Day,
    opensAt: field(Instant.clone(), '报名开放时刻'),
    closesAt: field(Instant.clone(), '发布时的报名截止时刻；各班可以延后，以班级的为准'),
    publishedAt: Instant,
    classes: field(z.array(SchoolClass), '各班，按名称排列；座位是此刻的'),
  },
  '已发布的一期托管',
);

const newClass = z.object({
  name: field(typedLine(2, 40), '班级名称'),
  site: field(typedLine(2, 60), '地点'),
  capacity: field(z.int().min(1).max(35), '座位数，不超过 35'),
  youngest: field(z.int().min(childAges.youngest).max(childAges.oldest), '最小周岁'),
  oldest: field(z.int().min(childAges.youngest).max(childAges.oldest), '最大周岁'),
});
export const publishProgram = defineCommand('childcare.program.publish-program.v1', {
  words: '发布一期假期托管及其班级；由草稿发布时说明是哪一份，草稿随之删除',
  for: programEditors,
  input: z.object({
    name: field(typedLine(2, 40), '托管名称'),
    season: Season,
    startsOn: field(Day.clone(), '开班日'),
    endsOn: field(Day.clone(), '结束日'),
    opensAt: field(Instant.clone(), '报名开放时刻'),
    closesAt: field(Instant.clone(), '报名截止时刻'),
    classes: field(z.array(newClass).min(1).max(40), '班级'),
    draft: field(ProgramDraftRef.nullable().default(null), '由哪一份草稿而来；没有草稿时为空'),
  }),
  output: view('ProgramPublished', { programId: ProgramId, classes: z.array(SchoolClass) }, '已发布'),
  refusals: pick(
    refusals,
    'DatesOutOfOrder',
    'ProgramOver',
    'AgesOutOfOrder',
    'SubjectTeachingRefused',
    'DraftNotFound',
    'DraftChangedSince',
  ),
});

/** `queue.programs` hints when one is published or a draft changes. Listen to `program.<id>` of what is shown as well: 20 topics fit in one stream. */
export const listPrograms = defineQuery('childcare.program.list-programs.v1', {
  words: '已发布的各期托管及其班级，新发布的在前',
  for: programEditors,
  input: z.object(paging),
  output: pageOf('ProgramPage', Program, '一页托管'),
});
export const viewProgram = defineQuery('childcare.program.view-program.v1', {
  words: '一期托管及其班级，座位是此刻的',
  for: programEditors,
  input: z.object({ programId: ProgramId }),
  output: Program,
  refusals: pick(refusals, 'ProgramNotFound'),
});

/**
 * What may still change when families rely on it: more seats, or fewer down to what is taken; a slip in a name or site; a later closing.
 * A class is not canceled: for that a family must be told why and have somebody to object to. @source design "childcare"
 */
export const changeClass = defineCommand('childcare.program.change-class.v1', {
  words: '发布后更正一个班：增减座位（候补的按次序补上）、改正名称和地点的笔误、延后报名截止',
  for: programEditors,
  trail: { action: '更改托管班', of: 'classId' },
  input: z.object({
    classId: ClassId,
    version: field(z.int().min(1), '看到的版本'),
    ...newClass.pick({ name: true, site: true, capacity: true }).shape,
    closesAt: field(Instant.clone(), '报名截止时刻；不能早于已公布的'),
  }),
  output: view('ClassChanged', { schoolClass: SchoolClass, offered: field(z.int(), '因此得到空位、等家长确认的孩子数') }, '已更改'),
  refusals: pick(
    refusals,
    'ClassNotFound',
    'ClassEnded',
    'ClassChangedSince',
    'SeatsTaken',
    'ClosingMovedEarlier',
    'ClosesAfterLastDay',
    'SubjectTeachingRefused',
  ),
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
