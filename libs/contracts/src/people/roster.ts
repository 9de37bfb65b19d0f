import { z } from 'zod';
import { branchStaff } from '../actor.js';
import { defineCommand, defineQuery } from '../contract.js';
import { DownloadTicket, fileRefusals, UploadTicket } from '../file.js';
import { BranchId, FileId, RosterId } from '../id.js';
import { pick, refusal } from '../refusal.js';
import { choice, field, Instant, view } from '../shape.js';
import { branchRefusals } from './branch.js';

export const RosterStatus = choice(
  'RosterStatus',
  ['reading', 'unreadable', 'checking', 'checked', 'committing', 'committed', 'abandoned'],
  '名册的状态：读取中、读不了、检查中、检查完、写入中、已生效、已放弃',
);
export type RosterStatus = z.output<typeof RosterStatus>;

/** Rows with the same thing wrong are one line to understand. */
const RosterProblem = view(
  'RosterProblem',
  {
    words: field(z.string(), '问题，前面是列名'),
    rows: field(z.int(), '有这个问题的行数；一行可以有几个问题'),
    first: field(z.int(), '第一次出现在原来的表里第几行'),
  },
  '名册里的一类问题',
);
const refusals = {
  ...fileRefusals,
  ...branchRefusals,
  RosterNotFound: refusal({}, '没有找到这份名册，它可能已过一天被删除，或不在您的范围内；请重新上传'),
  RosterNotInThisState: refusal({ status: RosterStatus }, '这份名册现在不能这样做，请刷新后再看'),
  NothingInRoster: refusal({}, '名册里没有可以写入的行，请在原来的表里按问题清单改好，再把完整的名册重新上传'),
  NoRosterErrors: refusal({}, '名册里没有有问题的行'),
  RosterErrorsGone: refusal({}, '有问题的行已过一天，不能再下载；请在原来的表里改好，把完整的名册重新上传'),
  RosterNotClean: refusal(
    { bad: z.int() },
    ({ bad }) =>
      `还有 ${bad} 行有问题，里面可能有在册的会员；请先在原来的表里改好，把完整的名册重新上传，再让不在名册里的人离会，或者这次先不办离会`,
  ),
  RosterOfErrors: refusal(
    {},
    '这份表带有“问题”一列，是从问题清单改来的，里面只有原来有问题的人；按它办离会，本工会的其他会员都会离会，删掉这一列也一样。办离会要用本工会全部会员的名册：请在原来的表里改好，把整份重新上传，或者这次先不办离会',
  ),
  RosterConfirmed: refusal(
    { endCount: z.int().nullable() },
    ({ endCount }) =>
      `这份名册之前已经按“${endCount === null ? '不办离会' : `${endCount} 人离会`}”确认，离会的人数不能再改，请刷新后看结果；要另外办离会，请用本工会全部会员的名册重新上传`,
  ),
  EndCountChanged: refusal({ missing: z.int() }, ({ missing }) =>
    missing === 0
      ? '现在本工会的会员都在这份名册里，没有人要离会；请刷新后再看，这次不用办离会'
      : `不在这份名册里的会员现在是 ${missing} 人，和您确认的人数不同，名册还没有生效；请核对名册是不是写全了本工会的会员；确实要让这 ${missing} 人离会的，按这个人数再办一次`,
  ),
};

const counted = {
  id: RosterId,
  branchId: BranchId,
  status: RosterStatus,
  trouble: field(z.string().nullable(), '整个文件读不了、或名册生效时没有办离会的原因；没有这些情况时为空'),
  rows: field(z.int(), '读到的行数，不含表头'),
  checked: field(z.int(), '已检查的行数'),
  added: field(z.int(), '新的会员，包括等待确认、由名册确认的人'),
  same: field(z.int(), '已在本工会的会员'),
  moved: field(z.int(), '从您负责的另一家工会转来的会员'),
  bad: field(z.int(), '有问题的行数，不会写入'),
  missing: field(z.int(), '现在是本工会会员、但不在这份名册里的人数；办离会时要重复这个数'),
  ofErrors: field(z.boolean(), '带有以“问题”开头的一列，是从问题清单改来的；按它不能办离会'),
  committed: field(z.int(), '已处理的行数'),
  ended: field(z.int(), '因不在名册里而离会的人数'),
  createdAt: Instant,
  committedAt: field(Instant.clone().nullable(), '生效的时刻'),
  keptUntil: field(Instant.clone().nullable(), '读到的内容留到这时，有问题的行在此以前可以下载；已经没有内容、或正在写入时为空'),
};
export const Roster = view(
  'Roster',
  { ...counted, problems: field(z.array(RosterProblem), '有问题的行，按问题归类，行数多的在前；最多 40 类，过期后为空') },
  '一家工会的一份会员名册；生效后就是回执',
);
/** A new one for each: two operations with one input object would have one input type in the public schema. */
const ofRoster = () => z.object({ rosterId: RosterId });

export const requestRosterUpload = defineCommand('people.roster.request-roster-upload.v1', {
  words: '要一张上传凭证，用来上传会员名册（.xlsx，两列：姓名、手机号；最大 10 MB，20000 行）',
  for: branchStaff,
  receipt: 'none',
  input: z.object({}),
  output: UploadTicket,
  refusals: {},
});
export const beginRoster = defineCommand('people.roster.begin-roster.v1', {
  words: '读取并试检查一家工会的会员名册；不会改动会籍',
  for: branchStaff,
  trail: { action: '试检查会员名册', of: 'branchId' },
  input: z.object({ fileId: FileId, branchId: BranchId }),
  output: view('RosterBegun', { rosterId: RosterId }, '已开始读取'),
  refusals: pick(refusals, 'FileNotFound', 'BranchNotFound'),
});
export const viewRoster = defineQuery('people.roster.view-roster.v1', {
  words: '我上传的一份名册：进度、各类人数、各类问题',
  for: branchStaff,
  input: ofRoster(),
  output: view('RosterFound', { roster: Roster }, '找到的名册'),
  refusals: pick(refusals, 'RosterNotFound'),
});
export const MyRoster = view('MyRoster', counted, '我上传过的一份名册');
export const listMyRosters = defineQuery('people.roster.list-my-rosters.v1', {
  words: '我上传过的会员名册，新的在前，最多 20 份',
  for: branchStaff,
  input: z.object({}),
  output: view('MyRosters', { items: z.array(MyRoster) }, '我上传过的名册'),
});
export const requestRosterErrors = defineCommand('people.roster.request-roster-errors.v1', {
  words: '要一张下载凭证，取名册里有问题的行和原因，最多 5000 行；文字很多时少一些，文件名里写着是前多少行',
  for: branchStaff,
  receipt: 'none',
  trail: { action: '下载名册的问题行', of: 'rosterId' },
  input: ofRoster(),
  output: DownloadTicket,
  refusals: pick(refusals, 'RosterNotFound', 'RosterNotInThisState', 'NoRosterErrors', 'RosterErrorsGone'),
});
export const commitRoster = defineCommand('people.roster.commit-roster.v1', {
  words: '让检查过的名册生效；不在名册里的会员是否离会由经办人决定，办离会要用本工会全部会员的名册，离会的人数要再确认一次',
  for: branchStaff,
  trail: { action: '会员名册生效', of: 'rosterId' },
  input: z.object({
    rosterId: RosterId,
    endCount: field(z.int().min(0).nullable(), '离会的人数，和检查得到的 missing 相同；为空时，不在名册里的会员都不离会'),
  }),
  output: view('RosterCommitted', { rosterId: RosterId }, '正在写入'),
  refusals: pick(
    refusals,
    'RosterNotFound',
    'RosterNotInThisState',
    'NothingInRoster',
    'RosterConfirmed',
    'RosterOfErrors',
    'RosterNotClean',
    'EndCountChanged',
  ),
});
export const abandonRoster = defineCommand('people.roster.abandon-roster.v1', {
  words: '放弃这份名册，读到的内容随即删除',
  for: branchStaff,
  trail: { action: '放弃会员名册', of: 'rosterId' },
  input: ofRoster(),
  output: view('RosterAbandoned', { rosterId: RosterId }, '已放弃'),
  refusals: pick(refusals, 'RosterNotFound', 'RosterNotInThisState'),
});

/** The steps that the service asks of itself, each a transaction of its own. A step that comes twice finds its work done. */
const step = <V extends string>(verb: V, words: string) =>
  defineCommand(`people.roster.${verb}.v1`, {
    words,
    for: ['system'],
    askedBy: [],
    input: z.object({ rosterId: RosterId, from: z.int().min(0) }),
    output: z.object({ rosterId: RosterId, done: z.int() }),
    refusals: {},
  });
export const readRoster = step('read-roster', '读出会员名册的各行');
export const checkRosterRows = step('check-roster-rows', '检查名册的一批行');
export const commitRosterRows = step('commit-roster-rows', '写入名册的一批行，最后办离会');
export const forgetRoster = step('forget-roster', '过一天还没有生效的名册，或生效后一天还留着的问题行，内容删除');
