import { z } from 'zod';
import { roles } from '../actor.js';
import { defineCommand } from '../contract.js';
import { BranchId, PersonId } from '../id.js';
import { pick, refusal } from '../refusal.js';
import { choice, field, Instant, view } from '../shape.js';
import { branchRefusals } from './branch.js';
import { RoleName } from './login.js';
import { staffRefusals } from './staff.js';

const refusals = {
  ...pick(staffRefusals, 'StaffNotFound', 'NotOneself'),
  ...pick(branchRefusals, 'BranchNotFound'),
  RolesExclude: refusal({ held: RoleName }, '管理员角色不能和其他角色由同一个人担任，请先收回原来的角色'),
  RoleForWholeCity: refusal({}, '管理员角色只能按全市授予，请不要选工会'),
  FirstPasswordStands: refusal({}, '对方还没有修改初始密码；请对方先登录修改，再授予管理员角色'),
  GrantEndsInPast: refusal({}, '到期时间已经过去，请改成以后的时间'),
  GrantNotFound: refusal({}, '没有找到这项授权，请刷新后再看'),
};
/** Membership is no role that an administrator gives: it comes with the union's roster. */
export const StaffRole = choice(
  'StaffRole',
  roles.filter((role) => role !== 'member') as [Exclude<(typeof roles)[number], 'member'>],
  '工作人员的角色',
);
const of = { personId: PersonId, role: StaffRole, branchId: field(BranchId.nullable().default(null), '为空表示全市') };

/** Granted again, the grant holds until the new `endsAt`. Works on the person's next request. */
export const grantRole = defineCommand('people.grant.grant-role.v1', {
  words: '授予工作人员角色；下一次请求起有效',
  for: ['securityAdministrator'],
  stepUp: true,
  trail: { action: '授予角色', of: 'personId' },
  input: z.object({ ...of, endsAt: field(Instant.nullable().default(null), '到期时间，到时自动失效；为空表示一直有效') }),
  output: view('RoleGranted', { personId: PersonId, at: Instant }, '角色已授予'),
  refusals: pick(
    refusals,
    'StaffNotFound',
    'NotOneself',
    'BranchNotFound',
    'RolesExclude',
    'RoleForWholeCity',
    'FirstPasswordStands',
    'GrantEndsInPast',
  ),
});
export const endGrant = defineCommand('people.grant.end-grant.v1', {
  words: '收回工作人员的角色；下一次请求起无效',
  for: ['securityAdministrator'],
  stepUp: true,
  trail: { action: '收回角色', of: 'personId' },
  input: z.object({ ...of }),
  output: view('GrantEnded', { personId: PersonId, at: Instant }, '角色已收回'),
  refusals: pick(refusals, 'NotOneself', 'GrantNotFound'),
});
