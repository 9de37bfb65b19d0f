import type { PageOf } from '../shell/page-of.js';
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
];
