import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { confirmMembership, requestMembership, withdrawMembershipRequest } from '@sanwei/contracts/people/membership';
import { answerOf, until } from '@sanwei/testing';
import { codeOf } from '../membership/membership.example.js';
import { aDesk, checked, commit, committed, type Desk, whenIs } from './roster.example.js';

let desk: Desk;
beforeAll(async () => {
  desk = await aDesk();
}, 60_000);
afterAll(() => desk.city.stop());
beforeEach(() => desk.empty());

describe('a roster that names somebody who has asked to join', () => {
  it('answers a request to join, also at another branch, and the member is told', async () => {
    const { city, clerk, works, other, register } = desk;
    const [same, another] = [await city.withPhone(), await city.withPhone()];
    answerOf(await city.ask(requestMembership, { branchId: works, name: '苏映秋' }, same.actor));
    answerOf(await city.ask(requestMembership, { branchId: other, name: '方砚' }, another.actor));
    expect(
      await committed(city, clerk, works, [
        ['苏映秋', same.phone],
        ['方砚', another.phone],
      ]),
    ).toMatchObject({ added: 2 });
    for (const { actor } of [same, another]) {
      expect(await city.membershipOf(actor)).toMatchObject({ status: 'member', branchId: works, source: 'roster' });
      await until(async () => (await city.rows('SELECT 1 FROM notice WHERE personId = ?', [actor.id])).length === 1);
    }
    expect(await register(other)).toEqual([]);
  });

  it('meets a clerk who confirms and a member who withdraws: whoever is first is heard, and nobody is lost', async () => {
    const { city, clerk, works, register } = desk;
    const people = await Promise.all(Array.from({ length: 6 }, () => city.withPhone()));
    const requests = [];
    for (const { actor } of people) requests.push(answerOf(await city.ask(requestMembership, { branchId: works, name: '苏映秋' }, actor)));
    const { id } = await checked(
      city,
      clerk,
      works,
      people.map(({ phone }) => ['苏映秋', phone]),
    );
    const replies = await Promise.all([
      commit(city, clerk, id),
      ...requests.map(({ membership }) => city.ask(confirmMembership, { membershipId: membership.id, name: '苏映秋' }, clerk)),
      ...people.map(({ actor }) => city.ask(withdrawMembershipRequest, {}, actor)),
    ]);
    await whenIs(city, clerk, id, 'committed');
    expect(replies.map(codeOf).filter((code) => !['done', 'RequestAnswered', 'NoRequestToWithdraw'].includes(code))).toEqual([]);
    for (const { actor } of people) expect(await city.membershipOf(actor)).toMatchObject({ status: 'member', branchId: works });
    expect(await register(works)).toHaveLength(people.length);
  });
});

it('breaks over nothing', () => expect(desk.city.defects).toEqual([]));
