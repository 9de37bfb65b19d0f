import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { answerOf } from '@sanwei/childcare/family.example';
import { scopeOfBranch } from '@sanwei/contracts';
import { listMyLogins } from '@sanwei/contracts/people/login';
import { listMyPhoneOpenings } from '@sanwei/contracts/people/member-file';
import {
  countMembers,
  findMember,
  findMemberships,
  listMembers,
  listPendingMemberships,
  viewMembership,
} from '@sanwei/contracts/people/membership';
import { countNotices, listMyNotices } from '@sanwei/contracts/people/notice';
import { aService, person, type TestService } from '@sanwei/testing';
import { everyService } from '../every-service.example.js';
import { farAway, fullScans, longAgo, mark, overhear, plant } from './planted.example.js';

describe('people with thousands of rows', () => {
  let people: TestService;
  /** Above many branches, and one alone. */
  const [top, small] = [randomUUID(), randomUUID()];
  const clerkOf = (id: string) => ({
    ...person(randomUUID(), 'branchClerk'),
    grants: [{ role: 'branchClerk' as const, scope: scopeOfBranch(id) }],
  });
  beforeAll(async () => {
    people = await aService(everyService().find(({ service }) => service === 'people')!);
    await plant(people, 'notice', () => ({ id: randomUUID(), personId: randomUUID(), saidSealed: 'x', at: longAgo, tries: 0 }));
    await plant(people, 'login', (number) => ({
      ...{
        id: randomUUID(),
        personId: randomUUID(),
        tokenHash: mark(number),
        way: 'code',
        startedAt: longAgo,
        seenAt: longAgo,
        expiresAt: farAway,
      },
    }));
    await plant(people, 'phone_opening', () => ({
      ...{ id: randomUUID(), membershipId: randomUUID(), personId: randomUUID(), openedBy: randomUUID(), reason: 'reply', at: longAgo },
    }));
    await plant(people, 'branch_scope', (number) => ({
      branchId: number === 0 ? small : randomUUID(),
      ancestorId: number === 0 ? small : top,
    }));
    await plant(people, 'membership', (number) => ({
      ...{ id: randomUUID(), branchId: randomUUID(), phoneIndex: mark(number), phoneSealed: 'x', nameSealed: 'x', personId: randomUUID() },
      ...{ status: 'left', live: null, source: 'roster', since: longAgo, endedAt: longAgo },
    }));
  }, 60_000);
  afterAll(() => people.stop());

  it('reads no register from end to end for my membership, a page of the city, and a phone', async () => {
    const heard = overhear(people);
    const clerk = person(randomUUID(), 'branchClerk');
    const page = { branchId: null, first: 20, after: null };
    answerOf(await people.ask(viewMembership, {}, person()));
    for (const who of [clerk, person(randomUUID(), 'federationStaff')]) {
      answerOf(await people.ask(listPendingMemberships, page, who));
      answerOf(await people.ask(findMemberships, { personIds: [person().id] }, who));
    }
    const keepers = [person(randomUUID(), 'federationStaff'), clerkOf(top), clerkOf(small)];
    for (const keeper of keepers)
      for (const name of [null, '沈岚']) {
        answerOf(await people.ask(listMembers, { ...page, name, status: 'member' }, keeper));
        answerOf(await people.ask(countMembers, { branchId: null, name, status: 'member' }, keeper));
      }
    await people.ask(findMember, { branchId: null, phone: '13700000001' }, clerk);
    expect(await fullScans(people, heard)).toEqual([]);
    expect(heard.filter(({ sql }) => /FROM membership/.test(sql)).length).toBeGreaterThanOrEqual(17);
  });

  it('reads no table from end to end for my notices, my logins and who has seen my phone', async () => {
    const heard = overhear(people);
    const me = person();
    answerOf(await people.ask(listMyNotices, { first: 20, after: null }, me));
    answerOf(await people.ask(listMyLogins, {}, me));
    answerOf(await people.ask(listMyPhoneOpenings, { first: 20, after: null }, me));
    answerOf(await people.ask(countNotices, { days: 14 }, person(undefined, 'systemAdministrator')));
    expect(await fullScans(people, heard)).toEqual([]);
    const said = heard.map(({ sql }) => sql).join('\n');
    expect(said).toContain('FROM notice');
    expect(said).toContain('FROM notice WHERE at');
    expect(said).toContain('FROM login');
    expect(said).toContain('FROM phone_opening');
  });
});
