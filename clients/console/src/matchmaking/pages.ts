import type { PageOf } from '../shell/page-of.js';
import { importing } from '../words/import.js';
import { textDesk } from '../words/text-desk.js';
import { verification } from '../words/verification.js';

const branchStaff = ['branchClerk', 'federationStaff'] as const;

export const matchmakingPages: readonly PageOf[] = [
  {
    path: '/verification',
    title: verification.title,
    alsoCalled: '核验 审核 档案',
    for: branchStaff,
    menu: 'matchmaking',
    icon: 'verification',
    load: () => import('./verification/queue.js'),
  },
  {
    path: '/texts',
    title: textDesk.title,
    alsoCalled: '审核 自我介绍 称呼',
    for: branchStaff,
    menu: 'matchmaking',
    icon: 'texts',
    load: () => import('./profile-text/text-desk.js'),
  },
  {
    path: '/import',
    title: importing.title,
    alsoCalled: '上传 表格 纸质登记表',
    for: branchStaff,
    menu: 'matchmaking',
    icon: 'import',
    load: () => import('./register-import/imports.js'),
  },
  { path: '/import/:importId', title: importing.title, for: branchStaff, load: () => import('./register-import/one-import.js') },
];
