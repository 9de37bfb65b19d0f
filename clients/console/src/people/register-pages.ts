import type { PageOf } from '../shell/page-of.js';
import { branchStaff } from '../shell/who.js';
import { alsoCalled } from '../words/also-called.js';
import { dataOrders } from '../words/data-orders.js';
import { joining } from '../words/joining.js';
import { memberFile, members } from '../words/members.js';
import { rosters } from '../words/roster.js';

/** The registers of the branches, and what their people ask. */
export const registerPages: readonly PageOf[] = [
  {
    path: '/joining',
    title: joining.title,
    alsoCalled: alsoCalled.joining,
    for: branchStaff,
    menu: 'people',
    icon: 'joining',
    load: () => import('./membership/joining.js'),
  },
  {
    path: '/members',
    title: members.title,
    alsoCalled: alsoCalled.members,
    for: branchStaff,
    menu: 'people',
    icon: 'members',
    load: () => import('./membership/members.js'),
  },
  {
    path: '/roster',
    title: rosters.title,
    alsoCalled: alsoCalled.roster,
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
    alsoCalled: alsoCalled.dataOrders,
    for: ['federationStaff'],
    menu: 'people',
    icon: 'orders',
    load: () => import('./data-order/data-orders.js'),
  },
];
