import type { Somebody } from './two-people.js';

/** Every page that asks something, by the address that a browser has, and what of somebody's its address names. */
export const pages: { path: string; of?: (who: Somebody) => string }[] = [
  ...[
    'home/home',
    'services/services',
    'messages/messages',
    'me/me',
    'consents/consents',
    'my-data/my-data',
    'sign-ins/sign-ins',
    'phone/phone',
  ].map((path) => ({ path: `/pages/${path}` })),
  ...['start/start', 'profile/mine', 'profile/fill', 'recommendation/recommendations', 'membership/membership', 'membership/leave'].map(
    (path) => ({
      path: `/matchmaking/${path}`,
    }),
  ),
  ...['start/start', 'session/book', 'session/sessions'].map((path) => ({ path: `/mind/${path}` })),
  { path: '/mind/session/move', of: ({ sessionId }) => `id=${sessionId}` },
  ...['start/start', 'child/children', 'child/add'].map((path) => ({ path: `/childcare/${path}` })),
  { path: '/childcare/child/child', of: ({ childId }) => `id=${childId}` },
  { path: '/childcare/health-card/health-card', of: ({ childId }) => `childId=${childId}` },
  { path: '/childcare/enrollment/enroll', of: ({ classId }) => `classId=${classId}` },
  { path: '/childcare/enrollment/application', of: ({ applicationId }) => `id=${applicationId}` },
];
