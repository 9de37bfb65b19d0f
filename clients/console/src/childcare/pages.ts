import type { PageOf } from '../shell/page-of.js';
import { programEditors } from '../shell/who.js';
import { alsoCalled } from '../words/also-called.js';
import { editor, programs } from '../words/program.js';

export const childcarePages: readonly PageOf[] = [
  {
    path: '/programs',
    title: programs.title,
    alsoCalled: alsoCalled.programs,
    for: programEditors,
    menu: 'childcare',
    icon: 'programs',
    load: () => import('./program/programs.js'),
  },
  {
    path: '/programs/new',
    title: editor.title,
    alsoCalled: alsoCalled.newProgram,
    for: programEditors,
    load: () => import('./program/new-program.js'),
  },
  { path: '/programs/:programId', title: programs.title, for: programEditors, load: () => import('./program/program.js') },
];
