import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor, MembershipId, PersonId } from '@sanwei/contracts';
import { viewMember } from '@sanwei/contracts/people/member-file';
import {
  confirmMembership,
  declineMembership,
  endMembership,
  findMember,
  leaveMembership,
  requestMembership,
} from '@sanwei/contracts/people/membership';
import { answerOf, person } from '@sanwei/testing';
import { aPhone, aUnion, codeOf, type Union } from '../membership/membership.example.js';
import { committed } from '../roster/roster.example.js';

let city: Union;
let clerk: Actor & { id: PersonId };
beforeAll(async () => {
  city = await aUnion();
  clerk = city.clerkOf(city.branches.street);
}, 60_000);
afterAll(() => city.stop());

const file = async (membershipId: MembershipId, by: Actor = clerk) => answerOf(await city.ask(viewMember, { membershipId }, by)).member;
const told = (member: Awaited<ReturnType<typeof file>>) => member.ownEvents.map(({ words, by }) => [words, by]);
const name = '苏映秋';
const request = async () => {
  const member = await city.withPhone();
  const { id } = answerOf(await city.ask(requestMembership, { branchId: city.branches.works, name }, member.actor)).membership;
  return { ...member, membershipId: id };
};
const inRegister = async (phone = aPhone(), by = clerk, branchId = city.branches.works) => {
  await committed(city, by, branchId, [['韩溪', phone]]);
  return answerOf(await city.ask(findMember, { branchId: null, phone }, by)).member;
};

describe('the file of a member', () => {
  it('says what the branch knows, without the middle of the phone, and that a roster brought the person', async () => {
    const phone = aPhone();
    const { id } = await inRegister(phone);
    const member = await file(id);
    expect(member).toMatchObject({ id, name: '韩溪', status: 'member', branchId: city.branches.works, personId: null, signedIn: false });
    expect(member).toMatchObject({ phone: `${phone.slice(0, 3)}****${phone.slice(-4)}`, requestedAt: null, reason: null });
    expect(told(member)).toEqual([['按会员名册登记为会员', 'roster']]);
    expect(JSON.stringify(member)).not.toContain(phone);
    expect(await city.rows('SELECT action FROM trail WHERE object = ? AND actorId = ?', [id, clerk.id])).toContainEqual({
      action: '查看会员档案',
    });
  });
  it('tells a request from its confirmation on, to who asked and when, and a leaving', async () => {
    const { actor, membershipId } = await request();
    const asked = await file(membershipId);
    expect([asked.status, told(asked)]).toEqual(['pending', [['申请入会', 'self']]]);
    await city.moveTime(60_000);
    answerOf(await city.ask(confirmMembership, { membershipId, name }, clerk));
    const confirmed = await file(membershipId);
    expect(confirmed).toMatchObject({ personId: actor.id, requestedAt: asked.since });
    expect(confirmed.since > asked.since).toBe(true);
    answerOf(await city.ask(leaveMembership, { membershipId }, actor));
    expect(told(await file(membershipId))).toEqual([
      ['本人退会', 'self'],
      ['入会申请通过，成为会员', 'staff'],
      ['申请入会', 'self'],
    ]);
  });
  it('gives the reason that a clerk wrote', async () => {
    const [{ membershipId }, { id }] = [await request(), await inRegister()];
    answerOf(await city.ask(declineMembership, { membershipId, name, reason: '请先到人事处登记' }, clerk));
    answerOf(await city.ask(endMembership, { membershipId: id, reason: '已调到别的单位' }, clerk));
    expect(told(await file(membershipId))[0]).toEqual(['入会申请没有通过：请先到人事处登记', 'staff']);
    expect(await file(id)).toMatchObject({ reason: '已调到别的单位', status: 'left' });
  });
  it('is there for clerks of the branch and above it, and for nobody else; the attempt leaves a line', async () => {
    const { id } = await inRegister();
    expect((await file(id, city.clerkOf(city.branches.works))).id).toBe(id);
    expect((await file(id, person(randomUUID(), 'federationStaff'))).id).toBe(id);
    const foreign = city.clerkOf(city.branches.other);
    const nowhere = randomUUID() as MembershipId;
    expect(codeOf(await city.ask(viewMember, { membershipId: id }, foreign))).toBe('MemberNotThere');
    expect(codeOf(await city.ask(viewMember, { membershipId: nowhere }, clerk))).toBe('MemberNotThere');
    for (const role of ['member', 'matchmaker', 'counselor', 'systemAdministrator'] as const) {
      const somebody = person(randomUUID(), role);
      expect(codeOf(await city.ask(viewMember, { membershipId: id }, somebody))).toBe('NotAllowed');
      expect(await city.rows('SELECT outcome FROM trail WHERE actorId = ?', [somebody.id])).toEqual([{ outcome: 'NotAllowed' }]);
    }
  });
});

it('breaks over nothing', () => expect(city.defects).toEqual([]));
