import type { PageOf } from '../shell/page-of.js';
import { branchStaff } from '../shell/who.js';
import { alsoCalled } from '../words/also-called.js';
import { importing } from '../words/import.js';
import { textDesk } from '../words/text-desk.js';
import { verification } from '../words/verification.js';

export const matchmakingPages: readonly PageOf[] = [
  {
    path: '/verification',
    title: verification.title,
    alsoCalled: alsoCalled.verification,
    for: branchStaff,
    menu: 'matchmaking',
    icon: 'verification',
    load: () => import('./verification/queue.js'),
  },
  {
    path: '/texts',
    title: textDesk.title,
    alsoCalled: alsoCalled.texts,
    for: branchStaff,
    menu: 'matchmaking',
    icon: 'texts',
    load: () => import('./profile-text/text-desk.js'),
  },
  {
    path: '/import',
    title: importing.title,
    alsoCalled: alsoCalled.import,
    for: branchStaff,
    menu: 'matchmaking',
    icon: 'import',
    load: () => import('./register-import/imports.js'),
  },
  { path: '/import/:importId', title: importing.title, for: branchStaff, load: () => import('./register-import/one-import.js') },
];
