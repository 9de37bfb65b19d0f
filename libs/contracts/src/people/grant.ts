import { z } from 'zod';
import { type ScopeKind as Kind, roles } from '../actor.js';
import { defineCommand } from '../contract.js';
import { PersonId } from '../id.js';
import { pick, refusal } from '../refusal.js';
import { choice, field, Instant, view } from '../shape.js';
import { branchRefusals } from './branch.js';
import { RoleName, ScopeKind } from './login.js';
import { staffRefusals } from './staff.js';

const kindWords: Readonly<Record<Kind, string>> = { city: '全市', branch: '工会', site: '托管点', case: '个案' };
const refusals = {
  ...pick(staffRefusals, 'StaffNotFound', 'NotOneself'),
  ...pick(branchRefusals, 'BranchNotFound'),
  RolesExclude: refusal({ held: RoleName }, '管理员角色不能和其他角色由同一个人担任，请先收回原来的角色'),
  ScopeNotForRole: refusal(
    { allowed: z.array(ScopeKind) },
    ({ allowed }) => `这个角色只能按${allowed.map((kind) => kindWords[kind]).join('、')}授予，请换一个范围`,
  ),
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
const scope = z
  .object({ of: ScopeKind.clone(), id: field(z.uuid().nullable().default(null), '工会、托管点或个案的编号；全市时为空') })
  .refine(({ of, id }) => (of === 'city') === (id === null), { path: ['id'], message: '全市时请留空，其他范围请选一个' });
const of = { personId: PersonId, role: StaffRole, scope: field(scope, '在什么范围内有效') };

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
    'ScopeNotForRole',
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
