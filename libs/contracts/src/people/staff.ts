import { z } from 'zod';
import { defineCommand, defineQuery } from '../contract.js';
import { PersonId } from '../id.js';
import { PersonName } from '../person-name.js';
import { pick, refusal } from '../refusal.js';
import { field, Instant, pageOf, paging, typed, view } from '../shape.js';
import { GrantScope, RoleName } from './login.js';

export const staffRefusals = {
  UsernameTaken: refusal({}, '这个用户名已经有人用，请换一个'),
  StaffNotFound: refusal({}, '没有找到这个工作人员账号，请刷新后再看'),
  NotOneself: refusal({}, '这一步不能对自己做，请由另一位管理员来做'),
  AdministratorNotReset: refusal({}, '这位管理员还没有设置动态口令，重置密码会让别人能冒用其身份；请先由安全管理员收回其管理员角色'),
};
const InitialPassword = () => field(z.string(), '初始密码，只在这里出现一次；第一次登录时必须修改');
/** The letters are asked for before the length: whoever writes 王芳 is told which signs it takes. */
const Username = typed(1, 32)
  .refine((value) => /^[a-zA-Z][a-zA-Z0-9._-]*$/.test(value), '用户名只用英文字母和数字，以字母开头，例如 wangfang；中间也可以有点和横线')
  .min(3);

/** 王 芳, as lists are filled so that names of two letters stand below those of three, is the same as 王芳. */
const StaffName = PersonName.clone()
  .max(24)
  .overwrite((name) => name.replace(/(?<=[\p{Script=Han}〇]) (?=[\p{Script=Han}〇])/gu, ''));

/** The reply is a secret, so it is not kept: whose reply was lost resets the password. */
export const openStaffAccount = defineCommand('people.staff.open-staff-account.v1', {
  words: '为工作人员新开账号；得到只用一次的初始密码',
  for: ['systemAdministrator'],
  receipt: 'none',
  input: z.object({ name: field(StaffName.clone(), '姓名'), username: field(Username, '用户名') }),
  output: view('StaffAccountOpened', { personId: PersonId, initialPassword: InitialPassword() }, '账号已新开'),
  refusals: pick(staffRefusals, 'UsernameTaken'),
});

export const resetPassword = defineCommand('people.staff.reset-password.v1', {
  words: '重置工作人员的密码；其各处登录随之失效，账号停用，由安全管理员核对本人后恢复',
  for: ['systemAdministrator'],
  stepUp: true,
  receipt: 'none',
  trail: { action: '重置密码', of: 'personId' },
  input: z.object({ personId: PersonId }),
  output: view('PasswordReset', { personId: PersonId, initialPassword: InitialPassword() }, '密码已重置'),
  refusals: pick(staffRefusals, 'StaffNotFound', 'NotOneself', 'AdministratorNotReset'),
});

export const disableStaff = defineCommand('people.staff.disable-staff.v1', {
  words: '停用工作人员账号；下一次请求起就不能再用',
  for: ['securityAdministrator'],
  trail: { action: '停用账号', of: 'personId' },
  input: z.object({ personId: PersonId }),
  output: view('StaffDisabled', { personId: PersonId, at: Instant }, '账号已停用'),
  refusals: pick(staffRefusals, 'StaffNotFound', 'NotOneself'),
});
export const enableStaff = defineCommand('people.staff.enable-staff.v1', {
  words: '恢复已停用的工作人员账号',
  for: ['securityAdministrator'],
  trail: { action: '恢复账号', of: 'personId' },
  input: z.object({ personId: PersonId }),
  output: view('StaffEnabled', { personId: PersonId, at: Instant }, '账号已恢复'),
  refusals: pick(staffRefusals, 'StaffNotFound', 'NotOneself'),
});

/** Beside `resetPassword`, which another administrator does: to enter in somebody's name, two would have to work together. */
export const resetSecondFactor = defineCommand('people.staff.reset-second-factor.v1', {
  words: '手机和备用码都丢失时，移除工作人员的动态口令；其各处登录随之失效，请当面核对本人',
  for: ['securityAdministrator'],
  stepUp: true,
  trail: { action: '移除他人的动态口令', of: 'personId' },
  input: z.object({ personId: PersonId }),
  output: view('SecondFactorReset', { personId: PersonId, at: Instant }, '动态口令已移除'),
  refusals: pick(staffRefusals, 'StaffNotFound', 'NotOneself'),
});

const StaffGrant = view(
  'StaffGrant',
  { role: RoleName, scope: GrantScope, endsAt: field(Instant.clone().nullable(), '到这时自动失效；一直有效时为空') },
  '工作人员现在的一项授权',
);
export const StaffMember = view(
  'StaffMember',
  {
    id: PersonId,
    name: field(z.string().nullable(), '姓名'),
    username: z.string(),
    openedAt: Instant,
    signedInAt: field(Instant.nullable(), '最近一次登录；没有登录过时为空'),
    disabledAt: field(Instant.nullable(), '停用的时刻；没有停用时为空'),
    mustChangePassword: field(z.boolean(), '还没有修改初始密码'),
    totpOn: field(z.boolean(), '已设置动态口令'),
    grants: z.array(StaffGrant),
  },
  '一个工作人员账号',
);
export const listStaff = defineQuery('people.staff.list-staff.v1', {
  words: '工作人员账号，新开的在前',
  for: ['systemAdministrator', 'securityAdministrator', 'auditAdministrator'],
  input: z.object({
    ...paging,
    words: field(typed(1, 40).nullable().default(null), '姓名或用户名的一部分；有空格时每一段都要有'),
    role: field(RoleName.nullable().default(null), '只看现在有这个角色的'),
    disabled: field(z.boolean().nullable().default(null), '只看停用的，或只看没有停用的；为空时都看'),
  }),
  output: pageOf('StaffPage', StaffMember, '一页工作人员账号'),
});
