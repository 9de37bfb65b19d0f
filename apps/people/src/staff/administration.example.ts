import type { Actor, BranchId, PersonId } from '@sanwei/contracts';
import { scopeOfBranch } from '@sanwei/contracts';
import { endGrant, grantRole } from '@sanwei/contracts/people/grant';
import { changePassword } from '@sanwei/contracts/people/password';
import { openStaffAccount } from '@sanwei/contracts/people/staff';
import { aStaffedPeople } from './staff.example.js';

/** The password that everybody of the specs chooses. */
export const own = '早班车开往河畔站的第一班';
export const codeOf = (reply: { ok: boolean; error?: { code: string } }): string => reply.error?.code ?? 'done';
/** A second factor just shown, as the passport would say it. */
const steppedUp = (actor: Actor): Actor => ({ ...actor, steppedUpUntil: Date.now() + 3_600_000 });
/** The same actor without a second factor. */
export const bareOf = ({ steppedUpUntil: _, ...bare }: Actor): Actor => bare;

type Role = 'matchmaker' | 'counselor' | 'branchClerk' | 'systemAdministrator' | 'securityAdministrator' | 'auditAdministrator';

/** `people` with its staff, and two administrators who have just shown their second factor. */
export const anAdministration = async () => {
  const people = await aStaffedPeople();
  const hints: string[] = [];
  people.wire.onHint((topic) => hints.push(topic));
  const system = steppedUp((await people.login('system')).actor);
  const security = steppedUp((await people.login('security')).actor);
  let opened = 0;
  const open = async (username = `newcomer${++opened}`) => {
    const reply = await people.ask(openStaffAccount, { name: '秦松', username }, system);
    if (!reply.ok) throw new Error(reply.error.code);
    return { username, ...reply.value };
  };
  /** Somebody who has signed in and chosen a password. */
  const settled = async () => {
    const account = await open();
    const first = await people.login(account.username, account.initialPassword);
    await people.ask(changePassword, { current: account.initialPassword, next: own }, first.actor);
    return { ...account, token: first.token };
  };
  const give = async (
    personId: PersonId,
    role: Role,
    branchId: BranchId | null = null,
    endsAt: string | null = null,
    as = security,
  ): Promise<string> => codeOf(await people.ask(grantRole, { personId, role, scope: scopeOfBranch(branchId), endsAt }, as));
  const take = async (personId: PersonId, role: Role, as = security): Promise<string> =>
    codeOf(await people.ask(endGrant, { personId, role, scope: { of: 'city', id: null } }, as));
  return { people, hints, system, security, open, settled, give, take };
};
export type Administration = Awaited<ReturnType<typeof anAdministration>>;
