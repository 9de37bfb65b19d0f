import type { PageOf } from '../shell/page-of.js';
import { allStaff } from '../shell/who.js';
import { alsoCalled } from '../words/also-called.js';
import { branches } from '../words/branches.js';
import { noticeCounts } from '../words/notice-count.js';
import { staff } from '../words/staff.js';
import { workCalendar } from '../words/work-calendar.js';

/** What the three administrators keep in order: who works here, and where things belong. */
export const administratorPages: readonly PageOf[] = [
  {
    path: '/staff',
    title: staff.title,
    alsoCalled: alsoCalled.staff,
    for: ['systemAdministrator', 'securityAdministrator', 'auditAdministrator'],
    menu: 'platform',
    icon: 'staff',
    load: () => import('./staff/staff-list.js'),
  },
  {
    path: '/branches',
    title: branches.title,
    alsoCalled: alsoCalled.branches,
    for: ['systemAdministrator'],
    menu: 'platform',
    icon: 'branches',
    load: () => import('./branch/branches.js'),
  },
  {
    path: '/work-calendar',
    title: workCalendar.title,
    alsoCalled: alsoCalled.workCalendar,
    for: allStaff,
    menu: 'platform',
    icon: 'calendar',
    load: () => import('./work-calendar/work-calendar.js'),
  },
  {
    path: '/notice-counts',
    title: noticeCounts.title,
    alsoCalled: alsoCalled.noticeCounts,
    for: ['systemAdministrator'],
    menu: 'platform',
    icon: 'sent',
    load: () => import('./notice-count/notice-counts.js'),
  },
];
