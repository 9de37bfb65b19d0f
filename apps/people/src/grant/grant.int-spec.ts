import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type BranchId, type PersonId } from '@sanwei/contracts';
import { endGrant } from '@sanwei/contracts/people/grant';
import { branches, staffMembers } from '@sanwei/demo';
import { type Administration, anAdministration, bareOf, codeOf, own } from '../staff/administration.example.js';
import { firstPassword } from '../staff/staff.example.js';

let people: Administration['people'];
let hints: Administration['hints'];
let system: Administration['system'];
let security: Administration['security'];
let open: Administration['open'];
let settled: Administration['settled'];
let give: Administration['give'];
let take: Administration['take'];
beforeAll(async () => {
  ({ people, hints, system, security, open, settled, give, take } = await anAdministration());
}, 60_000);
afterAll(() => people.stop());
beforeEach(() => void hints.splice(0));

const minute = 60_000;

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
    expect(await give(personId, 'matchmaker', null, null, bareOf(security))).toBe('StepUpNeeded');
    expect(await give(personId, 'matchmaker', null, null, system)).toBe('NotAllowed');
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

describe('what was done to roles', () => {
  it('stands in the trail with refusals, and no password or name does', async () => {
    const lines = await people.asRoot('SELECT action, outcome FROM trail');
    for (const action of ['授予角色', '收回角色']) expect(lines).toContainEqual({ action, outcome: 'done' });
    expect(lines).toContainEqual({ action: '授予角色', outcome: 'RolesExclude' });
    expect(lines).toContainEqual({ action: '授予角色', outcome: 'StepUpNeeded' });
    expect(JSON.stringify(await people.asRoot('SELECT * FROM trail'))).not.toMatch(new RegExp(`秦松|newcomer|${own}|${firstPassword}`));
  });
  it('was no defect in any of these cases', () => expect(people.defects).toEqual([]));
});
