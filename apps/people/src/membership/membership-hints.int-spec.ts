import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataOrderId } from '@sanwei/contracts';
import { closeCorrection, orderCorrection } from '@sanwei/contracts/people/data-order';
import { confirmMembership, declineMembership, requestMembership, withdrawMembershipRequest } from '@sanwei/contracts/people/membership';
import { closeAccount } from '@sanwei/contracts/people/person';
import { answerOf, person, until } from '@sanwei/testing';
import { committed } from '../roster/roster.example.js';
import { aUnion, codeOf, type Union } from './membership.example.js';

let city: Union;
const hints: string[] = [];
beforeAll(async () => {
  city = await aUnion();
  city.wire.onHint((topic) => hints.push(topic));
}, 60_000);
afterAll(() => city.stop());
beforeEach(() => void hints.splice(0));

/** What is heard of queues by an act, whose hint comes after its commit. */
const heardBy = async (act: () => Promise<unknown>, queue: string) => {
  hints.splice(0);
  await act();
  await until(() => hints.includes(queue));
  return hints.filter((topic) => topic.startsWith('queue.'));
};
const name = '苏映秋';
const request = async () => {
  const member = await city.withPhone();
  const { membership } = answerOf(await city.ask(requestMembership, { branchId: city.branches.works, name }, member.actor));
  return { ...member, membershipId: membership.id };
};

describe('whoever looks at requests', () => {
  it('hears of each that comes, is answered, withdrawn or gone with its account, and of nobody by name or id', async () => {
    const clerk = city.clerkOf(city.branches.works);
    const heard = await heardBy(request, 'queue.membership');
    const [confirmed, declined, withdrawn, gone] = [await request(), await request(), await request(), await request()];
    const acts = [
      () => city.ask(confirmMembership, { membershipId: confirmed.membershipId, name }, clerk),
      () => city.ask(declineMembership, { membershipId: declined.membershipId, name, reason: '请到所在工会办理' }, clerk),
      () => city.ask(withdrawMembershipRequest, {}, withdrawn.actor),
      () => city.ask(closeAccount, { understood: true }, gone.actor),
    ];
    for (const act of acts) heard.push(...(await heardBy(act, 'queue.membership')));
    expect(new Set(heard)).toEqual(new Set(['queue.membership', 'queue.data-order']));
  });
  it('hears when a roster has answered one', async () => {
    const { phone } = await request();
    const clerk = city.clerkOf(city.branches.street);
    expect(await heardBy(() => committed(city, clerk, city.branches.works, [[name, phone]]), 'queue.membership')).toEqual([
      'queue.membership',
    ]);
  });
  it('hears nothing of what was refused', async () => {
    const { actor } = await city.withPhone();
    expect(codeOf(await city.ask(withdrawMembershipRequest, {}, actor))).toBe('NoRequestToWithdraw');
    // The next act's hint comes behind whatever the refused one would have said.
    expect(await heardBy(() => city.ask(orderCorrection, { what: '姓名写错了' }, actor), 'queue.data-order')).toEqual(['queue.data-order']);
  });
});

it('says to the federation that an order about own data is new, or answered', async () => {
  const { actor } = await city.withPhone();
  const ordered: DataOrderId[] = [];
  const order = async () => void ordered.push(answerOf(await city.ask(orderCorrection, { what: '姓名写错了' }, actor)).order.id);
  await heardBy(order, 'queue.data-order');
  const close = () => city.ask(closeCorrection, { orderId: ordered[0]!, answer: '已经更正' }, person(undefined, 'federationStaff'));
  expect(await heardBy(close, 'queue.data-order')).toEqual(['queue.data-order']);
});

it('breaks over nothing', () => expect(city.defects).toEqual([]));
