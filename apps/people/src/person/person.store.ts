import { type PersonId, wholeCity } from '@sanwei/contracts';
import { isDuplicate, type Work } from '@sanwei/work';
import { grantFor } from '../grant/role-grant.rule.js';
import { roleGrants } from '../grant/role-grant.table.js';
import { linkMemberships } from '../membership/link-memberships.store.js';
import type { Secrets } from '../secrets.js';
import { newPerson, type Person } from './person.rule.js';
import { persons } from './person.table.js';
import { indexOf, type Reach, sealReach } from './reach.store.js';

/** The account while it is open, and nobody else until the act is over: sign-ins and moves of them hold it too. */
export const holdPerson = async (work: Work, id: PersonId): Promise<Person | null> =>
  (await work.sql<Person>('SELECT * FROM person WHERE id = ? AND closedAt IS NULL FOR UPDATE', [id]))[0] ?? null;

/** The member with this openid or phone; at the first sign-in it is made. Two first sign-ins at once make one: the unique key decides. */
export const memberBy = async (work: Work, secrets: Secrets, reach: Reach, value: string): Promise<PersonId> => {
  const index = indexOf(secrets, reach, value);
  const known = await findBy(work, reach, index);
  if (known) return known;
  const id = work.newId<PersonId>();
  try {
    await work.insert(persons, [newPerson(id, work.now, sealReach(secrets, reach, id, value))]);
  } catch (error) {
    const winner = isDuplicate(error) ? await findBy(work, reach, index) : null;
    if (!winner) throw error;
    return winner;
  }
  await work.insert(roleGrants, [grantFor({ personId: id, role: 'member', scope: wholeCity }, 'system:people', work.now, work.newId())]);
  if (reach === 'phone') await linkMemberships(work, [index]);
  return id;
};

/**
 * Held until the sign-in is over: a branch that moves this very sign-in to another phone waits for it and ends it, or has been faster, and
 * then the phone finds nobody. The lock is taken by id, since a search that finds nobody must not hold off other first sign-ins.
 */
const findBy = async (work: Work, reach: Reach, index: string): Promise<PersonId | null> => {
  const [found] = await work.sql<{ id: PersonId }>(`SELECT id FROM person WHERE ${reach}Index = ?`, [index]);
  if (!found) return null;
  const held = await work.sql(`SELECT id FROM person WHERE id = ? AND ${reach}Index = ? LOCK IN SHARE MODE`, [found.id, index]);
  return held.length > 0 ? found.id : null;
};
