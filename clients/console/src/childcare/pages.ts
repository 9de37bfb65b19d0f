import type { PageOf } from '../shell/page-of.js';
import { editor, programs } from '../words/program.js';

const editors = ['programEditor', 'federationStaff'] as const;

export const childcarePages: readonly PageOf[] = [
  {
    path: '/programs',
    title: programs.title,
    alsoCalled: '托管班 座位 报名 候补',
    for: editors,
    menu: 'childcare',
    icon: 'programs',
    load: () => import('./program/programs.js'),
  },
  {
    path: '/programs/new',
    title: editor.title,
    alsoCalled: '发布托管 草稿',
    for: editors,
    load: () => import('./program/new-program.js'),
  },
  { path: '/programs/:programId', title: programs.title, for: editors, load: () => import('./program/program.js') },
];
