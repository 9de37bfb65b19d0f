import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { confirmMembership, countPendingMemberships, requestMembership } from '@sanwei/contracts/people/membership';
import { answerOf, codeOf, person } from '@sanwei/testing';
import { aUnion, type Union } from './membership.example.js';

let city: Union;
beforeAll(async () => {
  city = await aUnion();
}, 60_000);
afterAll(() => city.stop());
const name = '苏映秋';
const request = async (branchId = city.branches.works) => {
  const { actor } = await city.withPhone();
  return answerOf(await city.ask(requestMembership, { branchId, name }, actor)).membership;
};

describe('how many requests wait', () => {
  it('is counted in the own branches alone, with the time of the oldest, and leaves no line', async () => {
    const clerk = city.clerkOf(city.branches.works);
    const count = async () => answerOf(await city.ask(countPendingMemberships, {}, clerk));
    expect(await count()).toEqual({ count: 0, oldestAt: null });
    const [first] = [await request(), await request(), await request(city.branches.other)];
    expect(await count()).toEqual({ count: 2, oldestAt: first.since });
    answerOf(await city.ask(confirmMembership, { membershipId: first.id, name }, clerk));
    expect(await count()).toMatchObject({ count: 1 });
    const lines = await city.database.asRoot(
      async (root) => (await root.query('SELECT action FROM trail WHERE actorId = ?', [clerk.id]))[0] as object[],
    );
    expect(lines).toEqual([{ action: '确认入会' }]);
  });
  it.each(['member', 'systemAdministrator'] as const)('is closed to a %s', async (role) =>
    expect(codeOf(await city.ask(countPendingMemberships, {}, person(undefined, role)))).toBe('NotAllowed'),
  );
});
