import type { PageOf } from '../shell/page-of.js';
import { account } from '../words/account.js';
import { alsoCalled } from '../words/also-called.js';
import { notices } from '../words/notices.js';

/** What is everybody's own. */
export const ownPages: readonly PageOf[] = [
  { path: '/notices', title: notices.title, for: 'everybody', menu: 'own', icon: 'notices', load: () => import('./notice/notices.js') },
  {
    path: '/account',
    title: account.title,
    alsoCalled: alsoCalled.account,
    for: 'everybody',
    menu: 'own',
    icon: 'account',
    load: () => import('./account/account.js'),
  },
];
