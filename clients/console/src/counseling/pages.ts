import type { PageOf } from '../shell/page-of.js';
import { alsoCalled } from '../words/also-called.js';
import { week } from '../words/week.js';

export const counselingPages: readonly PageOf[] = [
  {
    path: '/week',
    title: week.title,
    alsoCalled: alsoCalled.week,
    for: ['counselor'],
    menu: 'counseling',
    icon: 'week',
    load: () => import('./week/week.js'),
  },
];
