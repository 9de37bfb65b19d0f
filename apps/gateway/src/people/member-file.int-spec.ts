import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { findMemberProfiles } from '@sanwei/contracts/matchmaking/member-profile';
import { viewMember } from '@sanwei/contracts/people/member-file';
import { type Answer, aGateway, aPeopleDesk, aSmallService, type SmallService, type TestGateway } from '../a-gateway.example.js';

const [branchId, personId, membershipId] = [randomUUID(), randomUUID(), randomUUID()];
const at = (day: number) => `2026-01-0${day}T00:00:00.000Z`;
const event = (day: number, words: string, kind: string) => ({ at: at(day), kind, words, by: 'self' });
const member = {
  ...{ id: membershipId, branchId, name: '苏映秋', phone: '137****0001', status: 'member', source: 'joining', since: at(3), endedAt: null },
  ...{ signedIn: true, personId, requestedAt: at(1), reason: null },
  ownEvents: [event(3, '入会', 'membership'), event(1, '申请', 'membership')],
};
const profile = {
  ...{ personId, branchId, status: 'active', submittedAt: at(2), verifiedAt: at(4), attestationEndsAt: null },
  events: [event(4, '核实', 'profile'), event(2, '提交', 'profile')],
};

let desk: Awaited<ReturnType<typeof aPeopleDesk>>;
let matchmaking: SmallService;
let gateway: TestGateway;
const asked: unknown[] = [];
let [shown, profiles]: [object, object[]] = [member, [profile]];
const answer: Answer = ({ body }) => {
  asked.push(body);
  return { items: profiles };
};
beforeAll(async () => {
  desk = await aPeopleDesk([[viewMember, () => ({ member: shown })]]);
  matchmaking = await aSmallService('matchmaking', [[findMemberProfiles, answer]]);
  gateway = await aGateway();
}, 60_000);
afterAll(async () => {
  await gateway.stop();
  await matchmaking.stop();
  await desk.stop();
});
beforeEach(() => void asked.splice(0));

type Shown = { viewMember: { member: { profile: unknown; events: { words: string }[] } } };
const read = async () => {
  const query = `{ viewMember(input: { membershipId: "${membershipId}" }) { ... on MemberFound { member { name profile { status verifiedAt } events { at words kind by } } } } }`;
  const { body } = await gateway.post(query, { token: desk.signIn('branchClerk').token });
  expect(body.errors).toBeUndefined();
  return (body.data as unknown as Shown).viewMember.member;
};

it('puts what two services know of a member into one list of events, with one question for both', async () => {
  const { profile: state, events } = await read();
  expect(state).toEqual({ status: 'active', verifiedAt: at(4) });
  expect(events.map(({ words }) => words)).toEqual(['核实', '入会', '提交', '申请']);
  expect(asked).toEqual([{ personIds: [personId] }]);
});
it('shows the membership alone where there is no profile, and asks nothing about whoever has never signed in', async () => {
  profiles = [];
  expect(await read()).toMatchObject({ profile: null, events: [{ words: '入会' }, { words: '申请' }] });
  asked.splice(0);
  shown = { ...member, personId: null };
  expect(await read()).toMatchObject({ profile: null, events: [{ words: '入会' }, { words: '申请' }] });
  expect(asked).toEqual([]);
});
