import { type PersonId, type Role, wholeCity } from '@sanwei/contracts';
import type { Work } from '@sanwei/work';
import { grantFor } from '../grant/role-grant.rule.js';
import { roleGrants } from '../grant/role-grant.table.js';
import { newPerson } from '../person/person.rule.js';
import { persons } from '../person/person.table.js';
import { newInitialPassword } from './initial-password.js';
import type { Passwords } from './passwords.js';
import { plainUsername } from './staff-account.rule.js';
import { staffAccounts } from './staff-account.table.js';

export type FirstAdministrator = { role: Role; username: string; name: string };
export type Opened = FirstAdministrator & { initialPassword: string };

/**
 * Accounts nobody inside could open: who grants the first role? Only where no enabled account holds that role, so that whoever runs the
 * machines does not become an administrator beside those who are.
 * @returns with their first passwords, which must be changed, or the roles that are held already
 */
export const openFirstAdministrators = async (
  work: Work,
  passwords: Passwords,
  wanted: readonly FirstAdministrator[],
): Promise<{ opened: Opened[] } | { held: Role[] }> => {
  const held = await work.sql<{ role: Role }>(
    `SELECT DISTINCT g.role FROM role_grant g JOIN staff_account s ON s.personId = g.personId
     WHERE s.disabledAt IS NULL AND (g.endsAt IS NULL OR g.endsAt > ?) AND g.role IN (?)`,
    [work.now, wanted.map(({ role }) => role)],
  );
  if (held.length > 0) return { held: held.map(({ role }) => role) };
  const opened: Opened[] = [];
  for (const one of wanted) {
    const personId = work.newId<PersonId>();
    const initialPassword = newInitialPassword();
    await work.insert(persons, [newPerson(personId, work.now, { displayName: one.name })]);
    const times = { createdAt: work.now, passwordSetAt: work.now, disabledAt: null, signedInAt: null, changedAt: null };
    const username = plainUsername(one.username);
    await work.insert(staffAccounts, [
      { personId, username, passwordHash: await passwords.hash(initialPassword), mustChange: true, ...times },
    ]);
    await work.insert(roleGrants, [grantFor({ personId, role: one.role, scope: wholeCity }, work.actor.id, work.now, work.newId())]);
    work.record('开设首任管理员', personId);
    opened.push({ ...one, username, initialPassword });
  }
  return { opened };
};
