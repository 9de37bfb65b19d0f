import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type PersonId } from '@sanwei/contracts';
import { changePassword } from '@sanwei/contracts/people/password';
import { disableStaff, enableStaff, openStaffAccount, resetPassword } from '@sanwei/contracts/people/staff';
import { staffMembers } from '@sanwei/demo';
import { type Administration, anAdministration, bareOf, codeOf, own } from './administration.example.js';
import { firstPassword, setTotp } from './staff.example.js';

let people: Administration['people'];
let hints: Administration['hints'];
let system: Administration['system'];
let security: Administration['security'];
let open: Administration['open'];
let settled: Administration['settled'];
beforeAll(async () => {
  ({ people, hints, system, security, open, settled } = await anAdministration());
}, 60_000);
afterAll(() => people.stop());
beforeEach(() => void hints.splice(0));

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
  it.each([
    ['name', { name: '王芳😀', username: 'wangfang' }, '表情'],
    ['name', { name: '王芳１２３', username: 'wangfang' }, '数字'],
    ['username', { name: '王芳', username: '王芳' }, '例如 wangfang'],
    ['username', { name: '王芳', username: 'wangfang😀' }, '英文字母'],
  ])('is not opened with a %s like that of %o, and the reason says what to write', async (path, input, words) => {
    const reply = await people.ask(openStaffAccount, input, system);
    expect(reply).toMatchObject({ error: { code: 'InvalidInput', fields: [{ path, message: expect.stringContaining(words) }] } });
  });
  it('has a password that does not hold its username', async () => {
    const { initialPassword } = await open('wangfang');
    const { actor } = await people.login('wangfang', initialPassword);
    const change = async (next: string) => codeOf(await people.ask(changePassword, { current: initialPassword, next }, actor));
    expect(await change('wangfang1234')).toBe('PasswordHoldsUsername');
    expect(await change('Wang.Fang 的早班车')).toBe('PasswordHoldsUsername');
    expect(await change(own)).toBe('done');
  });
  it('is opened by the system administrator alone', async () => {
    for (const actor of [security, (await people.login('audit')).actor, (await people.login('federation')).actor])
      expect(codeOf(await people.ask(openStaffAccount, { name: '秦松', username: 'somebody' }, actor))).toBe('NotAllowed');
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
    expect(codeOf(await reset(personId, bareOf(system)))).toBe('StepUpNeeded');
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

describe('what was done to accounts', () => {
  it('stands in the trail, and no password or name does', async () => {
    const lines = await people.asRoot('SELECT action, outcome FROM trail');
    for (const action of ['新开账号', '重置密码', '停用账号', '恢复账号']) expect(lines).toContainEqual({ action, outcome: 'done' });
    expect(JSON.stringify(await people.asRoot('SELECT * FROM trail'))).not.toMatch(new RegExp(`秦松|newcomer|${own}|${firstPassword}`));
  });
  it('was no defect in any of these cases', () => expect(people.defects).toEqual([]));
});
