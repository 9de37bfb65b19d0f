import { z } from 'zod';
import { branchStaff } from '../actor.js';
import { defineCommand, defineQuery } from '../contract.js';
import { defineNotice } from '../fact.js';
import { BranchId, MembershipId, PersonId } from '../id.js';
import { NameToFind, PersonName } from '../person-name.js';
import { pick, refusal } from '../refusal.js';
import { choice, field, Instant, pageOf, paging, typedLines, view } from '../shape.js';
import { Waiting } from '../waiting.js';
import { branchRefusals } from './branch.js';
import { MobilePhone } from './login.js';

export const membershipRefusals = {
  ...branchRefusals,
  PhoneNeeded: refusal({}, '请先绑定手机号，再申请入会；工会按手机号核对名册'),
  AlreadyMember: refusal({}, '您已经是工会会员，不用再申请；换了单位请联系新单位的工会'),
  RequestAtOtherBranch: refusal({}, '您在另一家工会的入会申请还在等确认，请先撤回那一份，再重新申请'),
  PhoneOnOtherMember: refusal({}, '这个手机号登记在另一位会员名下，请带身份证件到所在工会核对'),
  NoRequestToWithdraw: refusal({}, '没有等待确认的入会申请，可能已经有了结果，请刷新后再看'),
  RequestAnswered: refusal({}, '这份入会申请已经处理、撤回，或不在您的范围内，请刷新后再看'),
  RequestRenamed: refusal(
    { name: z.string() },
    ({ name }) => `本人刚刚更正了姓名，现在是“${name}”，这份申请还没有处理；请按新的姓名核对后再办`,
  ),
  NoMembershipToLeave: refusal({}, '您现在不是工会会员，不用退会；入会申请还在等确认的，请撤回申请'),
  OtherMembershipNow: refusal({}, '您的会籍刚刚转到了另一家工会，还没有退会；请看清楚是哪一家，再决定'),
  MembershipOver: refusal({}, '这位会员已经离会，或不在您的范围内，请刷新后再看'),
  MemberNotFound: refusal({}, '您负责的工会里没有这位会员，请核对手机号，或先更新名册'),
};

export const MembershipStatus = choice(
  'MembershipStatus',
  ['member', 'pending', 'declined', 'left'],
  '会籍状态：会员、入会待确认、没有通过、已离会',
);
export type MembershipStatus = z.output<typeof MembershipStatus>;
const MembershipSource = choice(
  'MembershipSource',
  ['roster', 'joining', 'transfer'],
  '会籍的来源：工会名册、本人申请、按名册从另一家工会转来',
);

export const Membership = view(
  'Membership',
  {
    id: MembershipId,
    branchId: BranchId,
    name: z.string(),
    phoneTail: field(z.string(), '登记的手机号后四位'),
    status: MembershipStatus,
    source: MembershipSource,
    since: field(Instant.clone(), '成为会员或提出申请的时刻'),
    endedAt: field(Instant.clone().nullable(), '离会或没有通过的时刻；还在会时为空'),
    reason: field(z.string().nullable(), '没有通过、离会或转到这家工会的原因；没有时为空'),
  },
  '我的会籍',
);
export const viewMembership = defineQuery('people.membership.view-membership.v1', {
  words: '我的会籍；没有入会也没有申请过时为空',
  for: ['member'],
  input: z.object({}),
  output: view('MyMembership', { membership: Membership.nullable() }, '我的会籍'),
});

/** @source 《中国工会章程》第一章：加入工会由本人自愿申请，经工会批准 */
export const requestMembership = defineCommand('people.membership.request-membership.v1', {
  words: '申请加入一家工会；名册里有我的手机号时不用申请。工会确认后会通知我',
  for: ['member'],
  input: z.object({ branchId: BranchId, name: field(PersonName.clone(), '姓名，与身份证件一致') }),
  output: view('MembershipRequested', { membership: Membership }, '申请已收到，所在工会会尽快确认'),
  refusals: pick(membershipRefusals, 'BranchNotFound', 'PhoneNeeded', 'AlreadyMember', 'RequestAtOtherBranch', 'PhoneOnOtherMember'),
});
export const withdrawMembershipRequest = defineCommand('people.membership.withdraw-membership-request.v1', {
  words: '撤回我的入会申请；申请随即删除',
  for: ['member'],
  input: z.object({}),
  output: view('MembershipRequestWithdrawn', { at: Instant }, '申请已撤回'),
  refusals: pick(membershipRefusals, 'NoRequestToWithdraw'),
});

/** @source 《中国工会章程》第一章：会员有退会自由 */
export const leaveMembership = defineCommand('people.membership.leave-membership.v1', {
  words: '退出我所在的工会；一年内的名册不会再把我加回去，要重新入会请再申请',
  for: ['member'],
  input: z.object({ membershipId: field(MembershipId.clone(), '要退的会籍，和页面上显示的相同') }),
  output: view('MembershipLeft', { membershipId: MembershipId, at: Instant }, '已退会'),
  refusals: pick(membershipRefusals, 'NoMembershipToLeave', 'OtherMembershipNow'),
});

/** What a branch sees of somebody in its register: no more of the phone than is needed to tell two of one name apart. */
export const BranchMember = view(
  'BranchMember',
  {
    id: MembershipId,
    branchId: BranchId,
    name: z.string(),
    phone: field(z.string(), '手机号，中间四位不显示'),
    status: MembershipStatus,
    source: MembershipSource,
    since: Instant,
    endedAt: field(Instant.clone().nullable(), '离会或没有通过的时刻；还在会时为空'),
    signedIn: field(z.boolean(), '有平台账号：登录过，或由登记表建了账号、还没有登录过'),
  },
  '名册里的一个人',
);
/** Whom a list of the register holds. Names lie sealed, so that a name is found as a whole and not by a part. */
const inRegister = () => ({
  branchId: field(BranchId.nullable(), '只看这个工会及其下级；不填为我的全部范围'),
  name: field(
    NameToFind.clone().nullable().default(null),
    '完整的姓名，写成别的找不到任何人；名册里的姓名是加密保存的，不能按其中几个字查找',
  ),
  status: field(MembershipStatus.clone().default('member'), '只看这一种状态的'),
});
const branchAndPage = () => ({ branchId: field(BranchId.nullable(), '只看这个工会及其下级；不填为我的全部范围'), ...paging });
export const listMembers = defineQuery('people.membership.list-members.v1', {
  words: '我的范围内的会员，或其他状态的人，先入会的在前；可以按完整的姓名查找。每次查看都有记录',
  for: branchStaff,
  trail: { action: '查看会员名册', of: 'branchId' },
  input: z.object({ ...inRegister(), ...paging }),
  output: pageOf('BranchMemberPage', BranchMember, '一页会员'),
});
export const countMembers = defineQuery('people.membership.count-members.v1', {
  words: '名册的同一份清单里一共有多少人',
  for: branchStaff,
  trail: { action: '数会员名册的人数', of: 'branchId' },
  input: z.object(inRegister()),
  output: view('MemberCount', { count: field(z.int().nullable(), '人数；超过十万人时不数，为空') }, '名册的人数'),
});
export const listPendingMemberships = defineQuery('people.membership.list-pending-memberships.v1', {
  words: '我的范围内等待确认的入会申请，先提出的在前；每次查看都有记录',
  for: branchStaff,
  trail: { action: '查看入会申请', of: 'branchId' },
  input: z.object(branchAndPage()),
  output: pageOf('PendingMembershipPage', BranchMember, '一页等待确认的入会申请'),
});
export const countPendingMemberships = defineQuery('people.membership.count-pending-memberships.v1', {
  words: '我的范围内有多少份入会申请等待确认',
  for: branchStaff,
  input: z.object({}),
  output: Waiting,
});
export const findMember = defineQuery('people.membership.find-member.v1', {
  words: '当面办事时，按完整的手机号找我负责的工会里的会员；每次查找都有记录',
  for: ['branchClerk'],
  trail: { action: '按手机号查找会员', of: 'branchId' },
  input: z.object({
    branchId: field(BranchId.nullable(), '只在这个工会及其下级里找；不填为我的全部范围'),
    phone: field(MobilePhone.clone(), '手机号，中国大陆 11 位'),
  }),
  output: view('FoundMember', { member: BranchMember }, '找到的会员'),
  refusals: pick(membershipRefusals, 'MemberNotFound'),
});

const ofOne = { membershipId: MembershipId };
/** Repeated, since a request may be renamed while it lies on the desk: what is answered is the name that was read. */
const ofRequest = () => ({ ...ofOne, name: field(PersonName.clone(), '您核对过的姓名，和申请里显示的相同') });
export const confirmMembership = defineCommand('people.membership.confirm-membership.v1', {
  words: '确认一份入会申请',
  for: branchStaff,
  trail: { action: '确认入会', of: 'membershipId' },
  input: z.object(ofRequest()),
  output: view('MembershipConfirmed', { ...ofOne, at: Instant }, '已确认入会'),
  refusals: pick(membershipRefusals, 'RequestAnswered', 'RequestRenamed'),
});
/** Each gets an answer of its own: one that somebody else has answered, or that was renamed, holds up no other. */
const RequestOutcome = view(
  'RequestOutcome',
  {
    membershipId: MembershipId,
    outcome: choice(
      'RequestFate',
      ['confirmed', 'answered', 'renamed'],
      'confirmed 已确认；answered 已经处理、撤回或不在您的范围内；renamed 本人刚更正了姓名，还没有确认',
    ),
    name: field(z.string().nullable(), 'renamed 时现在的姓名；其他时候为空'),
    message: field(z.string().nullable(), '没有确认的原因和接下来怎么办；已确认时为空'),
  },
  '一份入会申请的结果',
);
export const confirmMemberships = defineCommand('people.membership.confirm-memberships.v1', {
  words: '确认多份入会申请，最多 100 份；每份各有结果，有一份没有确认不影响其他的',
  for: branchStaff,
  trail: { action: '确认多份入会', of: 'items' },
  input: z.object({ items: field(z.array(z.object(ofRequest())).min(1).max(100), '要确认的申请，和清单里显示的相同') }),
  output: view('MembershipsConfirmed', { items: field(z.array(RequestOutcome), '每份的结果，按所给的次序') }, '已处理'),
  refusals: {},
});
export const declineMembership = defineCommand('people.membership.decline-membership.v1', {
  words: '不通过一份入会申请，写明原因和怎么办；本人会看到',
  for: branchStaff,
  trail: { action: '不通过入会申请', of: 'membershipId' },
  input: z.object({ ...ofRequest(), reason: field(typedLines(4, 200), '没有通过的原因') }),
  output: view('MembershipDeclined', { ...ofOne, at: Instant }, '已答复'),
  refusals: pick(membershipRefusals, 'RequestAnswered', 'RequestRenamed'),
});
export const endMembership = defineCommand('people.membership.end-membership.v1', {
  words: '办理一位会员离会，写明原因；本人会看到',
  for: branchStaff,
  trail: { action: '办理离会', of: 'membershipId' },
  input: z.object({ ...ofOne, reason: field(typedLines(4, 200), '离会的原因') }),
  output: view('MembershipEnded', { ...ofOne, at: Instant }, '已办理离会'),
  refusals: pick(membershipRefusals, 'MembershipOver'),
});
export const membershipEnded = defineNotice('people.membership.membership-ended', {
  args: z.object({}),
  text: '您的工会会籍有变化，请在小程序里查看；有疑问请联系所在工会。',
  short: '您的工会会籍有变化',
  waits: true,
});
/** Nobody need do anything: the reason stands beside the membership. */
export const membershipMoved = defineNotice('people.membership.membership-moved', {
  args: z.object({}),
  text: '按更新后的会员名册，您的工会会籍转到了另一家工会，请在小程序里查看；有疑问请联系所在工会。',
  short: '您的工会会籍有变化',
  waits: true,
});
export const membershipAnswered = defineNotice('people.membership.membership-answered', {
  args: z.object({}),
  text: '您的入会申请有了结果，请在小程序里查看。',
  short: '您的入会申请有了结果',
  waits: true,
});

/** For whoever checks somebody of the own branches: whether the person is a member there. Of other branches nothing is said. */
export const MembershipOfPerson = view(
  'MembershipOfPerson',
  { personId: PersonId, branchId: BranchId, status: MembershipStatus, since: Instant },
  '一个人在我负责的工会里的会籍',
);
export const findMemberships = defineQuery('people.membership.find-memberships.v1', {
  words: '这些人在我负责的工会里的会籍；别处的会籍不显示',
  for: branchStaff,
  input: z.object({ personIds: z.array(PersonId).min(1).max(100) }),
  output: view('FoundMemberships', { items: z.array(MembershipOfPerson) }, '找到的会籍'),
});

/** For rows that were there before names could be found: asked by the migration, and of itself until none is left. */
export const indexNames = defineCommand('people.membership.index-names.v1', {
  words: '让早先登记的姓名也可以按完整的姓名查找',
  for: ['system'],
  askedBy: [],
  input: z.object({}),
  output: z.object({ done: z.int() }),
  refusals: {},
});
