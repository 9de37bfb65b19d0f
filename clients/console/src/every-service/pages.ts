import type { PageOf } from '../shell/page-of.js';
import { alsoCalled } from '../words/also-called.js';
import { consentTexts } from '../words/consent-texts.js';
import { parkedLines } from '../words/parked-line.js';
import { trail } from '../words/trail.js';

/** What all services have alike. */
export const everyServicePages: readonly PageOf[] = [
  {
    path: '/consent-texts',
    title: consentTexts.title,
    alsoCalled: alsoCalled.consentTexts,
    for: ['federationStaff', 'systemAdministrator', 'auditAdministrator'],
    menu: 'platform',
    icon: 'consents',
    load: () => import('./consent/consent-texts.js'),
  },
  {
    path: '/parked',
    title: parkedLines.title,
    alsoCalled: alsoCalled.parked,
    for: ['systemAdministrator'],
    menu: 'platform',
    icon: 'parked',
    load: () => import('./parked-line/parked-lines.js'),
  },
  {
    path: '/trail',
    title: trail.title,
    alsoCalled: alsoCalled.trail,
    for: ['auditAdministrator'],
    menu: 'platform',
    icon: 'trail',
    load: () => import('./trail/trail.js'),
  },
];
