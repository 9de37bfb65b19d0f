import type { PageOf } from '../shell/page-of.js';
import { account } from '../words/account.js';
import { notices } from '../words/notices.js';

/** What is everybody's own. */
export const ownPages: readonly PageOf[] = [
  { path: '/notices', title: notices.title, for: 'everybody', menu: 'own', icon: 'notices', load: () => import('./notice/notices.js') },
  {
    path: '/account',
    title: account.title,
    alsoCalled: '密码 动态口令 登录',
    for: 'everybody',
    menu: 'own',
    icon: 'account',
    load: () => import('./account/account.js'),
  },
];
