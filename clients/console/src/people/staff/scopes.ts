/** In which scopes a role is granted, so that no other is offered. The service knows it too, and refuses any other. */
const byRole: Readonly<Record<string, readonly string[]>> = {
  branchClerk: ['city', 'branch'],
  federationStaff: ['city', 'branch'],
  matchmaker: ['city', 'branch'],
  activityHost: ['city', 'branch'],
  mediator: ['city', 'branch', 'case'],
  counselor: ['city', 'branch', 'case'],
  supervisor: ['city', 'case'],
  classTeacher: ['site'],
  siteKeeper: ['site'],
};
export const scopesOffered = (role: string): readonly string[] => byRole[role] ?? ['city'];
