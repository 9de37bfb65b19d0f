import { z } from 'zod';
import { branchStaff } from '../actor.js';
import { cityTimeInWords } from '../city-time-in-words.js';
import { defineCommand, defineQuery } from '../contract.js';
import { MembershipId, PersonId, PhoneOpeningId } from '../id.js';
import { pick, refusal } from '../refusal.js';
import { choice, field, Instant, pageOf, paging, typedLine, view } from '../shape.js';
import { BranchMember, membershipRefusals } from './membership.js';

const refusals = {
  ...membershipRefusals,
  MemberNotThere: refusal({}, '没有这份会籍，或不在您的范围内，请刷新名册后再看'),
  ReasonNeeded: refusal({}, '选了“其他原因”，请写一句为什么要看'),
  TooManyPhonesOpened: refusal(
    { most: z.int(), retryAt: Instant },
    ({ most, retryAt }) => `一小时里最多打开 ${most} 个手机号，${cityTimeInWords(retryAt, 'up')} 之后可以再看`,
  ),
};
/** How many lines of what happened one file shows. */
export const mostEvents = 100;
export const MemberEventKind = choice(
  'MemberEventKind',
  ['membership', 'profile', 'opening'],
  '记录的种类：会籍、单身职工库的档案、打开过手机号',
);
export const MemberEventBy = choice('MemberEventBy', ['self', 'staff', 'roster'], '谁做的：本人、工会工作人员、按会员名册');
/** From what each service's rows still say: of a thing that was done again the newest stands. */
export const MemberEvent = view(
  'MemberEvent',
  {
    at: Instant,
    kind: MemberEventKind,
    words: field(z.string(), '发生了什么'),
    by: field(MemberEventBy.clone().nullable(), '谁做的；早先没有记下时为空'),
  },
  '一位会员身上发生过的一件事',
);
export type MemberEvent = z.output<typeof MemberEvent>;

export const MemberFile = view(
  'MemberFile',
  {
    ...BranchMember.shape,
    personId: field(PersonId.clone().nullable(), '本人的账号；还没有账号时为空'),
    requestedAt: field(Instant.clone().nullable(), '本人提出申请的时刻；由名册登记的为空'),
    reason: field(z.string().nullable(), '没有通过、离会或转来的原因；没有时为空'),
    ownEvents: field(z.array(MemberEvent), '会籍里发生过的事，新的在前'),
  },
  '一位会员的档案：会籍的部分',
);
export const viewMember = defineQuery('people.member-file.view-member.v1', {
  words: '我的范围内一位会员的档案；手机号的中间四位不显示，每次查看都有记录',
  for: branchStaff,
  trail: { action: '查看会员档案', of: 'membershipId' },
  input: z.object({ membershipId: MembershipId }),
  output: view('MemberFound', { member: MemberFile }, '找到的会员'),
  refusals: pick(refusals, 'MemberNotThere'),
});

export const PhoneReason = choice(
  'PhoneReason',
  ['reply', 'arrange', 'followUp', 'check', 'other'],
  '为什么要看手机号：提醒答复、约时间和地点、回访、定期确认情况、其他原因',
);
export type PhoneReason = z.output<typeof PhoneReason>;
export const phoneReasonInWords: Readonly<Record<PhoneReason, string>> = {
  reply: '提醒答复',
  arrange: '约时间和地点',
  followUp: '回访',
  check: '定期确认情况',
  other: '其他原因',
};
/** @source design "trust": masked fields open with a reason, which the person can see */
export const openMemberPhone = defineCommand('people.member-file.open-member-phone.v1', {
  words: '说明原因后，看一位会员完整的手机号；本人看得到是谁、什么时候、为什么看的。每小时最多 30 个',
  for: branchStaff,
  // The number is for the eye: no receipt keeps it, and a second tap is a second opening.
  receipt: 'none',
  trail: { action: '打开会员的手机号', of: 'membershipId' },
  input: z.object({
    membershipId: MembershipId,
    reason: PhoneReason,
    note: field(typedLine(2, 60).nullable().default(null), '一句话的说明；选“其他原因”时必须写'),
  }),
  output: view(
    'MemberPhoneOpened',
    { membershipId: MembershipId, phone: field(z.string(), '完整的手机号'), hideAt: field(Instant.clone(), '到这一刻请重新遮住') },
    '已打开',
  ),
  refusals: pick(refusals, 'MembershipOver', 'ReasonNeeded', 'TooManyPhonesOpened'),
});

const PhoneOpening = view(
  'PhoneOpening',
  {
    id: PhoneOpeningId,
    at: Instant,
    by: field(z.string().nullable(), '看的人；账号已经注销时为空'),
    reason: PhoneReason,
    note: field(z.string().nullable(), '写下的说明；没有时为空'),
  },
  '工作人员看过我的手机号一次',
);
export const listMyPhoneOpenings = defineQuery('people.member-file.list-my-phone-openings.v1', {
  words: '谁在什么时候、为什么看过我完整的手机号，新的在前',
  for: ['member'],
  input: z.object(paging),
  output: pageOf('PhoneOpeningPage', PhoneOpening, '一页查看记录'),
});
