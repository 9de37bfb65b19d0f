import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { saveProfile } from '@sanwei/contracts/matchmaking/profile';
import { passTexts, returnTexts } from '@sanwei/contracts/matchmaking/profile-text';
import { withdrawRegisterConsent } from '@sanwei/contracts/matchmaking/register-consent';
import { returnProfile, verifyProfile } from '@sanwei/contracts/matchmaking/verification';
import { until } from '@sanwei/testing';
import { aClerk, aDraft, anActive, answerOf, aSubmitted } from '../matchmaking.example.js';
import { aProfileInput } from '../profile/profile.example.js';
import { aTextDesk, type TextDesk } from '../profile-text/text-desk.example.js';

let city: TextDesk;
const hints: string[] = [];
beforeAll(async () => {
  city = await aTextDesk();
  city.wire.onHint((topic) => hints.push(topic));
});
afterAll(() => city.stop());

const verification = 'queue.verification';
const texts = 'queue.text-check';
/** What an act says to clients, once its hint about this queue has come. */
const heardBy = async (act: () => Promise<unknown>, queue: string) => {
  hints.splice(0);
  await act();
  await until(() => hints.includes(queue));
  return new Set(hints);
};
const reason = '请补充真实的情况';

it('says that the queue of profiles has changed when one is submitted, changed, verified, returned or gone', async () => {
  const clerk = aClerk(city.branches.works);
  expect(await heardBy(() => aSubmitted(city), verification)).toEqual(new Set([verification]));
  const [first, second, third] = [await aSubmitted(city), await aSubmitted(city), await aSubmitted(city)];
  const changed = aProfileInput({ version: 1, branchId: city.branches.works, realName: '别的名字' });
  const verified = await anActive(city);
  const acts = [
    () => city.ask(verifyProfile, { profileId: first.id, version: 1 }, clerk),
    () => city.ask(returnProfile, { profileId: second.id, version: 1, reason }, clerk),
    () => city.ask(saveProfile, changed, third.member),
    () => city.ask(saveProfile, changed, verified.member),
    () => city.ask(withdrawRegisterConsent, { purpose: 'register' }, third.member),
  ];
  for (const act of acts) expect(await heardBy(async () => answerOf((await act()) as never), verification)).toContain(verification);
});

it('says nothing while a draft is being written', async () => {
  hints.splice(0);
  await aDraft(city);
  // Behind whatever the draft would have said.
  await aSubmitted(city);
  await until(() => hints.includes(verification));
  expect(hints).toEqual([verification]);
});

it('says that the queue of texts has changed when some wait, are passed, returned or rewritten', async () => {
  const clerk = aClerk(city.branches.works);
  const waiting = async () => {
    const one = await aSubmitted(city, { aboutMe: '有点存疑' });
    await city.whenTexts(one.id, 'waiting');
    return one;
  };
  expect(await heardBy(waiting, texts)).toEqual(new Set([verification, texts]));
  const [first, second, third] = [await waiting(), await waiting(), await waiting()];
  expect(await heardBy(() => city.ask(passTexts, { profileId: first.id, version: 1 }, clerk), texts)).toEqual(new Set([texts]));
  expect(await heardBy(() => city.ask(returnTexts, { profileId: second.id, version: 1, reason }, clerk), texts)).toEqual(new Set([texts]));
  const changed = aProfileInput({ version: 1, branchId: city.branches.works, aboutMe: '清清楚楚' });
  expect(await heardBy(() => city.ask(saveProfile, changed, third.member), texts)).toContain(texts);
});
