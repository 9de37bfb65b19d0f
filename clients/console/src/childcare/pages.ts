import type { PageOf } from '../shell/page-of.js';
import { alsoCalled } from '../words/also-called.js';
import { editor, programs } from '../words/program.js';

const editors = ['programEditor', 'federationStaff'] as const;

export const childcarePages: readonly PageOf[] = [
  {
    path: '/programs',
    title: programs.title,
    alsoCalled: alsoCalled.programs,
    for: editors,
    menu: 'childcare',
    icon: 'programs',
    load: () => import('./program/programs.js'),
  },
  {
    path: '/programs/new',
    title: editor.title,
    alsoCalled: alsoCalled.newProgram,
    for: editors,
    load: () => import('./program/new-program.js'),
  },
  { path: '/programs/:programId', title: programs.title, for: editors, load: () => import('./program/program.js') },
];
