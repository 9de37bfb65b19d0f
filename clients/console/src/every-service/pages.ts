import type { PageOf } from '../shell/page-of.js';
import { consentTexts } from '../words/consent-texts.js';
import { parkedLines } from '../words/parked-line.js';
import { trail } from '../words/trail.js';

/** What all services have alike. */
export const everyServicePages: readonly PageOf[] = [
  {
    path: '/consent-texts',
    title: consentTexts.title,
    alsoCalled: '同意 授权书 隐私',
    for: ['federationStaff', 'systemAdministrator', 'auditAdministrator'],
    menu: 'platform',
    icon: 'consents',
    load: () => import('./consent/consent-texts.js'),
  },
  {
    path: '/parked',
    title: parkedLines.title,
    alsoCalled: '消息 投递 失败 重试',
    for: ['systemAdministrator'],
    menu: 'platform',
    icon: 'parked',
    load: () => import('./parked-line/parked-lines.js'),
  },
  {
    path: '/trail',
    title: trail.title,
    alsoCalled: '审计 日志 核对',
    for: ['auditAdministrator'],
    menu: 'platform',
    icon: 'trail',
    load: () => import('./trail/trail.js'),
  },
];
