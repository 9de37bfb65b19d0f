import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor, BranchId, MembershipId, PersonId } from '@sanwei/contracts';
import { endMembership, findMember, leaveMembership, requestMembership, viewMembership } from '@sanwei/contracts/people/membership';
import { answerOf, person, until } from '@sanwei/testing';
import { checked, committed, errorsOf } from '../roster/roster.example.js';
import { aPhone, aUnion, codeOf, type Union } from './membership.example.js';

let city: Union;
let works: BranchId;
let clerk: Actor & { id: PersonId };
beforeAll(async () => {
  city = await aUnion();
  works = city.branches.works;
  clerk = city.clerkOf(city.branches.street);
}, 60_000);
afterAll(() => city.stop());

const reason = '已调离本单位。\n请到新单位的工会登记';
const aListedMember = async () => {
  const member = await city.withPhone();
  await committed(city, clerk, works, [['苏映秋', member.phone]]);
  const membershipId: MembershipId = answerOf(await city.ask(findMember, { branchId: null, phone: member.phone }, clerk)).member.id;
  return { ...member, membershipId };
};
const leave = (actor: Actor, membershipId: MembershipId, id?: string) =>
  city.ask(leaveMembership, { membershipId }, actor, id ? { id } : {});
const end = (membershipId: MembershipId, by: Actor = clerk) => city.ask(endMembership, { membershipId, reason }, by);

describe('a member', () => {
  it('leaves the branch, with a line in the trail, and may ask to join again', async () => {
    const { actor, membershipId } = await aListedMember();
    const id = randomUUID();
    const first = await leave(actor, membershipId, id);
    expect(first).toMatchObject({ ok: true, value: { membershipId } });
    expect(await leave(actor, membershipId, id)).toEqual(first);
    expect(await city.membershipOf(actor)).toMatchObject({ status: 'left', reason: null });
    expect(await city.rows('SELECT object FROM trail WHERE actorId = ? AND action = ?', [actor.id, '退会'])).toEqual([
      { object: membershipId },
    ]);
    expect(codeOf(await city.ask(requestMembership, { branchId: works, name: '苏映秋' }, actor))).toBe('done');
  });

  it('cannot leave what there is not: no membership, a request, or one that is over', async () => {
    const { actor } = await city.withPhone();
    expect(codeOf(await leave(actor, randomUUID() as MembershipId))).toBe('NoMembershipToLeave');
    const { id } = answerOf(await city.ask(requestMembership, { branchId: works, name: '苏映秋' }, actor)).membership;
    expect(codeOf(await leave(actor, id))).toBe('NoMembershipToLeave');
    expect(await city.membershipOf(actor)).toMatchObject({ status: 'pending' });
    const member = await aListedMember();
    answerOf(await leave(member.actor, member.membershipId));
    expect(codeOf(await leave(member.actor, member.membershipId))).toBe('NoMembershipToLeave');
  });

  it('leaves the union that was on the page and no other: a roster that has moved the member in between is said first', async () => {
    const [{ actor, phone, membershipId }, foreign] = [await aListedMember(), await aListedMember()];
    await committed(city, clerk, city.branches.street, [['苏映秋', phone]]);
    for (const id of [membershipId, foreign.membershipId, randomUUID() as MembershipId])
      expect(codeOf(await leave(actor, id))).toBe('OtherMembershipNow');
    expect(await city.membershipOf(actor)).toMatchObject({ status: 'member', branchId: city.branches.street });
    expect(await city.membershipOf(foreign.actor)).toMatchObject({ status: 'member' });
    expect(codeOf(await leave(actor, answerOf(await city.ask(viewMembership, {}, actor)).membership!.id))).toBe('done');
  });

  it('is not brought back by the next roster, whose clerk is told', async () => {
    const { actor, phone, membershipId } = await aListedMember();
    answerOf(await leave(actor, membershipId));
    const roster = await checked(city, clerk, works, [
      ['苏映秋', phone],
      ['沈岚', aPhone()],
    ]);
    expect(roster).toMatchObject({ added: 1, bad: 1 });
    expect(JSON.stringify(await errorsOf(city, clerk, roster.id))).toContain('此人已在平台上退会');
    await committed(city, clerk, works, [['苏映秋', phone]]).catch(() => undefined);
    expect(await city.membershipOf(actor)).toMatchObject({ status: 'left' });
  });

  it('is taken in by the roster of another branch: that is a new membership', async () => {
    const { actor, phone, membershipId } = await aListedMember();
    answerOf(await leave(actor, membershipId));
    await committed(city, city.clerkOf(city.branches.other), city.branches.other, [['苏映秋', phone]]);
    expect(await city.membershipOf(actor)).toMatchObject({ status: 'member', branchId: city.branches.other });
  });
});

describe('a clerk', () => {
  it('ends a membership of the own branches with a reason that the member reads and is told of', async () => {
    const { actor, membershipId } = await aListedMember();
    expect(codeOf(await end(membershipId))).toBe('done');
    expect(await city.membershipOf(actor)).toMatchObject({ status: 'left', reason });
    const texts = () => city.noticeTexts(actor);
    await until(async () => (await texts()).length > 0);
    expect(await texts()).toEqual(['您的工会会籍有变化，请在小程序里查看；有疑问请联系所在工会。']);
    const lines = await city.rows('SELECT action, object, outcome FROM trail WHERE actorId = ? AND object = ?', [clerk.id, membershipId]);
    expect(lines).toContainEqual({ action: '办理离会', object: membershipId, outcome: 'done' });
    const dump = [
      await city.rows('SELECT * FROM membership'),
      await city.rows('SELECT * FROM trail'),
      await city.rows('SELECT * FROM outbox'),
    ];
    expect(JSON.stringify(dump)).not.toContain('已调离本单位');
  });

  it('ends that of somebody who never signed in, and brings them back with the next roster', async () => {
    const phone = aPhone();
    await committed(city, clerk, works, [['白桥', phone]]);
    const found = async () => answerOf(await city.ask(findMember, { branchId: null, phone }, clerk)).member.id;
    const before = await found();
    expect(codeOf(await end(before))).toBe('done');
    expect(codeOf(await city.ask(findMember, { branchId: null, phone }, clerk))).toBe('MemberNotFound');
    await committed(city, clerk, works, [['白桥', phone]]);
    expect(await found()).not.toBe(before);
  });

  it('ends none of another branch, no request, none twice, and no member does it', async () => {
    const { actor, membershipId } = await aListedMember();
    expect(codeOf(await end(membershipId, city.clerkOf(city.branches.other)))).toBe('MembershipOver');
    expect(codeOf(await end(randomUUID() as MembershipId))).toBe('MembershipOver');
    expect(codeOf(await end(membershipId, person()))).toBe('NotAllowed');
    expect(codeOf(await city.ask(endMembership, { membershipId, reason: '走' }, clerk))).toBe('InvalidInput');
    expect(await city.membershipOf(actor)).toMatchObject({ status: 'member' });
    expect(codeOf(await end(membershipId, city.clerkOf(works)))).toBe('done');
    expect(codeOf(await end(membershipId))).toBe('MembershipOver');
    const asking = await city.withPhone();
    const { id } = answerOf(await city.ask(requestMembership, { branchId: works, name: '白桥' }, asking.actor)).membership;
    expect(codeOf(await end(id))).toBe('MembershipOver');
  });
});

describe('at the same moment', () => {
  it('the member leaves and two clerks end it: one of them', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { actor, membershipId } = await aListedMember();
      const replies = await Promise.all([leave(actor, membershipId), end(membershipId), end(membershipId, city.clerkOf(works))]);
      expect(replies.map(codeOf).filter((code) => code === 'done')).toHaveLength(1);
      expect(await city.membershipOf(actor)).toMatchObject({ status: 'left', reason: replies[0]!.ok ? null : reason });
    }
  });

  it('is no defect in any of these cases', () => expect(city.defects).toEqual([]));
});
