import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor, DataOrderId, MembershipId, PersonId } from '@sanwei/contracts';
import { readOwnData } from '@sanwei/contracts/every-service/own-data';
import { listMyPhoneOpenings, openMemberPhone, type PhoneReason, viewMember } from '@sanwei/contracts/people/member-file';
import { endMembership, findMember } from '@sanwei/contracts/people/membership';
import { closeAccount } from '@sanwei/contracts/people/person';
import { answerOf, person } from '@sanwei/testing';
import { aPhone, aUnion, codeOf, type Union } from '../membership/membership.example.js';
import { committed, type Listed } from '../roster/roster.example.js';
import { mostOpenings, openingsMs } from './phone-opening.rule.js';

let city: Union;
let clerk: Actor & { id: PersonId };
beforeAll(async () => {
  city = await aUnion();
  clerk = city.clerkOf(city.branches.street);
}, 60_000);
afterAll(() => city.stop());

const inRegister = async (phone = aPhone()) => {
  await committed(city, clerk, city.branches.works, [['韩溪', phone]]);
  const { id } = answerOf(await city.ask(findMember, { branchId: null, phone }, clerk)).member;
  return { phone, membershipId: id };
};
const open = (membershipId: MembershipId, by: Actor = clerk, reason: PhoneReason = 'followUp', note: string | null = null) =>
  city.ask(openMemberPhone, { membershipId, reason, note }, by);
const seenBy = async (actor: Actor) => answerOf(await city.ask(listMyPhoneOpenings, { first: 20, after: null }, actor)).items;

describe('a phone that is opened with a reason', () => {
  it('is shown whole, for two minutes, and the number is kept nowhere: no receipt, no trail', async () => {
    const { membershipId, phone } = await inRegister();
    const by = city.clerkOf(city.branches.works);
    const opened = answerOf(await open(membershipId, by));
    expect(opened).toMatchObject({ membershipId, phone });
    expect(Date.parse(opened.hideAt) - city.running.room.time.now().getTime()).toBeLessThanOrEqual(120_000);
    const lines = await city.rows('SELECT action, object, outcome FROM trail WHERE actorId = ? ORDER BY action', [by.id]);
    expect(lines).toEqual([
      { action: '打开会员的手机号', object: membershipId, outcome: 'done' },
      { action: '看手机号的原因：回访', object: membershipId, outcome: 'done' },
    ]);
    expect(await city.rows('SELECT 1 FROM receipt WHERE actorId = ?', [by.id])).toEqual([]);
    expect(JSON.stringify([lines, await city.rows('SELECT * FROM phone_opening')])).not.toContain(phone);
  });
  it('is told to the member: who, when and why, and stands in the file for the branch', async () => {
    const { actor, phone } = await city.withPhone();
    const { membershipId } = await inRegister(phone);
    answerOf(await open(membershipId, clerk, 'reply'));
    await city.moveTime(1_000);
    answerOf(await open(membershipId, clerk, 'other', '核对报名表上的地址'));
    expect(await seenBy(actor)).toMatchObject([
      { reason: 'other', note: '核对报名表上的地址' },
      { reason: 'reply', note: null },
    ]);
    expect(await seenBy((await city.withPhone()).actor)).toEqual([]);
    const { member } = answerOf(await city.ask(viewMember, { membershipId }, clerk));
    expect(member.ownEvents.slice(0, 2)).toMatchObject([
      { kind: 'opening', words: '看过完整的手机号：其他原因，核对报名表上的地址', by: 'staff' },
      { kind: 'opening', words: '看过完整的手机号：提醒答复' },
    ]);
    expect(JSON.stringify(await city.rows('SELECT * FROM phone_opening'))).not.toContain('核对报名表');
  });
  it('names who of the staff has looked', async () => {
    const { actor, phone } = await city.withPhone();
    const { membershipId } = await inRegister(phone);
    const staff = (await city.withPhone()).actor;
    await city.rows("UPDATE person SET displayName = '秦松' WHERE id = ?", [staff.id]);
    answerOf(await open(membershipId, { ...clerk, id: staff.id }));
    expect(await seenBy(actor)).toMatchObject([{ by: '秦松' }]);
  });
  it('before the first sign-in is told to its owner, who signs in later, and in the export; in pages with what came after', async () => {
    const { membershipId, phone } = await inRegister();
    answerOf(await open(membershipId, clerk, 'check'));
    await city.moveTime(1_000);
    answerOf(await open(membershipId, clerk, 'other', '核对报名表上的地址'));
    await city.moveTime(1_000);
    const { actor } = await city.withPhone(phone);
    answerOf(await open(membershipId, clerk, 'reply'));
    const [first, second, third] = await seenBy(actor);
    expect([first, second, third]).toMatchObject([
      { reason: 'reply' },
      { reason: 'other', note: '核对报名表上的地址' },
      { reason: 'check' },
    ]);
    const page = async (after: string | null) => answerOf(await city.ask(listMyPhoneOpenings, { first: 2, after }, actor));
    const { items, next } = await page(null);
    expect([items, (await page(next)).items]).toEqual([[first, second], [third]]);
    const { json } = answerOf(await city.ask(readOwnData('people'), { orderId: randomUUID() as DataOrderId }, actor));
    expect((JSON.parse(json) as { phone_opening: unknown[] }).phone_opening).toHaveLength(3);
    expect(await seenBy((await city.withPhone()).actor)).toEqual([]);
  });
  it('of before an account was closed is not told to who has an account under that phone afterwards', async () => {
    const { membershipId, phone } = await inRegister();
    answerOf(await open(membershipId, clerk, 'check'));
    const { actor } = await city.withPhone(phone);
    answerOf(await open(membershipId));
    expect(await seenBy(actor)).toHaveLength(2);
    answerOf(await city.ask(closeAccount, { understood: true }, actor));
    answerOf(await open(membershipId, clerk, 'reply'));
    expect(await seenBy((await city.withPhone(phone)).actor)).toMatchObject([{ reason: 'reply' }]);
  });
  it('stays without the member when the account is closed', async () => {
    const { actor, phone } = await city.withPhone();
    const { membershipId } = await inRegister(phone);
    answerOf(await open(membershipId));
    answerOf(await city.ask(closeAccount, { understood: true }, actor));
    expect(await city.rows('SELECT personId FROM phone_opening WHERE membershipId = ?', [membershipId])).toEqual([{ personId: null }]);
  });
});

describe('a phone stays masked', () => {
  it('where the other reason is not said', async () => {
    const { membershipId } = await inRegister();
    expect(codeOf(await open(membershipId, clerk, 'other'))).toBe('ReasonNeeded');
    expect(await city.rows('SELECT 1 FROM phone_opening WHERE membershipId = ?', [membershipId])).toEqual([]);
  });
  it('for clerks of other branches, as if there were nobody, and of those who have left', async () => {
    const { membershipId } = await inRegister();
    const nowhere = randomUUID() as MembershipId;
    expect(await open(membershipId, city.clerkOf(city.branches.other))).toEqual(await open(nowhere));
    answerOf(await city.ask(endMembership, { membershipId, reason: '已调到别的单位' }, clerk));
    expect(codeOf(await open(membershipId))).toBe('MembershipOver');
  });
  it.each(['member', 'matchmaker', 'counselor', 'systemAdministrator'] as const)(
    'for a %s, and the attempt leaves a line',
    async (role) => {
      const { membershipId } = await inRegister();
      const somebody = person(randomUUID(), role);
      expect(codeOf(await open(membershipId, somebody))).toBe('NotAllowed');
      expect(await city.rows('SELECT outcome FROM trail WHERE actorId = ?', [somebody.id])).toEqual([{ outcome: 'NotAllowed' }]);
    },
  );
  it('after so many in an hour, of as many members as are asked for at once', async () => {
    const listed = Array.from({ length: 100 }, (_, i): Listed => [`韩溪${'甲乙丙丁戊己庚辛壬癸'[i % 10]}`, aPhone()]);
    const branchId = city.branches.works;
    await committed(city, clerk, branchId, listed);
    const ids = await city.rows<{ id: MembershipId }>('SELECT id FROM membership WHERE branchId = ? ORDER BY since DESC, id LIMIT 100', [
      branchId,
    ]);
    expect(ids).toHaveLength(100);
    const busy = city.clerkOf(city.branches.street);
    const codes = (await Promise.all(ids.map(({ id }) => open(id, busy)))).map(codeOf);
    expect(codes.filter((code) => code === 'done')).toHaveLength(mostOpenings);
    expect(new Set(codes)).toEqual(new Set(['done', 'TooManyPhonesOpened']));
    expect(await city.rows('SELECT COUNT(*) AS count FROM phone_opening WHERE openedBy = ?', [busy.id])).toMatchObject([
      { count: mostOpenings },
    ]);
  });
  it('after so many in an hour, also when many are asked for at once; the first that is an hour old makes room', async () => {
    const { membershipId } = await inRegister();
    const busy = city.clerkOf(city.branches.street);
    for (let i = 0; i < mostOpenings - 3; i++) answerOf(await open(membershipId, busy));
    const codes = (await Promise.all(Array.from({ length: 8 }, () => open(membershipId, busy)))).map(codeOf);
    expect(codes.filter((code) => code === 'done')).toHaveLength(3);
    expect(new Set(codes)).toEqual(new Set(['done', 'TooManyPhonesOpened']));
    const refused = await open(membershipId, busy);
    if (refused.ok || refused.error.code !== 'TooManyPhonesOpened') throw new Error('opened');
    const wait = Date.parse(refused.error.retryAt) - city.running.room.time.now().getTime();
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(openingsMs);
    expect(codeOf(await open(membershipId, city.clerkOf(city.branches.street)))).toBe('done');
    await city.moveTime(wait + 1_000);
    expect(codeOf(await open(membershipId, busy))).toBe('done');
  });
});

it('breaks over nothing', () => expect(city.defects).toEqual([]));
