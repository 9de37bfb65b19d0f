import type { PageOf } from '../shell/page-of.js';
import { week } from '../words/week.js';

export const counselingPages: readonly PageOf[] = [
  {
    path: '/week',
    title: week.title,
    alsoCalled: '日程 预约 开放时间 请假',
    for: ['counselor'],
    menu: 'counseling',
    icon: 'week',
    load: () => import('./week/week.js'),
  },
];
