import type { Role } from '@sanwei/contracts';

const administrators: ReadonlySet<Role> = new Set<Role>(['systemAdministrator', 'securityAdministrator', 'auditAdministrator']);
export const isAdministrator = (role: Role): boolean => administrators.has(role);

/**
 * Three administrators who watch each other, and none of them at work on the people's own matters. A member of the union may be one.
 * @source GB/T 22239 8.1.5, three separate administrators
 * @returns a role that is held and excludes the new one, or null
 */
export const excludedBy = (held: readonly Role[], role: Role): Role | null =>
  held.find((one) => one !== role && one !== 'member' && (isAdministrator(one) || isAdministrator(role))) ?? null;
