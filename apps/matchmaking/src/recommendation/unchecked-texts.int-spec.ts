import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { saveProfile } from '@sanwei/contracts/matchmaking/profile';
import { listPairings, listRecommendations, listRegister } from '@sanwei/contracts/matchmaking/recommendation';
import { verifyProfile } from '@sanwei/contracts/matchmaking/verification';
import { person } from '@sanwei/testing';
import { aClerk, agree, anActive, answerOf, aSubmitted } from '../matchmaking.example.js';
import { aProfileInput, someFacts } from '../profile/profile.example.js';
import { aTextDesk, type TextDesk } from '../profile-text/text-desk.example.js';

let city: TextDesk;
beforeAll(async () => {
  city = await aTextDesk();
});
afterAll(() => city.stop());

const words = { nickname: '望远镜', city: '望潮', aboutMe: '爱看潮水' };
const facts = someFacts({ occupation: '灯塔看守', wouldMove: true, heightCm: 180 });
const inWords = /望远镜|望潮|爱看潮水|灯塔看守/;

it('nobody is shown words that have not passed, in lists, cards and reasons alike; the rest is shown all the while', async () => {
  const letGo = city.hold();
  const he = await aSubmitted(city, { sex: 'male', ...words, facts });
  await agree(city, he.member, 'recommendation');
  answerOf(await city.ask(verifyProfile, { profileId: he.id, version: 1 }, aClerk()));
  const she = await anActive(city);
  const matchmaker = person(undefined, 'matchmaker');
  const shown = async () => {
    const { items: mine } = answerOf(await city.ask(listRecommendations, {}, she.member));
    const { items: pairs } = answerOf(await city.ask(listPairings, { profileId: she.id }, matchmaker));
    const { items: all } = answerOf(await city.ask(listRegister, { first: 50, after: null }, matchmaker));
    return { mine, pairs, all };
  };
  const before = await shown();
  expect(JSON.stringify(before)).not.toMatch(inWords);
  const neutral = { nickname: '一位职工', city: '暂未公开', occupation: null, aboutMe: '', heightCm: 180 };
  expect(before.mine).toMatchObject([
    { card: { id: he.id, ...neutral }, reasons: ['您没有提特别的要求', '愿意到对方城市生活', '对方一定要有的条件，没有一条把您挡在外面'] },
  ]);
  expect([before.pairs[0]?.card, before.all.find(({ id }) => id === he.id)]).toMatchObject([
    neutral,
    { nickname: '一位职工', city: '暂未公开' },
  ]);

  letGo();
  await city.whenTexts(he.id, 'passed');
  const { mine, pairs, all } = await shown();
  expect(mine).toMatchObject([
    { card: { ...words, occupation: '灯塔看守' }, reasons: [expect.anything(), '在望潮工作，愿意到对方城市生活', expect.anything()] },
  ]);
  expect([pairs[0]?.card, all.find(({ id }) => id === he.id)]).toMatchObject([words, { nickname: '望远镜', city: '望潮' }]);

  // Words that passed do not stand in for those that came after them, however lately they were shown.
  const input = aProfileInput({ version: 1, branchId: city.branches.works, sex: 'male', ...words, aboutMe: '违规的潮水', facts });
  answerOf(await city.ask(saveProfile, input, he.member));
  expect(JSON.stringify(await shown())).not.toMatch(/潮水|望远镜/);
  await city.whenTexts(he.id, 'risky');
  expect(JSON.stringify(await shown())).not.toMatch(/潮水|望远镜/);
});
