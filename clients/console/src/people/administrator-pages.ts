import type { PageOf } from '../shell/page-of.js';
import { branches } from '../words/branches.js';
import { staff } from '../words/staff.js';

/** What the three administrators keep in order: who works here, and where things belong. */
export const administratorPages: readonly PageOf[] = [
  {
    path: '/staff',
    title: staff.title,
    alsoCalled: '账号 角色 授权 权限 密码',
    for: ['systemAdministrator', 'securityAdministrator', 'auditAdministrator'],
    menu: 'platform',
    icon: 'staff',
    load: () => import('./staff/staff-list.js'),
  },
  {
    path: '/branches',
    title: branches.title,
    alsoCalled: '工会 分会 组织 单位',
    for: ['systemAdministrator'],
    menu: 'platform',
    icon: 'branches',
    load: () => import('./branch/branches.js'),
  },
];
