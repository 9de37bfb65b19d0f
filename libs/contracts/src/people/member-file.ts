import { z } from 'zod';
import { defineQuery } from '../contract.js';
import { MembershipId, PersonId } from '../id.js';
import { pick, refusal } from '../refusal.js';
import { choice, field, Instant, view } from '../shape.js';
import { BranchMember } from './membership.js';

const refusals = {
  MemberNotThere: refusal({}, '没有这份会籍，或不在您的范围内，请刷新名册后再看'),
};
/** @see BranchMember: of the branch's own people only. */
export const fileKeepers = ['branchClerk', 'federationStaff'] as const;

/** How many lines of what happened one file shows. */
export const mostEvents = 100;
export const MemberEventKind = choice('MemberEventKind', ['membership', 'profile'], '记录的种类：会籍、单身职工库的档案');
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
    personId: field(PersonId.clone().nullable(), '本人的账号；还没有登录过时为空'),
    requestedAt: field(Instant.clone().nullable(), '本人提出申请的时刻；由名册登记的为空'),
    reason: field(z.string().nullable(), '没有通过、离会或转来的原因；没有时为空'),
    ownEvents: field(z.array(MemberEvent), '会籍里发生过的事，新的在前'),
  },
  '一位会员的档案：会籍的部分',
);
export const viewMember = defineQuery('people.member-file.view-member.v1', {
  words: '我的范围内一位会员的档案；手机号的中间四位不显示，每次查看都有记录',
  for: fileKeepers,
  trail: { action: '查看会员档案', of: 'membershipId' },
  input: z.object({ membershipId: MembershipId }),
  output: view('MemberFound', { member: MemberFile }, '找到的会员'),
  refusals: pick(refusals, 'MemberNotThere'),
});
