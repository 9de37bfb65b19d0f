import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor, BranchId, MembershipId, PersonId } from '@sanwei/contracts';
import {
  confirmMembership,
  declineMembership,
  listPendingMemberships,
  requestMembership,
  withdrawMembershipRequest,
} from '@sanwei/contracts/people/membership';
import { closeAccount } from '@sanwei/contracts/people/person';
import { answerOf, person, until } from '@sanwei/testing';
import { committed } from '../roster/roster.example.js';
import { aUnion, codeOf, type Union } from './membership.example.js';

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

const name = '苏映秋';
const ask = (actor: Actor, branchId = works, id?: string) => city.ask(requestMembership, { branchId, name }, actor, id ? { id } : {});
const asked = async (actor: Actor, branchId = works): Promise<MembershipId> => answerOf(await ask(actor, branchId)).membership.id;
const page = { branchId: null, first: 50, after: null };

describe('asking to join', () => {
  it('waits for the branch, and is the same request at the second tap', async () => {
    const { actor, phone } = await city.withPhone();
    expect(await city.membershipOf(actor)).toBeNull();
    const id = randomUUID();
    const first = await ask(actor, works, id);
    expect(first).toMatchObject({ ok: true, value: { membership: { status: 'pending', branchId: works, phoneTail: phone.slice(-4) } } });
    expect(await ask(actor, works, id)).toEqual(first);
    expect(answerOf(await ask(actor)).membership.id).toBe(answerOf(first).membership.id);
  });

  it('asked again with a name that was mistyped carries the new one, and keeps its place in the line', async () => {
    const { actor } = await city.withPhone();
    const first = answerOf(await city.ask(requestMembership, { branchId: works, name: '苏映丘' }, actor)).membership;
    const second = answerOf(await ask(actor)).membership;
    expect(second).toEqual({ ...first, name: '苏映秋' });
    const { items } = answerOf(await city.ask(listPendingMemberships, page, clerk));
    expect(items.filter(({ id }) => id === first.id)).toEqual([expect.objectContaining({ name: '苏映秋', since: first.since })]);
    expect(await city.rows('SELECT action FROM trail WHERE object = ? AND actorId = ?', [first.id, actor.id])).toEqual(
      expect.arrayContaining([{ action: '申请入会' }, { action: '更正入会申请的姓名' }]),
    );
  });

  it('makes one request, however often it is asked at once', async () => {
    const { actor } = await city.withPhone();
    const replies = await Promise.all(Array.from({ length: 8 }, () => ask(actor)));
    expect(new Set(replies.map((reply) => answerOf(reply).membership.id)).size).toBe(1);
  });

  it('goes to one branch at a time, also when two are asked at once', async () => {
    const { actor } = await city.withPhone();
    expect((await Promise.all([ask(actor, works), ask(actor, other)])).map(codeOf).sort()).toEqual(['RequestAtOtherBranch', 'done']);
  });

  it('needs a phone, a branch that is there, and nobody who is a member already', async () => {
    const { actor } = await city.aMember(`fake-${randomUUID()}`);
    expect(codeOf(await ask(actor))).toBe('PhoneNeeded');
    const somebody = await city.withPhone();
    expect(codeOf(await ask(somebody.actor, randomUUID() as BranchId))).toBe('BranchNotFound');
    await committed(city, foreign, other, [['苏映秋', somebody.phone]]);
    expect(codeOf(await ask(somebody.actor))).toBe('AlreadyMember');
  });

  it('stops where a register holds the phone for somebody else', async () => {
    const before = await city.withWechat();
    await committed(city, clerk, works, [['苏映秋', before.phone]]);
    // The member has another phone now, and the old one was given anew.
    await city.rows('UPDATE person SET phoneIndex = NULL, phoneSealed = NULL WHERE id = ?', [before.actor.id]);
    const after = await city.withPhone(before.phone);
    expect(codeOf(await ask(after.actor))).toBe('PhoneOnOtherMember');
    expect(await city.membershipOf(after.actor)).toBeNull();
  });

  it('can be withdrawn, and leaves nothing', async () => {
    const { actor } = await city.withPhone();
    await asked(actor);
    expect(codeOf(await city.ask(withdrawMembershipRequest, {}, actor))).toBe('done');
    expect(await city.membershipOf(actor)).toBeNull();
    expect(codeOf(await city.ask(withdrawMembershipRequest, {}, actor))).toBe('NoRequestToWithdraw');
  });

  it('ends with the account', async () => {
    const { actor } = await city.withPhone();
    const id = await asked(actor);
    answerOf(await city.ask(closeAccount, { understood: true }, actor));
    expect(await city.rows('SELECT 1 FROM membership WHERE id = ?', [id])).toEqual([]);
  });
});

describe('a request', () => {
  it('is confirmed by the branch or one above it, and the member is told', async () => {
    const { actor } = await city.withPhone();
    const membershipId = await asked(actor);
    expect(codeOf(await city.ask(confirmMembership, { membershipId, name }, clerk))).toBe('done');
    expect(await city.membershipOf(actor)).toMatchObject({ status: 'member', branchId: works, source: 'joining' });
    await until(async () => (await city.noticeTexts(actor)).length === 1);
    expect(await city.noticeTexts(actor)).toEqual(['您的入会申请有了结果，请在小程序里查看。']);
  });

  it('is answered under the name that the clerk has read: renamed meanwhile it waits, and the clerk reads the new one', async () => {
    const { actor } = await city.withPhone();
    const membershipId = await asked(actor);
    answerOf(await city.ask(requestMembership, { branchId: works, name: '苏映丘' }, actor));
    const renamed = { ok: false, error: { code: 'RequestRenamed', name: '苏映丘' } };
    expect(await city.ask(confirmMembership, { membershipId, name }, clerk)).toEqual(renamed);
    expect(await city.ask(declineMembership, { membershipId, name, reason: '请先到人事处登记' }, clerk)).toEqual(renamed);
    expect(codeOf(await city.ask(confirmMembership, { membershipId, name }, foreign))).toBe('RequestAnswered');
    expect(await city.membershipOf(actor)).toMatchObject({ status: 'pending', reason: null });
    expect(codeOf(await city.ask(confirmMembership, { membershipId, name: '苏映丘' }, clerk))).toBe('done');
    expect(await city.membershipOf(actor)).toMatchObject({ status: 'member', name: '苏映丘' });
  });

  it('renamed at the very moment of its confirmation is a member under the name that was confirmed, or still waits', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { actor } = await city.withPhone();
      const membershipId = await asked(actor);
      const [confirmed] = await Promise.all([
        city.ask(confirmMembership, { membershipId, name }, clerk),
        city.ask(requestMembership, { branchId: works, name: '苏映丘' }, actor),
      ]);
      const now = confirmed.ok ? { status: 'member', name } : { status: 'pending', name: '苏映丘' };
      expect(await city.membershipOf(actor)).toMatchObject(now);
    }
  });

  it('is declined with a reason that the member reads, and can be made again', async () => {
    const { actor } = await city.withPhone();
    const membershipId = await asked(actor);
    expect(codeOf(await city.ask(declineMembership, { membershipId, name, reason: '请先到人事处登记' }, clerk))).toBe('done');
    expect(await city.membershipOf(actor)).toMatchObject({ status: 'declined', reason: '请先到人事处登记' });
    await until(async () => (await city.noticeTexts(actor)).length === 1);
    await asked(actor, other);
    expect(await city.membershipOf(actor)).toMatchObject({ status: 'pending', branchId: other, reason: null });
  });

  it('is shown before all that is over, and of that what ended last, however early it began', async () => {
    const { actor } = await city.withPhone();
    const declined = async (branchId: BranchId, reason: string) => {
      const membershipId = await asked(actor, branchId);
      answerOf(await city.ask(declineMembership, { membershipId, name, reason }, branchId === works ? clerk : foreign));
      return membershipId;
    };
    const [first, second] = [await declined(works, '请先到人事处登记'), await declined(other, '请联系原来的工会')];
    expect(await city.membershipOf(actor)).toMatchObject({ id: second, reason: '请联系原来的工会' });
    await city.rows(
      'UPDATE membership SET since = DATE_SUB(since, INTERVAL 1 DAY), endedAt = DATE_ADD(endedAt, INTERVAL 1 DAY) WHERE id = ?',
      [first],
    );
    expect(await city.membershipOf(actor)).toMatchObject({ id: first, reason: '请先到人事处登记' });
    const live = await asked(actor, works);
    await city.rows('UPDATE membership SET since = DATE_SUB(since, INTERVAL 2 DAY) WHERE id = ?', [live]);
    expect(await city.membershipOf(actor)).toMatchObject({ id: live, status: 'pending' });
  });

  it('is nothing to a clerk of another branch, nor to a member', async () => {
    const membershipId = await asked((await city.withPhone()).actor);
    expect(codeOf(await city.ask(confirmMembership, { membershipId, name }, foreign))).toBe('RequestAnswered');
    expect(codeOf(await city.ask(declineMembership, { membershipId, name, reason: '请先登记' }, foreign))).toBe('RequestAnswered');
    expect(codeOf(await city.ask(confirmMembership, { membershipId, name }, person()))).toBe('NotAllowed');
    expect(codeOf(await city.ask(confirmMembership, { membershipId: randomUUID() as MembershipId, name }, clerk))).toBe('RequestAnswered');
  });

  it('is answered once when two clerks and the member act at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { actor } = await city.withPhone();
      const membershipId = await asked(actor);
      const replies = await Promise.all([
        city.ask(confirmMembership, { membershipId, name }, clerk),
        city.ask(declineMembership, { membershipId, name, reason: '请先到人事处登记' }, city.clerkOf(works)),
        city.ask(withdrawMembershipRequest, {}, actor),
      ]);
      expect(replies.map(codeOf).filter((code) => code === 'done')).toHaveLength(1);
      const won = replies.findIndex(({ ok }) => ok);
      expect((await city.membershipOf(actor))?.status).toBe(['member', 'declined', undefined][won]);
    }
  });
});

it('breaks over nothing', () => expect(city.defects).toEqual([]));
