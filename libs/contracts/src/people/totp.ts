import { z } from 'zod';
import { defineCommand } from '../contract.js';
import { pick, refusal } from '../refusal.js';
import { field, Instant, view } from '../shape.js';
import { loginRefusals } from './login.js';
import { passwordRefusals } from './password.js';
import { SecondFactorCode, secondFactorRefusals, signInPaused } from './second-factor.js';

const refusals = {
  ...pick(passwordRefusals, 'NoPassword', 'PasswordNotRight'),
  ...pick(loginRefusals, 'LoginEnded'),
  ...secondFactorRefusals,
  SignInPaused: signInPaused,
  TotpAlreadySet: refusal({}, '已经设置过动态口令；要换手机，请先移除再设置'),
};
const code = () => field(SecondFactorCode.clone(), '动态口令或备用码');

/** The password again, so that a token left open on a shared machine cannot set up a factor of its own. */
export const beginTotp = defineCommand('people.totp.begin-totp.v1', {
  words: '开始设置动态口令：用手机应用扫码，再输入一次口令确认',
  for: ['signedIn'],
  receipt: 'none',
  countsAddress: true,
  input: z.object({ password: field(z.string().min(1).max(200), '现在的密码') }),
  output: view('TotpBegun', { uri: field(z.string(), 'otpauth:// 地址，做成二维码；只在这里出现一次') }, '请扫码并确认'),
  refusals: pick(refusals, 'NoPassword', 'PasswordNotRight', 'TotpAlreadySet', 'SignInPaused', 'LoginEnded'),
});
export const confirmTotp = defineCommand('people.totp.confirm-totp.v1', {
  words: '用一个口令确认设置；得到 8 个备用码，各用一次',
  for: ['signedIn'],
  receipt: 'none',
  countsAddress: true,
  input: z.object({
    code: field(SecondFactorCode.clone(), '动态口令'),
    stepsUp: field(z.boolean().default(false), '设置是在一件重要的操作中途做的：这一次同时算作再次确认，接着就能办'),
  }),
  output: view('TotpConfirmed', { recoveryCodes: field(z.array(z.string()), '备用码，只在这里出现一次') }, '动态口令已设置'),
  refusals: pick(refusals, 'TotpNotSet', 'TotpWrong', 'TotpAlreadySet', 'SignInPaused', 'LoginEnded'),
});
export const removeTotp = defineCommand('people.totp.remove-totp.v1', {
  words: '移除动态口令和备用码',
  for: ['signedIn'],
  stepUp: true,
  input: z.object({}),
  output: view('TotpRemoved', { at: Instant }, '动态口令已移除'),
  refusals: pick(refusals, 'LoginEnded'),
});

/** For five minutes this login may do what is marked `stepUp`. */
export const stepUp = defineCommand('people.totp.step-up.v1', {
  words: '用动态口令再确认一次身份，五分钟内有效',
  for: ['signedIn'],
  receipt: 'none',
  countsAddress: true,
  input: z.object({ code: code() }),
  output: view('SteppedUp', { until: Instant }, '身份已确认'),
  refusals: pick(refusals, 'TotpNotSet', 'TotpWrong', 'SignInPaused'),
});
