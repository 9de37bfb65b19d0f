import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { listSubmittedProfiles } from '@sanwei/contracts/matchmaking/verification';
import { findMemberships } from '@sanwei/contracts/people/membership';
import { type Answer, aGateway, aPeopleDesk, aSmallService, type TestGateway } from '../a-gateway.example.js';

const branchId = randomUUID();
const since = '2026-01-05T00:00:00.000Z';
const people = Array.from({ length: 20 }, () => randomUUID());
const profileOf = (personId: string) => ({
  ...{ id: randomUUID(), version: 1, personId, branchId, realName: '苏映秋', sex: 'female', bornOn: '1995-06-01', city: '抚顺' },
  ...{ submittedAt: since, attestationEndsAt: null },
});

type Shown = { listSubmittedProfiles: { items: { personId: string; membership: unknown }[] } };
let desk: Awaited<ReturnType<typeof aPeopleDesk>>;
let matchmaking: { stop(): Promise<void> };
let gateway: TestGateway;
const asked: Parameters<Answer>[0][] = [];
beforeAll(async () => {
  const answer: Answer = (asking) => {
    asked.push(asking);
    // The first of them is a member elsewhere: of that nothing is said.
    return { items: people.slice(1).map((personId) => ({ personId, branchId, status: 'member', since })) };
  };
  desk = await aPeopleDesk([[findMemberships, answer]]);
  matchmaking = await aSmallService('matchmaking', [[listSubmittedProfiles, () => ({ items: people.map(profileOf), next: null })]]);
  gateway = await aGateway();
}, 60_000);
afterAll(async () => {
  await gateway.stop();
  await matchmaking.stop();
  await desk.stop();
});

describe('the membership of people whose profile is checked', () => {
  it('stands beside each profile, asked for all of them at once as the clerk', async () => {
    const { token, actor } = desk.signIn('branchClerk');
    const query = '{ listSubmittedProfiles(input: { first: 20 }) { items { personId membership { status branchId } } } }';
    const { body } = await gateway.post(query, { token });
    expect(body.errors).toBeUndefined();
    const { items } = (body.data as unknown as Shown).listSubmittedProfiles;
    expect(items.map(({ personId }) => personId)).toEqual(people);
    expect(items.map(({ membership }) => membership)).toEqual([null, ...people.slice(1).map(() => ({ status: 'member', branchId }))]);
    expect(asked).toHaveLength(1);
    expect(asked[0]!.actor.id).toBe(actor.id);
  });
});
