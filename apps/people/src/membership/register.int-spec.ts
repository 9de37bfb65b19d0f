import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, type BranchId, type Out, type PersonId, systemActor } from '@sanwei/contracts';
import {
  countMembers,
  endMembership,
  findMember,
  findMemberships,
  indexNames,
  listMembers,
  listPendingMemberships,
  requestMembership,
} from '@sanwei/contracts/people/membership';
import { answerOf, person } from '@sanwei/testing';
import { actAlone } from '@sanwei/work';
import { newBranch } from '../branch/branch.rule.js';
import { placeBranches } from '../branch/branch.store.js';
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
const members = { name: null, status: 'member' } as const;

describe('the register of a branch', () => {
  const everyPage = async (query: typeof listMembers, actor: Actor, branchId: BranchId | null = null) => {
    const all: Out<typeof listMembers>['items'] = [];
    let after: string | null = null;
    do {
      const found: Out<typeof listMembers> = answerOf(await city.ask(query, { branchId, first: 2, after, ...members }, actor));
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

  it('finds whole names however they are written, of the own branches, in one status, and no part of one', async () => {
    await committed(city, clerk, works, [
      ['阿依·古丽', aPhone()],
      ['阿依古丽', aPhone()],
      ['阿依', aPhone()],
    ]);
    await committed(city, foreign, other, [['阿依古丽', aPhone()]]);
    const named = async (name: string, actor: Actor, status: 'member' | 'left' = 'member') =>
      answerOf(await city.ask(listMembers, { ...page, name, status }, actor)).items.map((item) => item.name);
    expect((await named('阿依·古丽', clerk)).sort()).toEqual(['阿依·古丽', '阿依古丽'].sort());
    expect(await named('古丽', clerk)).toEqual([]);
    expect(await named('阿依古丽', clerk, 'left')).toEqual([]);
    expect(await named('阿依古丽', foreign)).toEqual(['阿依古丽']);
    // A roster that writes the name in another way is found by the new one.
    const phone = aPhone();
    await committed(city, clerk, works, [['何旧名', phone]]);
    await committed(city, clerk, works, [['何新名', phone]]);
    expect([await named('何旧名', clerk), await named('何新名', clerk)]).toEqual([[], ['何新名']]);
  });

  it('finds those whose names were there before names could be found', async () => {
    await committed(city, clerk, works, [['早先登记', aPhone()]]);
    await city.rows('UPDATE membership SET nameIndex = NULL');
    const named = async () => answerOf(await city.ask(listMembers, { ...page, ...members, name: '早先登记' }, clerk)).items.length;
    expect(await named()).toBe(0);
    const { wire } = city.running.room;
    answerOf(await wire.ask(indexNames, {}, { id: randomUUID(), passport: await wire.signAsSystem(), deadlineMs: 10_000 }));
    expect(await named()).toBe(1);
    expect(await city.rows('SELECT 1 FROM membership WHERE nameIndex IS NULL')).toEqual([]);
  });

  it('counts what it lists, in the own branches, and leaves a line of that', async () => {
    const count = async (actor: Actor, more: object = {}) =>
      answerOf(await city.ask(countMembers, { branchId: null, ...members, ...more }, actor)).count;
    expect(await count(clerk)).toBe((await everyPage(listMembers, clerk)).length);
    expect(await count(foreign)).toBe((await everyPage(listMembers, foreign)).length);
    expect(await count(clerk, { name: '阿依古丽' })).toBe(2);
    expect(await count(clerk, { branchId: other })).toBe(0);
    // Nobody is called so: that is an empty list, and no mistake.
    for (const name of ['苏', '😀', '苏&<1>', '苏'.repeat(100)]) {
      expect(await count(clerk, { name })).toBe(0);
      expect(answerOf(await city.ask(listMembers, { ...page, ...members, name }, clerk)).items).toEqual([]);
    }
    expect(await city.rows('SELECT action FROM trail WHERE actorId = ?', [clerk.id])).toContainEqual({ action: '数会员名册的人数' });
    expect(await city.ask(countMembers, { branchId: null, ...members }, person(randomUUID(), 'matchmaker'))).toMatchObject({
      error: { code: 'NotAllowed' },
    });
  });

  it('shows who has left, and when, as a list of its own', async () => {
    const phone = aPhone();
    await committed(city, clerk, works, [['周离会', phone]]);
    const { member } = answerOf(await city.ask(findMember, { branchId: null, phone }, clerk));
    answerOf(await city.ask(endMembership, { membershipId: member.id, reason: '已调到别的单位' }, clerk));
    const left = answerOf(await city.ask(listMembers, { ...page, name: '周离会', status: 'left' }, clerk)).items;
    expect(left).toEqual([expect.objectContaining({ id: member.id, status: 'left', endedAt: expect.stringMatching(/Z$/) })]);
  });

  it('lists page by page in one order where there are more branches than are asked one by one', async () => {
    const { db, time } = city.running.room;
    const of = { service: 'people', actor: systemActor('people'), now: time.now(), requestId: 'many' } as const;
    const top = newBranch(randomUUID() as BranchId, '开发区总工会', null, of.now);
    const below = Array.from({ length: 60 }, (_, i) => newBranch(randomUUID() as BranchId, `开发区${i}厂工会`, top, of.now));
    await actAlone(db, of, (work) => placeBranches(work, [top, ...below]));
    const keeper = city.clerkOf(top.id);
    for (const branch of [below[0]!, below[59]!])
      await committed(city, keeper, branch.id, [
        ['方一', aPhone()],
        ['方二', aPhone()],
        ['方三', aPhone()],
      ]);
    const all = await everyPage(listMembers, keeper);
    expect(all.map(({ branchId }) => branchId)).toEqual([below[0]!, below[59]!].flatMap(({ id }) => [id, id, id]));
    expect(new Set(all.map(({ id }) => id)).size).toBe(6);
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
