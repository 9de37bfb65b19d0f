import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor, BranchId, Out, PersonId } from '@sanwei/contracts';
import { findMember, findMemberships, listMembers, listPendingMemberships, requestMembership } from '@sanwei/contracts/people/membership';
import { answerOf, person } from '@sanwei/testing';
import { committed } from '../roster/roster.example.js';
import { aPhone, aUnion, codeOf, type Union } from './membership.example.js';

let city: Union;
let street: BranchId;
let works: BranchId;
let other: BranchId;
let clerk: Actor & { id: PersonId };
let foreign: Actor & { id: PersonId };
beforeAll(async () => {
  city = await aUnion();
  ({ street, works, other } = city.branches);
  clerk = city.clerkOf(street);
  foreign = city.clerkOf(other);
}, 60_000);
afterAll(() => city.stop());

const page = { branchId: null, first: 50, after: null };

describe('the register of a branch', () => {
  const everyPage = async (query: typeof listMembers, actor: Actor, branchId: BranchId | null = null) => {
    const all: Out<typeof listMembers>['items'] = [];
    let after: string | null = null;
    do {
      const found: Out<typeof listMembers> = answerOf(await city.ask(query, { branchId, first: 2, after }, actor));
      all.push(...found.items);
      after = found.next;
    } while (after !== null);
    return all;
  };

  it('lists members of the own branches page by page, without the middle of a phone', async () => {
    const phone = aPhone();
    await committed(city, clerk, works, [
      ['韩溪', phone],
      ['沈岚', aPhone()],
      ['顾言', aPhone()],
    ]);
    await committed(city, foreign, other, [['方砚', aPhone()]]);
    const members = await everyPage(listMembers, clerk);
    expect(new Set(members.map(({ id }) => id)).size).toBe(members.length);
    expect(members).toContainEqual(
      expect.objectContaining({ name: '韩溪', phone: `${phone.slice(0, 3)}****${phone.slice(-4)}`, signedIn: false, branchId: works }),
    );
    expect(JSON.stringify(members)).not.toContain(phone);
    expect(new Set((await everyPage(listMembers, foreign)).map(({ branchId }) => branchId))).toEqual(new Set([other]));
    expect(await everyPage(listMembers, clerk, other)).toEqual([]);
    expect(await everyPage(listMembers, { ...clerk, grants: [] } as never).catch(String)).toMatch(/NotAllowed/);
  });

  it('lists requests apart, and leaves a line of each reading', async () => {
    const { actor } = await city.withPhone();
    const { id } = answerOf(await city.ask(requestMembership, { branchId: works, name: '苏映秋' }, actor)).membership;
    const { items } = answerOf(await city.ask(listPendingMemberships, page, clerk));
    expect(items.map((item) => item.id)).toContain(id);
    expect(new Set(items.map(({ status }) => status))).toEqual(new Set(['pending']));
    expect(answerOf(await city.ask(listPendingMemberships, page, foreign)).items.map((item) => item.id)).not.toContain(id);
    const lines = await city.rows('SELECT action FROM trail WHERE actorId = ?', [clerk.id]);
    expect(lines).toEqual(expect.arrayContaining([{ action: '查看入会申请' }, { action: '查看会员名册' }]));
  });

  it('finds a member by the whole phone, of the own branches only, and the trail holds no phone', async () => {
    const { phone } = await city.withPhone();
    await committed(city, clerk, works, [['白桥', phone]]);
    const found = answerOf(await city.ask(findMember, { branchId: null, phone }, clerk)).member;
    expect(found).toMatchObject({ name: '白桥', signedIn: true, status: 'member' });
    expect(codeOf(await city.ask(findMember, { branchId: null, phone }, foreign))).toBe('MemberNotFound');
    expect(codeOf(await city.ask(findMember, { branchId: other, phone }, clerk))).toBe('MemberNotFound');
    expect(codeOf(await city.ask(findMember, { branchId: null, phone: aPhone() }, clerk))).toBe('MemberNotFound');
    const trail = await city.rows('SELECT * FROM trail WHERE actorId = ?', [clerk.id]);
    expect(trail).toContainEqual(expect.objectContaining({ action: '按手机号找到会员', object: found.id }));
    expect(JSON.stringify(trail)).not.toContain(phone);
  });

  it('tells whoever checks a person of memberships of the own branches, in one answer for all', async () => {
    const [mine, elsewhere, nowhere] = [await city.withPhone(), await city.withPhone(), await city.withPhone()];
    await committed(city, clerk, works, [['苏映秋', mine.phone]]);
    await committed(city, foreign, other, [['方砚', elsewhere.phone]]);
    const personIds = [mine, elsewhere, nowhere].map(({ actor }) => actor.id);
    expect(answerOf(await city.ask(findMemberships, { personIds }, clerk)).items).toEqual([
      expect.objectContaining({ personId: mine.actor.id, branchId: works, status: 'member' }),
    ]);
    const federation = person(randomUUID(), 'federationStaff');
    expect(answerOf(await city.ask(findMemberships, { personIds }, federation)).items).toHaveLength(2);
  });
});

it('breaks over nothing', () => expect(city.defects).toEqual([]));
