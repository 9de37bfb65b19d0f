import { scopeOfBranch, wholeCity } from '@sanwei/contracts';
import { branchTree, type Member, members, type Staff, staffMembers } from '@sanwei/demo';
import type { Work } from '@sanwei/work';
import { type Branch, newBranch } from './branch/branch.rule.js';
import { placeBranches } from './branch/branch.store.js';
import { grantFor } from './grant/role-grant.rule.js';
import { roleGrants } from './grant/role-grant.table.js';
import { newPerson, type Person } from './person/person.rule.js';
import { persons } from './person/person.table.js';
import { sealReach } from './person/reach.store.js';
import type { Secrets } from './secrets.js';
import type { Passwords } from './staff/passwords.js';
import { plainUsername, type StaffAccount } from './staff/staff-account.rule.js';
import { staffAccounts } from './staff/staff-account.table.js';

/** The cast: who is there already stays as they are, a closed account stays closed. */
export const loadCast = async (work: Work, secrets: Secrets, passwords: Passwords, staffPassword: string | undefined): Promise<void> => {
  await loadBranches(work);
  const cast: (Member | Staff)[] = [...Object.values(members), ...(staffPassword ? Object.values(staffMembers) : [])];
  const here = await work.sql<{ id: string }>('SELECT id FROM person WHERE id IN (?)', [cast.map(({ id }) => id)]);
  const missing = cast.filter(({ id }) => !here.some((person) => person.id === id));
  await work.insert(
    persons,
    missing.map((one) => personOf(one, secrets, work.now)),
  );
  const grantOf = (one: Member | Staff) =>
    'role' in one ? { role: one.role, scope: scopeOfBranch(one.branchId) } : { role: 'member' as const, scope: wholeCity };
  await work.insert(
    roleGrants,
    missing.map((one) => grantFor({ personId: one.id, ...grantOf(one) }, work.actor.id, work.now, work.newId())),
  );
  for (const staff of Object.values(staffMembers)) if (staffPassword) await setPassword(work, staff, passwords, staffPassword);
};

const loadBranches = async (work: Work): Promise<void> => {
  const tree = new Map<string, Branch>();
  // Parents stand before those below them.
  for (const { id, name, parentId } of branchTree) tree.set(id, newBranch(id, name, (parentId && tree.get(parentId)) || null, work.now));
  const here = await work.sql<{ id: string }>('SELECT id FROM branch WHERE id IN (?)', [[...tree.keys()]]);
  await placeBranches(
    work,
    [...tree.values()].filter(({ id }) => !here.some((branch) => branch.id === id)),
  );
};

const personOf = (one: Member | Staff, secrets: Secrets, now: Date): Person => {
  const reach = 'openid' in one ? sealReach(secrets, 'openid', one.id, one.openid) : {};
  const phone = 'phone' in one && one.phone ? sealReach(secrets, 'phone', one.id, one.phone) : {};
  return newPerson(one.id, now, { displayName: one.name, ...reach, ...phone });
};

/** An installation that was made anew over old data has another password. */
const setPassword = async (work: Work, { id, username }: Staff, passwords: Passwords, password: string): Promise<void> => {
  const [account] = await work.sql<StaffAccount>('SELECT passwordHash FROM staff_account WHERE personId = ?', [id]);
  if (account && (await passwords.verify(account.passwordHash, password))) return;
  const passwordHash = await passwords.hash(password);
  if (account) {
    await work.change('UPDATE staff_account SET passwordHash = ?, passwordSetAt = ? WHERE personId = ?', [passwordHash, work.now, id]);
    return;
  }
  const row = { personId: id, username: plainUsername(username), passwordHash, createdAt: work.now, passwordSetAt: work.now };
  const free = { mustChange: false, disabledAt: null, signedInAt: null, changedAt: null };
  await work.insert(staffAccounts, [{ ...row, ...free }]);
};
