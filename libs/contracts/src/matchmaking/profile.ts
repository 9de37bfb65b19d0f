import { z } from 'zod';
import { choiceInWords } from '../choice-in-words.js';
import { defineCommand, defineQuery } from '../contract.js';
import { defineNotice } from '../fact.js';
import { BranchId, ProfileId } from '../id.js';
import { branchRefusals } from '../people/branch.js';
import { PersonName } from '../person-name.js';
import { pick, refusal } from '../refusal.js';
import { choice, Day, field, Instant, typed, typedLine, typedLines, view } from '../shape.js';
import { FactName, Facts, Sex } from './fact.js';
import { TextsState } from './profile-text.js';
import { registerConsentRefusals } from './register-consent.js';
import { Wish, WishAbout, WishTrouble, wishTroubleInWords } from './wish.js';

export const ProfileStatus = choice(
  'ProfileStatus',
  ['draft', 'submitted', 'returned', 'active', 'paused'],
  '档案状态：草稿、待核实、退回修改、已核实、暂停',
);
export type ProfileStatus = z.output<typeof ProfileStatus>;

/** Where a member writes in own words that somebody else may read one day. The real name is read by the branch alone. */
export const freeTexts = ['nickname', 'city', 'homeCity', 'occupation', 'aboutMe', 'wishes'] as const;
export const FreeText = choice('FreeText', freeTexts, '自由填写的栏目：称呼、所在城市、老家、职业、自我介绍、愿望的城市');
export type FreeText = z.output<typeof FreeText>;
const freeTextWords: Readonly<Record<FreeText, string>> = {
  nickname: '称呼',
  city: '所在城市',
  homeCity: '老家所在城市',
  occupation: '职业',
  aboutMe: '自我介绍',
  wishes: '愿望的城市',
};

export const profileRefusals = {
  ...branchRefusals,
  ...registerConsentRefusals,
  TooYoung: refusal({ years: z.int() }, ({ years }) => `满 ${years} 周岁后可以登记，欢迎到时再来`),
  BirthdayUnlikely: refusal({}, '请核对出生日期'),
  WishUnclear: refusal({ about: WishAbout, why: WishTrouble }, wishTroubleInWords),
  FactDeclinedAndKnown: refusal({ fact: FactName }, '有一项既填了内容又选了“不愿说”，请留下一个'),
  ContactInText: refusal(
    { field: FreeText },
    ({ field: at }) =>
      `${choiceInWords(freeTextWords, at, '自己写的文字')}里请不要写电话、微信号或 QQ 号；双方都同意后会交换“联系方式”一栏`,
  ),
  ProfileMissing: refusal({}, '还没有档案，请先填写'),
  ProfileChanged: refusal({ version: z.int() }, '这份档案刚在别处改过，请看过新的内容再保存；您填的还在这个页面上'),
  AttestationMissing: refusal({}, '请先签单身承诺，再提交核实'),
  NotInThisState: refusal({ status: ProfileStatus }, '档案现在的状态不能这样做，请刷新后再看'),
};

/** `contact` is written for this purpose and is never the phone of the sign-in; it is shown to nobody before both have said yes. */
const own = {
  branchId: BranchId,
  sex: Sex,
  realName: field(typedLine(2, 30), '真实姓名，只给核实的工会看'),
  nickname: field(typedLine(1, 12), '称呼，给被推荐的人看'),
  bornOn: Day,
  city: field(typedLine(2, 12), '现在工作生活的城市'),
  contact: field(typed(0, 60), '双方都同意后交换的联系方式；可以先不写'),
  aboutMe: field(typedLines(0, 300), '自我介绍；请不要写电话和微信号'),
  facts: Facts,
  wishes: field(z.array(Wish).max(9), '愿望，每个方面最多一条'),
};
export const MyProfile = view(
  'MyProfile',
  {
    id: ProfileId,
    version: field(z.int(), '保存时带上，两处同时改时先保存的算数'),
    status: ProfileStatus,
    returnReason: field(z.string().nullable(), '退回的原因；没有退回时为空'),
    texts: field(TextsState.clone(), '自己写的称呼、城市、职业和自我介绍检查到哪一步'),
    textsInWords: field(z.string(), '同上，说给本人听：谁看得到，要做什么'),
    textsReason: field(z.string().nullable(), '请我修改文字的原因；没有时为空'),
    attestationEndsAt: field(Instant.clone().nullable(), '单身承诺有效到；没有签时为空'),
    ...own,
  },
  '我在单身职工库的档案',
);

export const viewMyProfile = defineQuery('matchmaking.profile.view-my-profile.v1', {
  words: '我的档案',
  for: ['member'],
  input: z.object({}),
  output: view('MyProfileFound', { profile: MyProfile.nullable() }, '我的档案；没有时为空'),
});
export const saveProfile = defineCommand('matchmaking.profile.save-profile.v1', {
  words: '保存我的档案；姓名、性别、出生日期、工会改动后需要重新核实',
  for: ['member'],
  input: z.object({
    version: field(z.int().min(0), '读到的版本；第一次保存为 0'),
    ...own,
    realName: field(PersonName.max(30), '真实姓名，只给核实的工会看'),
  }),
  output: view('ProfileSaved', { profile: MyProfile }, '已保存'),
  refusals: pick(
    profileRefusals,
    'RegisterConsentMissing',
    'BranchNotFound',
    'TooYoung',
    'BirthdayUnlikely',
    'WishUnclear',
    'FactDeclinedAndKnown',
    'ContactInText',
    'ProfileChanged',
  ),
});
export const submitProfile = defineCommand('matchmaking.profile.submit-profile.v1', {
  words: '提交给所在工会核实',
  for: ['member'],
  input: z.object({}),
  output: view('ProfileSubmitted', { status: ProfileStatus, at: Instant }, '已提交，等待核实'),
  refusals: pick(profileRefusals, 'RegisterConsentMissing', 'ProfileMissing', 'AttestationMissing', 'NotInThisState'),
});
export const pauseProfile = defineCommand('matchmaking.profile.pause-profile.v1', {
  words: '暂停推荐，档案保留',
  for: ['member'],
  input: z.object({}),
  output: view('ProfilePaused', { status: ProfileStatus }, '已暂停'),
  refusals: pick(profileRefusals, 'ProfileMissing', 'NotInThisState'),
});
export const resumeProfile = defineCommand('matchmaking.profile.resume-profile.v1', {
  words: '恢复推荐',
  for: ['member'],
  input: z.object({}),
  output: view('ProfileResumed', { status: ProfileStatus }, '已恢复'),
  refusals: pick(profileRefusals, 'ProfileMissing', 'NotInThisState'),
});

export const profileVerified = defineNotice('matchmaking.profile.profile-verified', {
  args: z.object({}),
  text: '您提交的资料已经核实，请打开小程序查看',
  short: '您提交的资料已经核实',
  waits: true,
});
export const profileReturned = defineNotice('matchmaking.profile.profile-returned', {
  args: z.object({}),
  text: '您提交的资料需要补充，请打开小程序查看',
  short: '您提交的资料需要补充',
  waits: true,
});
