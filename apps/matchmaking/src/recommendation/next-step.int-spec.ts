import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signAttestation } from '@sanwei/contracts/matchmaking/attestation';
import { pauseProfile, submitProfile } from '@sanwei/contracts/matchmaking/profile';
import { listPairings, listRecommendations, listRegister } from '@sanwei/contracts/matchmaking/recommendation';
import { withdrawRegisterConsent } from '@sanwei/contracts/matchmaking/register-consent';
import { returnProfile, verifyProfile } from '@sanwei/contracts/matchmaking/verification';
import { person } from '@sanwei/testing';
import { aClerk, aDraft, agree, aMatchmaking, anActive, answerOf, type Matchmaking, type Member } from '../matchmaking.example.js';

let city: Matchmaking;
beforeAll(async () => {
  city = await aMatchmaking();
});
afterAll(() => city.stop());

const step = async (member: Member) => {
  const reply = await city.ask(listRecommendations, {}, member);
  return reply.ok ? null : 'step' in reply.error ? reply.error.step : reply.error.code;
};
const matchmaker = person(undefined, 'matchmaker');
/** In whose lists somebody is: of the system, as one to be introduced, and in the register. */
const listedFor = async (looking: { member: Member; id: string }, wanted: string) => {
  const [mine, pairs, all] = [
    answerOf(await city.ask(listRecommendations, {}, looking.member)).items.map(({ card }) => card.id as string),
    answerOf(await city.ask(listPairings, { profileId: looking.id as never }, matchmaker)).items.map(({ card }) => card.id as string),
    answerOf(await city.ask(listRegister, { first: 50, after: null }, matchmaker)).items.map(({ id }) => id as string),
  ];
  return [mine, pairs, all].map((ids) => ids.includes(wanted));
};
const older = '0'.repeat(64);

describe('a member who is not recommended yet', () => {
  it('is led from step to step, to the recommendations', async () => {
    const { member, id } = await aDraft(city);
    const steps = [await step(member)];
    answerOf(await city.ask(signAttestation, { version: 1 }, member));
    steps.push(await step(member));
    answerOf(await city.ask(submitProfile, {}, member));
    steps.push(await step(member));
    await agree(city, member, 'recommendation');
    steps.push(await step(member));
    answerOf(await city.ask(returnProfile, { profileId: id, version: 1, reason: '请补充真实姓名' }, aClerk()));
    steps.push(await step(member));
    answerOf(await city.ask(submitProfile, {}, member));
    answerOf(await city.ask(verifyProfile, { profileId: id, version: 1 }, aClerk()));
    steps.push(await step(member));
    answerOf(await city.ask(pauseProfile, {}, member));
    steps.push(await step(member));
    expect(steps).toEqual(['attestation', 'submission', 'recommendationConsent', 'verification', 'mending', null, 'resuming']);
  });
  it('is told when the promise has ended, and not that it was never signed', async () => {
    const { member, id } = await anActive(city);
    await city.rows('UPDATE attestation SET endsAt = ? WHERE profileId = ?', [city.now(), id]);
    expect(await step(member)).toBe('attestationAgain');
    answerOf(await city.ask(signAttestation, { version: 1 }, member));
    expect(await step(member)).toBeNull();
  });
  it('has turned it off, or has no profile', async () => {
    const { member } = await anActive(city);
    answerOf(await city.ask(withdrawRegisterConsent, { purpose: 'recommendation' }, member));
    expect([await step(member), await step(person())]).toEqual(['recommendationConsent', 'ProfileMissing']);
  });
});

describe('what was agreed to or promised in an older text', () => {
  it.each([
    [
      'the consent to the register',
      "UPDATE consent SET textHash = ? WHERE personId = ? AND purpose = 'register'",
      'registerConsent',
      [false, false, false],
    ],
    [
      'the consent to recommendations',
      "UPDATE consent SET textHash = ? WHERE personId = ? AND purpose = 'recommendation'",
      'recommendationConsent',
      [false, true, true],
    ],
    [
      'the promise',
      'UPDATE attestation SET textHash = ? WHERE profileId = (SELECT id FROM profile WHERE personId = ?)',
      'attestation',
      [false, false, false],
    ],
  ])('does not count: %s', async (_what, change, expected, after) => {
    const [she, he] = [await anActive(city), await anActive(city, { sex: 'male' })];
    // Lists are of ten at most: only these two are looked at.
    await city.rows("UPDATE profile SET status = 'paused' WHERE id NOT IN (?)", [[she.id, he.id]]);
    expect(await listedFor(she, he.id)).toEqual([true, true, true]);
    await city.rows(change, [older, he.member.id]);
    expect([await step(he.member), await listedFor(she, he.id)]).toEqual([expected, after]);
  });
});
