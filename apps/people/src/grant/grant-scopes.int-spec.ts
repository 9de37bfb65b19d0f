import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, type PersonId, roles, scopesFor } from '@sanwei/contracts';
import { endGrant, grantRole } from '@sanwei/contracts/people/grant';
import { changePassword } from '@sanwei/contracts/people/password';
import { openStaffAccount } from '@sanwei/contracts/people/staff';
import { branches } from '@sanwei/demo';
import { aStaffedPeople, type StaffedPeople } from '../staff/staff.example.js';

let people: StaffedPeople;
let [system, security]: [Actor, Actor] = [undefined as never, undefined as never];
beforeAll(async () => {
  people = await aStaffedPeople();
  system = (await people.login('system')).actor;
  security = { ...(await people.login('security')).actor, steppedUpUntil: Date.now() + 3_600_000 };
}, 60_000);
afterAll(() => people.stop());

const codeOf = (reply: { ok: boolean; error?: { code: string } }) => reply.error?.code ?? 'done';
const own = '早班车开往河畔站的第一班';
let opened = 0;
/** Somebody who has signed in and chosen a password. */
const settled = async (): Promise<{ personId: PersonId; token: string }> => {
  const username = `limited${++opened}`;
  const reply = await people.ask(openStaffAccount, { name: '秦松', username }, system);
  if (!reply.ok) throw new Error(reply.error.code);
  const { token, actor } = await people.login(username, reply.value.initialPassword);
  await people.ask(changePassword, { current: reply.value.initialPassword, next: own }, actor);
  return { personId: reply.value.personId, token };
};
type Scope = { of: 'city' | 'branch' | 'site' | 'case'; id: string | null };
type Given = 'classTeacher' | 'counselor' | 'branchClerk' | 'securityAdministrator';
const give = (personId: PersonId, role: Given, scope: Scope, endsAt: string | null = null) =>
  people.ask(grantRole, { personId, role, scope: scope as never, endsAt }, security);
const grantsOf = async (token: string) => (await people.actorOf(token)).grants;

describe('a grant for one site or one case', () => {
  it('is stored, carried by the passport as it is, and ends when it is taken away', async () => {
    const { personId, token } = await settled();
    const [site, aCase] = [
      { of: 'site' as const, id: randomUUID() },
      { of: 'case' as const, id: randomUUID() },
    ];
    expect(codeOf(await give(personId, 'classTeacher', site))).toBe('done');
    expect(codeOf(await give(personId, 'counselor', aCase))).toBe('done');
    expect(await grantsOf(token)).toEqual([
      { role: 'classTeacher', scope: site },
      { role: 'counselor', scope: aCase },
    ]);
    const end = (scope: Scope) => people.ask(endGrant, { personId, role: 'classTeacher', scope: scope as never }, security);
    expect(codeOf(await end({ of: 'city', id: null }))).toBe('GrantNotFound');
    // The same id under another kind is another scope.
    expect(codeOf(await end({ of: 'branch', id: site.id }))).toBe('GrantNotFound');
    expect(codeOf(await end(site))).toBe('done');
    expect(await grantsOf(token)).toEqual([{ role: 'counselor', scope: aCase }]);
  });

  it('ends at the moment that was set, and holds longer when it is given again; it stands once', async () => {
    const { personId, token } = await settled();
    const site = { of: 'site' as const, id: randomUUID() };
    const inMinutes = (minutes: number) => new Date(people.running.room.time.now().getTime() + minutes * 60_000).toISOString();
    const codes = await Promise.all([2, 5].map((minutes) => give(personId, 'classTeacher', site, inMinutes(minutes))));
    expect([codes.map(codeOf), (await grantsOf(token)).length]).toEqual([['done', 'done'], 1]);
    expect(codeOf(await give(personId, 'classTeacher', site, inMinutes(2)))).toBe('done');
    await people.moveTime(3 * 60_000);
    expect(await grantsOf(token)).toEqual([]);
  });
});

describe('the scope of a role', () => {
  it('is the table that was agreed on', () =>
    expect(Object.fromEntries(roles.map((role) => [role, scopesFor(role).join(' ')]))).toEqual({
      ...{ member: 'city', matchmaker: 'city branch', activityHost: 'city branch', counselor: 'city branch case' },
      ...{ supervisor: 'city case', hotlineOperator: 'city', dutyPlanner: 'city', mediator: 'city branch case' },
      ...{ classTeacher: 'site', siteKeeper: 'site', programEditor: 'city', branchClerk: 'city branch', federationStaff: 'city branch' },
      ...{ systemAdministrator: 'city', securityAdministrator: 'city', auditAdministrator: 'city', partnerCity: 'city' },
    }));

  it.each<[Given, Scope]>([
    ['securityAdministrator', { of: 'branch', id: branches.riverside.id }],
    ['securityAdministrator', { of: 'case', id: randomUUID() }],
    ['branchClerk', { of: 'site', id: randomUUID() }],
    ['classTeacher', { of: 'city', id: null }],
  ])('of %s is not %o: the refusal says which are', async (role, scope) => {
    const { personId } = await settled();
    expect(await give(personId, role, scope)).toEqual({ ok: false, error: { code: 'ScopeNotForRole', allowed: scopesFor(role) } });
    const { message } = grantRole.refusals.ScopeNotForRole;
    expect(message({ allowed: ['site', 'case'] })).toContain('托管点、个案');
  });

  it.each<[string, Scope]>([
    ['a site that is not named', { of: 'site', id: null }],
    ['a city with an id', { of: 'city', id: randomUUID() }],
    ['an id that is none', { of: 'branch', id: 'city' }],
  ])('is not %s', async (_what, scope) => {
    const { personId, token } = await settled();
    expect(await give(personId, scope.of === 'site' ? 'classTeacher' : 'branchClerk', scope)).toMatchObject({
      error: { code: 'InvalidInput', fields: [{ path: 'scope.id' }] },
    });
    expect(await grantsOf(token)).toEqual([]);
  });

  it('cannot be lost in the table: a limit without what it is limited to is no row', async () => {
    const { personId } = await settled();
    for (const [of, id] of [
      ['site', 'city'],
      ['branch', ''],
      ['city', randomUUID()],
      ['planet', randomUUID()],
    ])
      await expect(
        people.asRoot(
          "INSERT INTO role_grant (id, personId, role, scopeOf, scopeId, grantedBy, grantedAt) VALUES (?, ?, 'branchClerk', ?, ?, 'x', UTC_TIMESTAMP(3))",
          [randomUUID(), personId, of, id],
        ),
      ).rejects.toThrow(/limited_to_something/);
  });
});
