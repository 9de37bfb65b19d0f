import { z } from 'zod';
import { defineCommand } from '../contract.js';
import { pick, refusal } from '../refusal.js';
import { field, Instant, view } from '../shape.js';
import { loginRefusals } from './login.js';
import { signInPaused } from './second-factor.js';

export const passwordRefusals = {
  ...pick(loginRefusals, 'LoginEnded'),
  NoPassword: refusal({}, '这个账号不用密码登录，不需要设置密码'),
  PasswordNotRight: refusal({}, '现在的密码不对，请检查后再试'),
  PasswordTooEasy: refusal({}, '这个密码太容易被猜到，请换一个，不要用用户名、常见词或连续的字'),
  PasswordHoldsUsername: refusal({}, '密码里有您的用户名，知道用户名的人会先试它；请换一个不含用户名的'),
  PasswordUsedBefore: refusal({}, '最近用过这个密码，请换一个新的'),
  SignInPaused: signInPaused,
};

export const NewPassword = z.string().min(10, '至少 10 个字').max(200);

/** Ends every other login of the person. Until the first password is changed a login may do little else. */
export const changePassword = defineCommand('people.password.change-password.v1', {
  words: '修改我的密码；其他各处的登录随之失效',
  for: ['signedIn'],
  countsAddress: true,
  input: z.object({ current: field(z.string().min(1).max(200), '现在的密码'), next: field(NewPassword, '新密码，至少 10 个字') }),
  output: view('PasswordChanged', { at: Instant }, '密码已修改'),
  refusals: pick(
    passwordRefusals,
    'NoPassword',
    'PasswordNotRight',
    'PasswordTooEasy',
    'PasswordHoldsUsername',
    'PasswordUsedBefore',
    'SignInPaused',
    'LoginEnded',
  ),
});
