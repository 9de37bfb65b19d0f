import type { PageOf } from '../shell/page-of.js';
import { today } from '../words/today.js';

export const todayPages: readonly PageOf[] = [
  { path: '/', title: today.title, for: 'everybody', menu: 'work', icon: 'today', load: () => import('./today.js') },
];
