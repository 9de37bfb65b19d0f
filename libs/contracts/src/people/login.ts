import { z } from 'zod';
import { roles, scopeKinds } from '../actor.js';
import { cityTimeInWords } from '../city-time-in-words.js';
import { defineCommand, defineQuery } from '../contract.js';
import { CodeAttemptId, CommandId, LoginId, PersonId } from '../id.js';
import { pick, refusal } from '../refusal.js';
import { choice, field, Instant, typed, view } from '../shape.js';
import { codeOf } from '../typed-text.js';
import { AccountClosed } from './closed-account.js';
import { outsideRefusals } from './outside.js';
import { SecondFactorCode, secondFactorRefusals, signInPaused } from './second-factor.js';

export const RoleName = choice('RoleName', roles, '角色');
export const ScopeKind = choice('ScopeKind', scopeKinds, '授权范围：city 全市；branch 一个工会及其下级；site 一个托管点；case 一个个案');
export const GrantScope = view('GrantScope', { of: ScopeKind, id: field(z.uuid().nullable(), '全市时为空') }, '授权范围');
export const GrantView = view('Grant', { role: RoleName, scope: GrantScope }, '一项授权：角色与范围');

export const loginRefusals = {
  WechatCodeRefused: refusal({}, '微信登录没有成功，请重新打开页面再试一次'),
  ...outsideRefusals,
  TooManyCodes: refusal({ retryAt: Instant }, ({ retryAt }) => `验证码发得太频繁了，${cityTimeInWords(retryAt, 'up')} 之后可以再获取`),
  TooManyTries: refusal(
    { retryAt: Instant },
    ({ retryAt }) => `这个网络上输错的次数太多了，${cityTimeInWords(retryAt, 'up')} 之后可以再试，也可以用微信登录`,
  ),
  CodeWrong: refusal({ triesLeft: z.int() }, ({ triesLeft }) => `验证码不对，还可以试 ${triesLeft} 次`),
  CodeExpired: refusal({}, '验证码已经失效：过了 5 分钟，或者输错了 5 次。请重新获取'),
  PasswordWrong: refusal({}, '用户名或密码不对，请检查后再试'),
  ...secondFactorRefusals,
  SignInPaused: signInPaused,
  LoginEnded: refusal({}, '登录已经失效，请重新登录'),
  SignInNotFresh: refusal({}, '这件事要先确认是您本人：请重新登录一次，十五分钟内再来办'),
  LoginNotFound: refusal({}, '没有找到这处登录，请刷新后再看'),
};

/**
 * A Chinese mobile number as people write or paste it: full-width digits become plain; spaces, hyphens, +86 and signs that nobody sees (a
 * contact card wraps a number in U+202D and U+202C) are taken off. Comes out as 11 digits.
 */
export const MobilePhone = z
  .string()
  .max(80)
  .overwrite((value) =>
    codeOf(value)
      .normalize('NFKC')
      .replace(/[\s\p{Pd}]/gu, '')
      .replace(/^(\+|00)?86(?=1\d{10}$)/, ''),
  )
  .refine((value) => /^1[3-9]\d{9}$/.test(value), '应为 11 位的中国大陆手机号');
/** The digits of an SMS, also as a keyboard or a message shows them: wide, in two groups. */
export const SmsCode = typed(1, 20)
  .overwrite((value) => value.replace(/[\s\p{Pd}]/gu, ''))
  .refine((value) => /^\d{6}$/.test(value), '应为短信里的 6 位数字');
export const CodeSent = view(
  'CodeSent',
  { attemptId: CodeAttemptId, expiresAt: Instant, resendAt: field(Instant.clone(), '这之后可以重发') },
  '验证码已发出',
);

export const SignedIn = view(
  'SignedIn',
  {
    token: field(z.string(), '登录凭证，放在请求头 Authorization: Bearer 里；只在这里出现一次'),
    personId: PersonId,
    grants: z.array(GrantView),
    expiresAt: field(Instant.clone(), '最晚到这时失效'),
  },
  '登录成功',
);

/** `code` comes from `wx.login`; it works once and for five minutes. */
export const signInWithWechat = defineCommand('people.login.sign-in-with-wechat.v1', {
  words: '用微信登录；第一次登录会建立账号',
  for: ['anyone'],
  receipt: 'none',
  input: z.object({ code: field(typed(1, 128), '微信登录码') }),
  output: SignedIn,
  refusals: pick(loginRefusals, 'WechatCodeRefused', 'WechatUnavailable'),
});

/** The same answer for known and unknown phones. */
export const requestCode = defineCommand('people.login.request-code.v1', {
  words: '向手机发送登录验证码（6 位，5 分钟内有效）',
  for: ['anyone'],
  countsAddress: true,
  input: z.object({ phone: field(MobilePhone, '手机号，中国大陆 11 位') }),
  output: CodeSent,
  refusals: pick(loginRefusals, 'TooManyCodes'),
});

/** Deferred: the message goes out after the attempt has been committed, and again while the gateway of the SMS provider is away. */
export const deliverCode = defineCommand('people.login.deliver-code.v1', {
  words: '把验证码发给手机',
  for: ['system'],
  askedBy: [],
  receipt: 'none',
  input: z.object({ attemptId: CodeAttemptId }),
  output: view('CodeDelivery', { sent: z.boolean() }, '验证码的去向'),
  refusals: {},
});

export const signInWithCode = defineCommand('people.login.sign-in-with-code.v1', {
  words: '用手机验证码登录；第一次登录会建立账号',
  for: ['anyone'],
  receipt: 'none',
  countsAddress: true,
  input: z.object({ attemptId: CodeAttemptId, code: field(SmsCode, '验证码') }),
  output: SignedIn,
  refusals: pick(loginRefusals, 'CodeWrong', 'CodeExpired', 'TooManyTries'),
});

export const signInStaff = defineCommand('people.login.sign-in-staff.v1', {
  words: '工作人员用用户名和密码登录',
  for: ['anyone'],
  receipt: 'none',
  input: z.object({
    username: field(typed(1, 64), '用户名'),
    password: field(z.string().min(1).max(200), '密码'),
    totpCode: field(SecondFactorCode.nullable().default(null), '动态口令或备用码；没有设置动态口令的账号不用填'),
  }),
  output: SignedIn,
  countsAddress: true,
  refusals: pick(loginRefusals, 'PasswordWrong', 'SignInPaused', 'TotpNeeded', 'TotpWrong'),
});

export const signOut = defineCommand('people.login.sign-out.v1', {
  words: '退出当前登录；没有收到结果时，用原来的凭证和编号再发一次，得到第一次的结果',
  for: ['signedIn'],
  endsLogin: true,
  input: z.object({}),
  output: view('SignedOut', { at: Instant }, '已退出'),
  refusals: {},
});

export const Login = view(
  'Login',
  {
    id: LoginId,
    way: choice('LoginWay', ['wechat', 'code', 'password'], '登录方式'),
    startedAt: Instant,
    seenAt: Instant,
    current: z.boolean(),
  },
  '一处登录',
);
export const listMyLogins = defineQuery('people.login.list-my-logins.v1', {
  words: '我的各处登录',
  for: ['signedIn'],
  input: z.object({}),
  output: view('MyLogins', { items: z.array(Login) }, '我的各处登录'),
});
export const endLogin = defineCommand('people.login.end-login.v1', {
  words: '结束我的某一处登录',
  for: ['signedIn'],
  input: z.object({ loginId: LoginId }),
  output: view('LoginEndedNow', { loginId: LoginId, at: Instant }, '这处登录已结束'),
  refusals: pick(loginRefusals, 'LoginNotFound'),
});

/** For the gateway only: a bearer token becomes a signed passport of one minute. The token is never logged. */
export const openPassport = defineQuery('people.login.open-passport.v1', {
  words: '由网关换取一分钟通行证',
  for: ['system'],
  askedBy: ['gateway'],
  input: z.object({
    token: z.string().min(1).max(200),
    used: field(z.boolean().default(true), '本人这时在用；只查看登录还在不在时为 false，不算使用'),
  }),
  output: view('OpenedPassport', { passport: z.string(), loginId: LoginId, expiresAt: Instant }, '一分钟通行证'),
  refusals: pick(loginRefusals, 'LoginEnded'),
});

/** For the gateway only: a command that ended the sign-in it was asked with is repeated, since its reply was lost on the way. */
export const findClosing = defineQuery('people.login.find-closing.v1', {
  words: '由网关询问：这处登录是不是由这次操作结束的',
  for: ['system'],
  askedBy: ['gateway'],
  input: z.object({ token: z.string().min(1).max(200), commandId: CommandId, subject: z.string().max(160) }),
  // The first answer again: of signing out the moment alone.
  output: AccountClosed.partial({ dueAt: true, deleted: true, kept: true }),
  refusals: pick(loginRefusals, 'LoginEnded'),
});
