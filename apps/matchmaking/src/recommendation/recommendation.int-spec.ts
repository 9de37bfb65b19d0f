import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { scopeOfBranch } from '@sanwei/contracts';
import { pauseProfile } from '@sanwei/contracts/matchmaking/profile';
import { listPairings, listRecommendations, listRegister } from '@sanwei/contracts/matchmaking/recommendation';
import { withdrawRegisterConsent } from '@sanwei/contracts/matchmaking/register-consent';
import { person } from '@sanwei/testing';
import { aDraft, aMatchmaking, anActive, answerOf, codeOf, type Matchmaking, type Member } from '../matchmaking.example.js';
import { aWish, someFacts } from '../profile/profile.example.js';

let city: Matchmaking;
beforeAll(async () => {
  city = await aMatchmaking();
});
afterAll(() => city.stop());
const recommended = async (member: Member) => answerOf(await city.ask(listRecommendations, {}, member)).items;
/** He stays where he is, so that a wish for a city finds or refuses him. */
const aMan = (over: Parameters<typeof anActive>[1] = {}) =>
  anActive(city, { sex: 'male', realName: '陆远舟', nickname: '远舟', facts: someFacts({ wouldMove: false }), ...over });
const aMatchmaker = (branchId: string | null = null): Member => ({
  ...person(undefined, 'matchmaker'),
  grants: [{ role: 'matchmaker', scope: scopeOfBranch(branchId) }],
});

describe('recommendations', () => {
  it('come with reasons in words, without name, branch, contact or the wishes of the other', async () => {
    const he = await aMan({
      contact: 'lu-private',
      wishes: [aWish('age', { to: 41 })],
      facts: someFacts({ heightCm: 181, wouldMove: false }),
    });
    const she = await anActive(city, { wishes: [aWish('heightCm', { strength: 'must', from: 178 })] });
    const mine = (await recommended(she.member)).find(({ card }) => card.id === he.id)!;
    expect(mine).toMatchObject({ met: 1, of: 1, card: { nickname: '远舟', age: 31, heightCm: 181 } });
    expect(mine.reasons[0]).toBe('符合您 1 条愿望中的 1 条：身高');
    expect(JSON.stringify({ ...mine, card: { ...mine.card, id: '' } })).not.toMatch(/陆远舟|lu-private|41|branch/);
  });
  it('work both ways: whoever is refused by a must of the other is not shown', async () => {
    const he = await aMan({ wishes: [aWish('age', { strength: 'must', to: 25 })] });
    const she = await anActive(city);
    expect((await recommended(she.member)).map(({ card }) => card.id)).not.toContain(he.id);
    expect((await recommended(he.member)).map(({ card }) => card.id)).not.toContain(she.id);
  });
  it('stop at the next asking when the other pauses or withdraws the consent, also where the card was seen before', async () => {
    const she = await anActive(city, { wishes: [aWish('city', { strength: 'must', oneOf: ['大连'] })] });
    const [paused, withdrawn] = [await aMan({ city: '大连' }), await aMan({ city: '大连' })];
    expect(await recommended(she.member)).toHaveLength(2);
    answerOf(await city.ask(pauseProfile, {}, paused.member));
    answerOf(await city.ask(withdrawRegisterConsent, { purpose: 'recommendation' }, withdrawn.member));
    expect(await recommended(she.member)).toEqual([]);
    expect(codeOf(await city.ask(listRecommendations, {}, withdrawn.member))).toBe('NotRecommended');
  });
  it('are not for a draft, nor for whoever has no profile', async () => {
    const draft = await aDraft(city);
    expect(codeOf(await city.ask(listRecommendations, {}, draft.member))).toBe('NotRecommended');
    expect(codeOf(await city.ask(listRecommendations, {}, person()))).toBe('ProfileMissing');
  });
});

describe('what a matchmaker sees', () => {
  it('is both directions, with a line in the trail', async () => {
    const he = await aMan({ city: '鞍山', wishes: [aWish('smoking', { oneOf: ['never'] })] });
    const she = await anActive(city, { wishes: [aWish('city', { strength: 'must', oneOf: ['鞍山'] })] });
    const matchmaker = aMatchmaker(city.branches.street);
    const { items } = answerOf(await city.ask(listPairings, { profileId: she.id }, matchmaker));
    expect(items).toMatchObject([
      {
        card: { id: he.id },
        forward: { met: ['city'], words: '符合：所在城市' },
        backward: { met: [], unknown: ['smoking'], words: '要问：抽烟情况' },
      },
    ]);
    expect(await city.rows('SELECT action FROM trail WHERE actorId = ?', [matchmaker.id])).toEqual([{ action: '查看一位职工的推荐' }]);
  });
  it('includes whoever has turned automatic recommendation off, and the system leaves them alone', async () => {
    const he = await aMan({ city: '本溪' });
    const she = await anActive(city, { wishes: [aWish('city', { strength: 'must', oneOf: ['本溪'] })] });
    answerOf(await city.ask(withdrawRegisterConsent, { purpose: 'recommendation' }, he.member));
    const { items } = answerOf(await city.ask(listPairings, { profileId: she.id }, aMatchmaker()));
    expect(items.map(({ card }) => card.id)).toEqual([he.id]);
    expect(codeOf(await city.ask(listPairings, { profileId: he.id }, aMatchmaker()))).toBeNull();
    expect(await recommended(she.member)).toEqual([]);
    answerOf(await city.ask(pauseProfile, {}, he.member));
    expect(codeOf(await city.ask(listPairings, { profileId: he.id }, aMatchmaker()))).toBe('NotFindable');
  });
  it('ends at the branch: for another there is nobody', async () => {
    const she = await anActive(city);
    const foreign = aMatchmaker(city.branches.other);
    expect(codeOf(await city.ask(listPairings, { profileId: she.id }, foreign))).toBe('ProfileNotFound');
    expect(answerOf(await city.ask(listRegister, { first: 50, after: null }, foreign)).items).toEqual([]);
    const own = answerOf(await city.ask(listRegister, { first: 50, after: null }, aMatchmaker(city.branches.works))).items;
    expect(own.map(({ id }) => id)).toContain(she.id);
  });
});

describe('the end of an attestation', () => {
  it('takes a member out of everybody’s list', async () => {
    const she = await anActive(city);
    await city.moveTime(366 * 86_400_000);
    expect(codeOf(await city.ask(listRecommendations, {}, she.member))).toBe('NotRecommended');
  });
});
