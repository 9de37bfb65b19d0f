import type { RoleName } from '../generated/documents.js';
import type { PageOf } from '../shell/page-of.js';
import { branches } from '../words/branches.js';
import { noticeCounts } from '../words/notice-count.js';
import { roleWords } from '../words/role.js';
import { staff } from '../words/staff.js';
import { workCalendar } from '../words/work-calendar.js';

/** Whoever makes appointments or keeps deadlines reads it. */
const readersOfCalendar = (Object.keys(roleWords) as RoleName[]).filter((role) => role !== 'member' && role !== 'partnerCity');

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
  {
    path: '/work-calendar',
    title: workCalendar.title,
    alsoCalled: '节假日 调休 放假',
    for: readersOfCalendar,
    menu: 'platform',
    icon: 'calendar',
    load: () => import('./work-calendar/work-calendar.js'),
  },
  {
    path: '/notice-counts',
    title: noticeCounts.title,
    alsoCalled: '短信 微信 消息 送达',
    for: ['systemAdministrator'],
    menu: 'platform',
    icon: 'sent',
    load: () => import('./notice-count/notice-counts.js'),
  },
];
