import { z } from 'zod';
import { branchStaff } from '../actor.js';
import { defineCommand, defineQuery } from '../contract.js';
import { defineNotice } from '../fact.js';
import { BranchId, ProfileId } from '../id.js';
import { pick, refusal } from '../refusal.js';
import { choice, field, Instant, pageOf, paging, typedLines, view } from '../shape.js';
import { Waiting } from '../waiting.js';

export const TextsState = choice(
  'TextsState',
  ['notYet', 'checking', 'waiting', 'passed', 'risky', 'returned'],
  '自己写的文字：提交后检查、正在检查、等工作人员看、可以给人看、不能给人看、请本人修改',
);
export type TextsState = z.output<typeof TextsState>;

/** What a member reads about the own words: what is going on, who sees them, what to do. */
export const textsInWords: Readonly<Record<TextsState, string>> = {
  notYet: '提交后会检查；检查通过之前，别人看不到您写的称呼、城市、职业和自我介绍',
  checking: '正在检查，一般很快就好；检查通过之前，别人看不到您写的称呼、城市、职业和自我介绍',
  waiting: '正在检查，要等工会的工作人员看一看，过了一星期还没看可以问问所在工会；看过之前，别人看不到您写的称呼、城市、职业和自我介绍',
  passed: '已经检查过，可以给被推荐的人看',
  risky: '您写的称呼、城市、职业或自我介绍里有的话不适合给别人看，现在没有显示。请换一种说法再保存，会重新检查；拿不准时可以问所在工会',
  returned: '工会的工作人员请您改一改称呼、城市、职业或自我介绍，原因写在下面，现在没有显示。改好保存后会重新检查',
};

const refusals = {
  NothingToCheck: refusal({}, '这些文字已经处理过、本人正在改或不在您的范围内，请刷新后再看'),
  TextsChangedSince: refusal({ version: z.int() }, '本人刚改过这些文字，请看过新的内容再决定'),
};

export const TextsToCheck = view(
  'TextsToCheck',
  {
    id: ProfileId,
    version: field(z.int(), '通过或退回时带上'),
    branchId: BranchId,
    nickname: z.string(),
    city: z.string(),
    occupation: z.string().nullable(),
    aboutMe: z.string(),
    since: Instant,
  },
  '一份要人看的文字；不含姓名',
);

/** Own words of people are read here, so each reading leaves a line. */
export const listTextsToCheck = defineQuery('matchmaking.profile-text.list-texts-to-check.v1', {
  words: '我的范围内要人看过才能给别人看的文字，先来的在前；每次查看都有记录',
  for: branchStaff,
  trail: { action: '查看待看的文字', of: 'branchId' },
  input: z.object({ branchId: field(BranchId.nullable(), '只看这个工会及其下级；不填为我的全部范围'), ...paging }),
  output: pageOf('TextsToCheckPage', TextsToCheck, '一页待看的文字'),
});
export const countTextsToCheck = defineQuery('matchmaking.profile-text.count-texts-to-check.v1', {
  words: '我的范围内有多少份文字要人看过',
  for: branchStaff,
  input: z.object({}),
  output: Waiting,
});
export const passTexts = defineCommand('matchmaking.profile-text.pass-texts.v1', {
  words: '这些文字可以给别人看',
  for: branchStaff,
  trail: { action: '文字可以显示', of: 'profileId' },
  input: z.object({ profileId: ProfileId, version: field(z.int(), '看到的版本') }),
  output: view('TextsPassed', { profileId: ProfileId, at: Instant }, '可以显示了'),
  refusals: pick(refusals, 'NothingToCheck', 'TextsChangedSince'),
});
export const returnTexts = defineCommand('matchmaking.profile-text.return-texts.v1', {
  words: '请本人修改这些文字，写明原因；本人会看到，改好之前不显示',
  for: branchStaff,
  trail: { action: '请本人修改文字', of: 'profileId' },
  input: z.object({ profileId: ProfileId, version: field(z.int(), '看到的版本'), reason: field(typedLines(4, 200), '请本人修改的原因') }),
  output: view('TextsReturned', { profileId: ProfileId, at: Instant }, '已请本人修改'),
  refusals: pick(refusals, 'NothingToCheck', 'TextsChangedSince'),
});

/** Deferred: the words are read when the line runs and never stand in it. Again while WeChat is away; a version that is past changes nothing. */
export const checkTexts = defineCommand('matchmaking.profile-text.check-texts.v1', {
  words: '请人员服务检查一份档案里自己写的文字',
  for: ['system'],
  askedBy: [],
  receipt: 'none',
  input: z.object({ profileId: ProfileId, version: z.int() }),
  output: z.object({ texts: TextsState.nullable() }),
  refusals: {},
});

export const textsToChange = defineNotice('matchmaking.profile-text.texts-to-change', {
  args: z.object({}),
  text: '您填写的资料有一处需要修改，请打开小程序查看',
  short: '您填写的资料需要修改',
  waits: true,
});
