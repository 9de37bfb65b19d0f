import { z } from 'zod';
import { cityTimeInWords } from '../city-time-in-words.js';
import { defineCommand } from '../contract.js';
import { defineNotice } from '../fact.js';
import { MembershipId, SignInMoveId } from '../id.js';
import { pick, refusal } from '../refusal.js';
import { field, Instant, view } from '../shape.js';
import { loginRefusals, MobilePhone, SmsCode } from './login.js';
import { membershipRefusals } from './membership.js';

const refusals = {
  ...loginRefusals,
  ...membershipRefusals,
  NeverSignedIn: refusal({}, '这位会员还没有在平台登录过，不用换；请在名册里改成新手机号，本人直接用新手机号登录'),
  StaffNotMoved: refusal({}, '这是工作人员的账号，不能这样换；请联系系统管理员'),
  PhoneUnchanged: refusal({}, '新手机号和现在的登录手机号相同，请核对'),
  TooManyMoves: refusal({ retryAt: Instant }, ({ retryAt }) => `今天办理换手机的次数已满，${cityTimeInWords(retryAt, 'up')} 之后可以再办`),
  NewPhoneOnAccount: refusal(
    {},
    '这个新手机号已在平台的另一个账号上，没有更换。请问会员：那个账号也是本人的，请用新手机号登录看一看，资料不要留的，在那里注销账号，再来办理；资料要留的，或新手机号不是本人的，请换一个手机号办理',
  ),
  NewPhoneOnMember: refusal(
    {},
    '这个新手机号在会员名册里登记在另一位会员名下，没有更换。请核对手机号；确是本人的，请先由登记它的工会在名册里改正，再来办理，或换一个手机号办理',
  ),
  MoveOvertaken: refusal({}, '这位会员的登录或会籍刚刚有了变化，没有更换；请重新查找后再办'),
};

/** The code goes to the new phone, and the member tells it to the clerk face to face. @source design "trust": lost phone */
export const beginSignInMove = defineCommand('people.sign-in-move.begin-sign-in-move.v1', {
  words: '会员本人到场、证件核对后：向其新手机发送验证码，准备把登录换过去',
  for: ['branchClerk'],
  stepUp: true,
  trail: { action: '准备更换会员的登录手机', of: 'membershipId' },
  input: z.object({ membershipId: MembershipId, newPhone: field(MobilePhone.clone(), '新手机号，中国大陆 11 位') }),
  output: view('SignInMoveBegun', { moveId: SignInMoveId, expiresAt: Instant }, '验证码已发到新手机'),
  refusals: pick(
    refusals,
    ...(['MemberNotFound', 'NeverSignedIn', 'StaffNotMoved', 'PhoneUnchanged', 'NewPhoneOnAccount', 'NewPhoneOnMember'] as const),
    ...(['TooManyCodes', 'TooManyMoves'] as const),
  ),
});
export const moveSignIn = defineCommand('people.sign-in-move.move-sign-in.v1', {
  words: '输入会员当面报出的验证码，把登录换到新手机；原来的各处登录和微信绑定随即失效',
  for: ['branchClerk'],
  stepUp: true,
  trail: { action: '更换会员的登录手机', of: 'moveId' },
  input: z.object({
    moveId: SignInMoveId,
    code: field(SmsCode.clone(), '验证码'),
  }),
  output: view('SignInMoved', { membershipId: MembershipId, at: Instant }, '登录已换到新手机'),
  refusals: pick(refusals, 'CodeWrong', 'CodeExpired', 'NewPhoneOnAccount', 'NewPhoneOnMember', 'StaffNotMoved', 'MoveOvertaken'),
});
export const signInMoved = defineNotice('people.sign-in-move.sign-in-moved', {
  args: z.object({}),
  text: '您的登录手机号已更换。如果不是您本人办理的，请尽快联系所在工会。',
  short: '您的登录手机号已更换',
});

/** Deferred, as other codes are: after the commit, and again while the SMS provider is away. */
export const deliverMoveCode = defineCommand('people.sign-in-move.deliver-move-code.v1', {
  words: '把更换手机的验证码发给新手机',
  for: ['system'],
  askedBy: [],
  receipt: 'none',
  input: z.object({ moveId: SignInMoveId }),
  output: z.object({ sent: z.boolean() }),
  refusals: {},
});
export const tellOldPhone = defineCommand('people.sign-in-move.tell-old-phone.v1', {
  words: '告诉原来的手机：登录已更换',
  for: ['system'],
  askedBy: [],
  receipt: 'none',
  input: z.object({ moveId: SignInMoveId }),
  output: z.object({ sent: z.boolean() }),
  refusals: {},
});
