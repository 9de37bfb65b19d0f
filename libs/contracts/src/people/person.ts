import { z } from 'zod';
import { cityTimeInWords } from '../city-time-in-words.js';
import { defineCommand, defineQuery } from '../contract.js';
import { defineFact, defineNotice } from '../fact.js';
import { CodeAttemptId, ImportId, PersonId } from '../id.js';
import { pick, refusal } from '../refusal.js';
import { field, Instant, typed, view } from '../shape.js';
import { AccountClosed } from './closed-account.js';
import { CodeSent, GrantView, loginRefusals, MobilePhone, SmsCode } from './login.js';
import { outsideRefusals } from './outside.js';

export const personRefusals = {
  ...pick(loginRefusals, 'LoginEnded', 'WechatCodeRefused', 'TooManyCodes', 'CodeWrong', 'CodeExpired', 'SignInNotFresh'),
  WechatPhoneRefused: refusal({}, '没有拿到手机号，请重新点一次授权'),
  ...outsideRefusals,
  PhoneInUse: refusal({}, '这个手机号已在另一个账号上，请用手机号登录，或联系所在工会'),
  OtherPhoneBound: refusal({}, '这个账号已经绑定了手机号；换了号码的，请在微信小程序里重新绑定，或请所在工会当面更换'),
  BindingPaused: refusal({ retryAt: Instant }, ({ retryAt }) => `输错的次数太多了，${cityTimeInWords(retryAt, 'up')} 之后可以再绑定`),
  WechatInUse: refusal(
    {},
    '这个微信自己有一个账号。请先用它登录看一看：资料要留的，就用那个账号，或联系所在工会；不要留的，在那里注销账号，再回来绑定',
  ),
  OtherWechatBound: refusal({}, '这个账号已绑定另一个微信；要换成这一个，请先退出，用手机验证码重新登录，十五分钟内再来绑定'),
};

export const Viewer = view(
  'Viewer',
  {
    id: PersonId,
    displayName: field(z.string().nullable(), '称呼；没有填写时为空'),
    phoneTail: field(z.string().nullable(), '手机号后四位；没有绑定时为空'),
    grants: z.array(GrantView),
    mustChangePassword: field(z.boolean(), '要先修改初始密码；改好之前没有任何权限'),
    totpOn: field(z.boolean(), '已设置动态口令'),
  },
  '我自己',
);
export const viewMe = defineQuery('people.person.view-me.v1', {
  words: '我自己',
  for: ['signedIn'],
  input: z.object({}),
  output: Viewer,
});

const PhoneBound = view('PhoneBound', { phoneTail: z.string() }, '手机号已绑定');
/** `code` comes from the button with `getPhoneNumber`; it is not the code of `wx.login`. */
export const bindPhone = defineCommand('people.person.bind-phone.v1', {
  words:
    '绑定微信里的手机号，微信消息收不到时用短信通知；已入会的，工会名册里的手机号随之更新。十五分钟内登录的才能绑定；其他各处的登录随之失效，原来的手机会收到提醒',
  for: ['member'],
  input: z.object({ code: field(typed(1, 128), '微信手机号授权码') }),
  output: PhoneBound,
  refusals: pick(personRefusals, 'WechatPhoneRefused', 'WechatUnavailable', 'PhoneInUse', 'SignInNotFresh', 'LoginEnded'),
});

/** Where there is no WeChat: the code goes to the phone that is to be bound, and is of use to this person and for this alone. */
export const requestPhoneCode = defineCommand('people.person.request-phone-code.v1', {
  words: '向要绑定的手机发送验证码（6 位，5 分钟内有效），只有本人能用它绑定；已经绑定了别的手机号的账号不发。十五分钟内登录的才发',
  for: ['member'],
  countsAddress: true,
  input: z.object({ phone: field(MobilePhone.clone(), '手机号，中国大陆 11 位') }),
  output: CodeSent,
  refusals: pick(personRefusals, 'TooManyCodes', 'OtherPhoneBound', 'SignInNotFresh', 'LoginEnded'),
});
export const bindPhoneWithCode = defineCommand('people.person.bind-phone-with-code.v1', {
  words: '用短信验证码绑定手机号，以后可以用它登录；工会名册里有这个手机号的，随即认出会员。其他各处的登录随之失效',
  for: ['member'],
  countsAddress: true,
  input: z.object({ attemptId: CodeAttemptId, code: field(SmsCode.clone(), '验证码') }),
  output: PhoneBound,
  refusals: pick(
    personRefusals,
    ...(['CodeWrong', 'CodeExpired', 'BindingPaused', 'PhoneInUse', 'OtherPhoneBound', 'SignInNotFresh', 'LoginEnded'] as const),
  ),
});
export const phoneBound = defineNotice('people.person.phone-bound', {
  args: z.object({}),
  text: '您的账号绑定了手机号，以后可以用手机验证码登录。如果不是您本人操作的，请尽快联系所在工会。',
  short: '您的账号已绑定手机号',
});
export const phoneReplaced = defineNotice('people.person.phone-replaced', {
  args: z.object({}),
  text: '您的账号换了手机号，以后用新的号码登录。如果不是您本人操作的，请尽快联系所在工会。',
  short: '您的账号换了手机号',
});

/** After a lost phone, or for somebody who came by phone. `code` comes from `wx.login`. */
export const bindWechat = defineCommand('people.person.bind-wechat.v1', {
  words: '把现在用的微信绑定到我的账号，以后可以用微信登录。十五分钟内登录的才能绑定；其他各处的登录随之失效，原来的手机和微信会收到提醒',
  for: ['member'],
  input: z.object({ code: field(typed(1, 128), '微信登录码') }),
  output: view('WechatBound', { at: Instant }, '微信已绑定'),
  refusals: pick(
    personRefusals,
    ...(['WechatCodeRefused', 'WechatUnavailable', 'WechatInUse', 'OtherWechatBound', 'SignInNotFresh', 'LoginEnded'] as const),
  ),
});
export const wechatBound = defineNotice('people.person.wechat-bound', {
  args: z.object({}),
  text: '您的账号绑定了微信，以后可以用微信登录。如果不是您本人操作的，请尽快联系所在工会。',
  short: '您的账号已绑定微信',
});

/**
 * Asked of itself, once for each way that an account had before a new one came. `sealed` is that way as it stood in the person's row, which
 * may know it no more; `at` is the moment of the act.
 */
export const warnOldWay = defineCommand('people.person.warn-old-way.v1', {
  words: '告诉原来的手机或微信：账号有了新的登录方式',
  for: ['system'],
  askedBy: [],
  receipt: 'none',
  input: z.object({
    warningId: z.uuid(),
    personId: PersonId,
    reach: z.enum(['openid', 'phone']),
    sealed: z.string().max(1024),
    notice: z.string().max(100),
    at: Instant,
  }),
  output: z.object({ sent: z.boolean() }),
  refusals: {},
});

/** Ends every login at once; each service erases its own rows when it hears of it. */
export const closeAccount = defineCommand('people.person.close-account.v1', {
  words: '注销我的账号；各项服务里我的资料随后删除。没有收到结果时，用原来的凭证和编号再发一次，得到第一次的结果',
  for: ['member'],
  endsLogin: true,
  input: z.object({ understood: field(z.literal(true, '请先勾选'), '“我知道注销后不能恢复”') }),
  output: AccountClosed,
  refusals: pick(personRefusals, 'LoginEnded'),
});
export const personErased = defineFact('people.person.person-erased.v1', {
  payload: z.object({ personId: PersonId }),
  heardBy: ['matchmaking', 'counseling', 'childcare'],
});

/** Somebody whom a paper register named has had an account before: what was written for the one is the other's. */
export const personMerged = defineFact('people.person.person-merged.v1', {
  payload: z.object({ fromPersonId: PersonId, intoPersonId: PersonId }),
  heardBy: ['matchmaking'],
});
/** Every phone of an import has its person: nobody else needs to keep it. */
export const importedPersonsReady = defineFact('people.person.imported-persons-ready.v1', {
  payload: z.object({ importId: ImportId }),
  heardBy: ['matchmaking'],
});
/** Asked of itself, page by page, after a register has come. */
export const createImportedPersons = defineCommand('people.person.create-imported-persons.v1', {
  words: '为登记表里的一批人建立账号',
  for: ['system'],
  askedBy: [],
  input: z.object({ importId: ImportId, after: PersonId.nullable() }),
  output: z.object({ count: z.int() }),
  refusals: {},
});
