import type { PersonId } from '@sanwei/contracts';
import { isDuplicate, type Work } from '@sanwei/work';
import { grantFor } from '../grant/role-grant.rule.js';
import { roleGrants } from '../grant/role-grant.table.js';
import type { Secrets } from '../secrets.js';
import { newPerson } from './person.rule.js';
import { persons } from './person.table.js';
import { indexOf, type Reach, sealReach } from './reach.store.js';

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
  await work.insert(roleGrants, [grantFor({ personId: id, role: 'member', branchId: null }, 'system:people', work.now, work.newId())]);
  return id;
};

const findBy = async (work: Work, reach: Reach, index: string): Promise<PersonId | null> => {
  const [found] = await work.sql<{ id: PersonId }>(`SELECT id FROM person WHERE ${reach}Index = ?`, [index]);
  return found?.id ?? null;
};
