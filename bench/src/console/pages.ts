import type { Things } from './things.js';

/** Every page of the console that asks something, the role whose it is, and what of the city its address names. */
export const pages: { path: string; role: string; of?: (things: Things) => string }[] = [
  ...['branchClerk', 'counselor', 'programEditor', 'systemAdministrator'].map((role) => ({ path: '/', role })),
  ...['/members', '/joining', '/roster', '/verification', '/texts', '/import', '/notices', '/account'].map((path) => ({
    path,
    role: 'branchClerk',
  })),
  { path: '/members/:membershipId', role: 'branchClerk', of: ({ membershipId }) => `/members/${membershipId}` },
  { path: '/data-orders', role: 'federationStaff' },
  { path: '/week', role: 'counselor' },
  ...['/programs', '/programs/new'].map((path) => ({ path, role: 'programEditor' })),
  { path: '/programs/:programId', role: 'programEditor', of: ({ programId }) => `/programs/${programId}` },
  ...['/staff', '/branches', '/work-calendar', '/parked', '/notice-counts', '/consent-texts'].map((path) => ({
    path,
    role: 'systemAdministrator',
  })),
  { path: '/trail', role: 'auditAdministrator' },
];

/** One file on its way, of one person: there is no list on them whose length could matter. */
export const withoutLists = ['/import/:importId', '/roster/:rosterId'];
