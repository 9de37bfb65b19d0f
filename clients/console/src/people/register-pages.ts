import type { PageOf } from '../shell/page-of.js';
import { dataOrders } from '../words/data-orders.js';
import { joining } from '../words/joining.js';
import { memberFile, members } from '../words/members.js';
import { rosters } from '../words/roster.js';

const branchStaff = ['branchClerk', 'federationStaff'] as const;

/** The registers of the branches, and what their people ask. */
export const registerPages: readonly PageOf[] = [
  {
    path: '/joining',
    title: joining.title,
    alsoCalled: '确认 会籍 加入',
    for: branchStaff,
    menu: 'people',
    icon: 'joining',
    load: () => import('./membership/joining.js'),
  },
  {
    path: '/members',
    title: members.title,
    alsoCalled: '会员 名单 导出 离会',
    for: branchStaff,
    menu: 'people',
    icon: 'members',
    load: () => import('./membership/members.js'),
  },
  {
    path: '/roster',
    title: rosters.title,
    alsoCalled: '导入 会员 表格 离会',
    for: branchStaff,
    menu: 'people',
    icon: 'roster',
    load: () => import('./roster/upload-roster.js'),
  },
  { path: '/roster/:rosterId', title: rosters.title, for: branchStaff, load: () => import('./roster/one-roster.js') },
  { path: '/members/:membershipId', title: memberFile.page, for: branchStaff, load: () => import('./membership/member-file.js') },
  {
    path: '/data-orders',
    title: dataOrders.title,
    alsoCalled: '更正 导出 注销 个人信息',
    for: ['federationStaff'],
    menu: 'people',
    icon: 'orders',
    load: () => import('./data-order/data-orders.js'),
  },
];
