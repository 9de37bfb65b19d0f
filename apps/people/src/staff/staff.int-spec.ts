import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Actor, type BranchId, type In, type PersonId, scopeOfBranch, type WireReply } from '@sanwei/contracts';
import { endGrant, grantRole } from '@sanwei/contracts/people/grant';
import { changePassword } from '@sanwei/contracts/people/password';
import { disableStaff, enableStaff, listStaff, openStaffAccount, resetPassword } from '@sanwei/contracts/people/staff';
import { branches, staffMembers } from '@sanwei/demo';
import { aStaffedPeople, firstPassword, type StaffedPeople, setTotp } from './staff.example.js';

let people: StaffedPeople;
let [system, security]: [Actor, Actor] = [undefined as never, undefined as never];
const hints: string[] = [];
/** A second factor just shown, as the passport would say it. */
const steppedUp = (actor: Actor): Actor => ({ ...actor, steppedUpUntil: Date.now() + 3_600_000 });
beforeAll(async () => {
  people = await aStaffedPeople();
  people.wire.onHint((topic) => hints.push(topic));
  system = steppedUp((await people.login('system')).actor);
  security = steppedUp((await people.login('security')).actor);
}, 60_000);
afterAll(() => people.stop());
beforeEach(() => void hints.splice(0));

const minute = 60_000;
const codeOf = (reply: { ok: boolean; error?: { code: string } }) => reply.error?.code ?? 'done';
const own = '早班车开往河畔站的第一班';
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
type Role = Parameters<typeof give>[1];
const give = async (
  personId: PersonId,
  role: 'matchmaker' | 'counselor' | 'branchClerk' | 'systemAdministrator' | 'securityAdministrator' | 'auditAdministrator',
  branchId: BranchId | null = null,
  endsAt: string | null = null,
  as = security,
) => codeOf(await people.ask(grantRole, { personId, role, scope: scopeOfBranch(branchId), endsAt }, as));
const take = async (personId: PersonId, role: Role, as = security) =>
  codeOf(await people.ask(endGrant, { personId, role, scope: { of: 'city', id: null } }, as));

describe('a new account', () => {
  it('has a password for one sign-in, opens nothing before it is changed, and no role by itself', async () => {
    const { username, initialPassword } = await open();
    const { actor, token } = await people.login(username, initialPassword);
    expect(actor).toMatchObject({ grants: [], mustChangePassword: true });
    expect(codeOf(await people.ask(changePassword, { current: initialPassword, next: own }, actor))).toBe('done');
    expect(await people.actorOf(token)).toMatchObject({ grants: [] });
    expect(await people.actorOf(token)).not.toHaveProperty('mustChangePassword');
  });
  it('is made once when two ask for the same username at once, however it is written', async () => {
    const ask = (username: string) => people.ask(openStaffAccount, { name: '秦松', username }, system);
    const codes = (await Promise.all([ask('Qinsong'), ask('qinsong')])).map(codeOf);
    expect(codes.sort()).toEqual(['UsernameTaken', 'done']);
    expect(
      await people.asRoot("SELECT id FROM person p LEFT JOIN staff_account s ON s.personId = p.id WHERE username = 'qinsong'"),
    ).toHaveLength(1);
  });
  it('is opened by the system administrator alone', async () => {
    for (const actor of [security, (await people.login('audit')).actor, (await people.login('federation')).actor])
      expect(codeOf(await people.ask(openStaffAccount, { name: '秦松', username: 'somebody' }, actor))).toBe('NotAllowed');
  });
});

describe('a role', () => {
  it('works on the next request, for its branch, and is taken away as fast', async () => {
    const { personId, token } = await settled();
    expect(await give(personId, 'branchClerk', branches.riverside.id)).toBe('done');
    const { actor } = { actor: await people.actorOf(token) };
    expect(actor.grants).toEqual([{ role: 'branchClerk', scope: { of: 'branch', id: branches.riverside.id } }]);
    // The gateways first, so that whoever asks after the second hint is answered by what holds now.
    expect(hints.slice(-2)).toEqual([`login-changed.${actor.loginId}`, `person.${personId}`]);
    hints.splice(0);
    const end = await people.ask(endGrant, { personId, role: 'branchClerk', scope: { of: 'branch', id: branches.riverside.id } }, security);
    expect(codeOf(end)).toBe('done');
    expect((await people.actorOf(token)).grants).toEqual([]);
    expect(hints).toContain(`login-changed.${actor.loginId}`);
    expect(await take(personId, 'branchClerk')).toBe('GrantNotFound');
  });
  it('ends when it was said to, and holds longer when it is given again', async () => {
    const { personId, token } = await settled();
    const inMinutes = (minutes: number) => new Date(people.running.room.time.now().getTime() + minutes * minute).toISOString();
    expect(await give(personId, 'matchmaker', null, inMinutes(-1))).toBe('GrantEndsInPast');
    expect(await give(personId, 'matchmaker', null, inMinutes(2))).toBe('done');
    expect(await give(personId, 'matchmaker', null, inMinutes(5))).toBe('done');
    await people.moveTime(3 * minute);
    expect((await people.actorOf(token)).grants).toHaveLength(1);
    await people.moveTime(3 * minute);
    expect((await people.actorOf(token)).grants).toEqual([]);
  });
  it('is given with a second factor just shown, by the security administrator alone, and never to oneself', async () => {
    const { personId } = await settled();
    const { steppedUpUntil: _, ...bare } = security;
    expect(await give(personId, 'matchmaker', null, null, bare)).toBe('StepUpNeeded');
    expect(await give(personId, 'matchmaker', null, null, steppedUp(system))).toBe('NotAllowed');
    expect(await give(security.id as PersonId, 'auditAdministrator')).toBe('NotOneself');
    expect(await take(security.id as PersonId, 'securityAdministrator')).toBe('NotOneself');
  });
  it('is not given to nobody, or for a branch that is not there', async () => {
    const { personId } = await settled();
    expect(await give(randomUUID() as PersonId, 'matchmaker')).toBe('StaffNotFound');
    expect(await give(personId, 'branchClerk', randomUUID() as BranchId)).toBe('BranchNotFound');
    expect(await give(personId, 'auditAdministrator', branches.riverside.id)).toBe('ScopeNotForRole');
  });
  it('of an administrator stands alone, also when two are given at once', async () => {
    expect(await give(staffMembers.systemAdministrator.id, 'matchmaker')).toBe('RolesExclude');
    expect(await give(staffMembers.matchmaker.id, 'auditAdministrator')).toBe('RolesExclude');
    const { personId } = await settled();
    const codes = await Promise.all([give(personId, 'auditAdministrator'), give(personId, 'counselor')]);
    expect(codes.sort()).toEqual(['RolesExclude', 'done']);
  });
  it('of an administrator waits until the first password is gone, which somebody else knows', async () => {
    const { personId } = await open();
    expect(await give(personId, 'auditAdministrator')).toBe('FirstPasswordStands');
    expect(await give(personId, 'matchmaker')).toBe('done');
  });
});

describe('disabling an account', () => {
  it('ends its logins at once and signs nobody in; enabled again it is as before', async () => {
    const { personId, token, username } = await settled();
    const { loginId } = await people.actorOf(token);
    expect(codeOf(await people.ask(disableStaff, { personId }, security))).toBe('done');
    expect(codeOf(await people.open(token))).toBe('LoginEnded');
    expect(hints).toContain(`login-ended.${loginId}`);
    expect(codeOf(await people.signIn(username, own))).toBe('PasswordWrong');
    expect(codeOf(await people.ask(enableStaff, { personId }, security))).toBe('done');
    expect(codeOf(await people.signIn(username, own))).toBe('done');
  });
  it('is not done to oneself, to nobody, or by the system administrator', async () => {
    for (const act of [disableStaff, enableStaff]) {
      expect(codeOf(await people.ask(act, { personId: security.id as PersonId }, security))).toBe('NotOneself');
      expect(codeOf(await people.ask(act, { personId: randomUUID() as PersonId }, security))).toBe('StaffNotFound');
      expect(codeOf(await people.ask(act, { personId: staffMembers.matchmaker.id }, system))).toBe('NotAllowed');
    }
  });
  it('leaves no login behind that came in while it was disabled', async () => {
    const { personId, username } = await settled();
    const [reply] = await Promise.all([people.signIn(username, own), people.ask(disableStaff, { personId }, security)]);
    if (reply.ok) expect(codeOf(await people.open(reply.value.token))).toBe('LoginEnded');
    expect(codeOf(await people.signIn(username, own))).toBe('PasswordWrong');
  });
});

describe('resetting a password', () => {
  const reset = (personId: PersonId, as = system) => people.ask(resetPassword, { personId }, as);
  it('ends all logins and gives one that must be changed; the old one is good no longer', async () => {
    const { personId, token, username } = await settled();
    const reply = await reset(personId);
    if (!reply.ok) throw new Error(reply.error.code);
    expect(codeOf(await people.open(token))).toBe('LoginEnded');
    expect(codeOf(await people.signIn(username, own))).toBe('PasswordWrong');
    // Whoever has seen the password gets nowhere with it, until somebody else has seen the person.
    expect(codeOf(await people.signIn(username, reply.value.initialPassword))).toBe('PasswordWrong');
    expect(codeOf(await people.ask(enableStaff, { personId }, security))).toBe('done');
    expect((await people.login(username, reply.value.initialPassword)).actor).toMatchObject({ mustChangePassword: true });
  });
  it('needs a second factor just shown', async () => {
    const { personId } = await settled();
    const { steppedUpUntil: _, ...bare } = system;
    expect(codeOf(await reset(personId, bare))).toBe('StepUpNeeded');
  });
  it('of another administrator needs that their second factor stands before the account', async () => {
    expect(codeOf(await reset(staffMembers.auditAdministrator.id))).toBe('AdministratorNotReset');
    await setTotp(people, (await people.login('audit')).actor);
    const reply = await reset(staffMembers.auditAdministrator.id);
    if (!reply.ok) throw new Error(reply.error.code);
    expect(codeOf(await people.ask(enableStaff, { personId: staffMembers.auditAdministrator.id }, security))).toBe('done');
    expect(codeOf(await people.signIn('audit', reply.value.initialPassword))).toBe('TotpNeeded');
  });
  it('is not for oneself, nobody, or another administrator', async () => {
    expect(codeOf(await reset(system.id as PersonId))).toBe('NotOneself');
    expect(codeOf(await reset(randomUUID() as PersonId))).toBe('StaffNotFound');
    expect(codeOf(await reset(staffMembers.matchmaker.id, security))).toBe('NotAllowed');
  });
});

describe('the list of accounts', () => {
  const everybody = { words: null, role: null, disabled: null };
  it('shows page by page who holds what, to two administrators', async () => {
    const { personId } = await settled();
    const endsAt = new Date(people.running.room.time.now().getTime() + 60 * minute).toISOString();
    await give(personId, 'matchmaker', null, endsAt);
    const names: string[] = [];
    let after: string | null = null;
    do {
      const reply: WireReply<typeof listStaff> = await people.ask(listStaff, { first: 5, after, ...everybody }, security);
      if (!reply.ok) throw new Error(reply.error.code);
      names.push(...reply.value.items.map(({ username }) => username));
      const mine = reply.value.items.find(({ id }) => id === personId);
      if (mine)
        expect(mine).toMatchObject({ name: '秦松', mustChangePassword: false, totpOn: false, grants: [{ role: 'matchmaker', endsAt }] });
      after = reply.value.next;
    } while (after);
    const [{ all }] = (await people.asRoot('SELECT COUNT(*) AS `all` FROM staff_account')) as [{ all: number }];
    expect([names.length, new Set(names).size]).toEqual([Number(all), Number(all)]);
    expect(codeOf(await people.ask(listStaff, { first: 5, after: null, ...everybody }, (await people.login('matchmaker')).actor))).toBe(
      'NotAllowed',
    );
  });
});

describe('the list of accounts, filtered', () => {
  const list = async (over: Partial<In<typeof listStaff>>) => {
    const asked = { first: 50, after: null, words: null, role: null, disabled: null, ...over };
    const reply: WireReply<typeof listStaff> = await people.ask(listStaff, asked, security);
    if (!reply.ok) throw new Error(reply.error.code);
    return reply.value;
  };
  const ids = async (over: Partial<In<typeof listStaff>>) => (await list(over)).items.map(({ id }) => id);

  it('finds by parts of name and username, each sign as it is written', async () => {
    const { personId, username } = await settled();
    expect(await ids({ words: `秦 ${username.slice(2).toUpperCase()}` })).toEqual([personId]);
    expect([await ids({ words: '%' }), await ids({ words: `${username} 没有这个人` })]).toEqual([[], []]);
  });
  it('finds by a role that holds now, and by whether the account is disabled, page by page', async () => {
    const { personId, username } = await settled();
    expect(await give(personId, 'matchmaker')).toBe('done');
    expect(await ids({ words: username, role: 'matchmaker' })).toEqual([personId]);
    expect(await ids({ words: username, role: 'counselor' })).toEqual([]);
    await people.asRoot(`UPDATE role_grant SET endsAt = '2020-01-01' WHERE personId = '${personId}'`);
    expect(await ids({ words: username, role: 'matchmaker' })).toEqual([]);
    expect(codeOf(await people.ask(disableStaff, { personId }, security))).toBe('done');
    expect([await ids({ words: username, disabled: true }), await ids({ words: username, disabled: false })]).toEqual([[personId], []]);
    const first = await list({ first: 1, disabled: false });
    const second = await list({ first: 1, disabled: false, after: first.next });
    expect(first.items[0]!.id === second.items[0]!.id).toBe(false);
    expect((await list({ disabled: false })).items.every(({ disabledAt }) => disabledAt === null)).toBe(true);
  });
});

describe('what administrators did', () => {
  it('stands in the trail with refusals, and no password or name does', async () => {
    const lines = await people.asRoot('SELECT action, outcome FROM trail');
    for (const action of ['新开账号', '重置密码', '停用账号', '恢复账号', '授予角色', '收回角色'])
      expect(lines).toContainEqual({ action, outcome: 'done' });
    expect(lines).toContainEqual({ action: '授予角色', outcome: 'RolesExclude' });
    expect(lines).toContainEqual({ action: '授予角色', outcome: 'StepUpNeeded' });
    expect(JSON.stringify(await people.asRoot('SELECT * FROM trail'))).not.toMatch(new RegExp(`秦松|newcomer|${own}|${firstPassword}`));
  });
  it('was no defect in any of these cases', () => expect(people.defects).toEqual([]));
});
