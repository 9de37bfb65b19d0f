import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor, PersonId } from '@sanwei/contracts';
import { resetPassword, resetSecondFactor } from '@sanwei/contracts/people/staff';
import { staffMembers } from '@sanwei/demo';
import { codeOf } from '@sanwei/testing';
import { aStaffedPeople, firstPassword, type StaffedPeople, setTotp } from './staff.example.js';

let people: StaffedPeople;
let security: Actor;
beforeAll(async () => {
  people = await aStaffedPeople();
  security = { ...(await people.login('security')).actor, steppedUpUntil: Date.now() + 3_600_000 };
}, 60_000);
afterAll(() => people.stop());

const reset = async (personId: PersonId | string, as = security) =>
  codeOf(await people.ask(resetSecondFactor, { personId: personId as PersonId }, as));

describe('a second factor that was lost with its recovery codes', () => {
  it('is taken away, logins end, and the password alone opens the account again', async () => {
    const { actor, token } = await people.login('matchmaker');
    const { recovery } = await setTotp(people, actor);
    expect(codeOf(await people.signIn('matchmaker'))).toBe('TotpNeeded');
    expect(await reset(staffMembers.matchmaker.id)).toBeNull();
    expect(codeOf(await people.open(token))).toBe('LoginEnded');
    expect(codeOf(await people.signIn('matchmaker'))).toBeNull();
    const [left] = await people.asRoot('SELECT COUNT(*) AS codes FROM recovery_code WHERE personId = ?', [staffMembers.matchmaker.id]);
    expect([Number(left?.codes), recovery.length]).toEqual([0, 8]);
  });

  it('of an administrator opens nothing to whoever took it away: the password is reset by another, and now by nobody', async () => {
    await setTotp(people, (await people.login('audit')).actor);
    const system = { ...(await people.login('system')).actor, steppedUpUntil: Date.now() + 3_600_000 };
    expect(await reset(staffMembers.auditAdministrator.id)).toBeNull();
    expect(codeOf(await people.ask(resetPassword, { personId: staffMembers.auditAdministrator.id }, system))).toBe('AdministratorNotReset');
    expect(codeOf(await people.signIn('audit', firstPassword))).toBeNull();
  });

  it('is taken away by the security administrator, with a factor of their own just shown, and not from oneself', async () => {
    const { steppedUpUntil: _, ...bare } = security;
    const stepped = async (username: string) => ({ ...(await people.login(username)).actor, steppedUpUntil: Date.now() + 3_600_000 });
    expect(await reset(staffMembers.counselor.id, bare)).toBe('StepUpNeeded');
    for (const username of ['system', 'audit', 'federation'])
      expect(await reset(staffMembers.counselor.id, await stepped(username))).toBe('NotAllowed');
    expect(await reset(security.id)).toBe('NotOneself');
    expect(await reset(randomUUID())).toBe('StaffNotFound');
  });

  it('leaves a line of who did it', async () => {
    expect(await people.asRoot("SELECT actorId, object, outcome FROM trail WHERE action = '移除他人的动态口令'")).toContainEqual({
      actorId: security.id,
      object: staffMembers.matchmaker.id,
      outcome: 'done',
    });
    expect(people.defects).toEqual([]);
  });
});
