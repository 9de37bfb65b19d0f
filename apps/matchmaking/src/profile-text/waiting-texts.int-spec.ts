import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BranchId, ProfileId } from '@sanwei/contracts';
import { saveProfile, viewMyProfile } from '@sanwei/contracts/matchmaking/profile';
import { listTextsToCheck, passTexts, returnTexts } from '@sanwei/contracts/matchmaking/profile-text';
import { person } from '@sanwei/testing';
import { aClerk, answerOf, aSubmitted, codeOf, type Member } from '../matchmaking.example.js';
import { aProfileInput, type ProfileInput } from '../profile/profile.example.js';
import { aTextDesk, type TextDesk } from './text-desk.example.js';

let city: TextDesk;
beforeAll(async () => {
  city = await aTextDesk();
});
afterAll(() => city.stop());
/** Somebody about whose words WeChat is not sure, or about whom it cannot be asked at all. */
const aWaiting = async (over: Partial<ProfileInput> = {}) => {
  const made = await aSubmitted(city, { realName: '顾真名', aboutMe: '存疑的话', ...over });
  await city.whenTexts(made.id, 'waiting');
  return made;
};
const listed = async (clerk: Member, branchId: BranchId | null = null) =>
  answerOf(await city.ask(listTextsToCheck, { branchId, first: 50, after: null }, clerk)).items;
const idsOf = (items: readonly { id: ProfileId }[]) => items.map(({ id }) => id);
const pass = (profileId: ProfileId, clerk: Member, version = 1) => city.ask(passTexts, { profileId, version }, clerk);
const giveBack = (profileId: ProfileId, clerk: Member, reason = '请把玩笑话换一换') =>
  city.ask(returnTexts, { profileId, version: 1, reason }, clerk);
const mine = async (member: Member) => answerOf(await city.ask(viewMyProfile, {}, member)).profile!;

describe('the list of words that wait for a person', () => {
  it('holds those of the branch and below it, the oldest first, without names; each that was read leaves a line', async () => {
    const below = await aWaiting({ branchId: city.branches.works });
    const own = await aWaiting({ branchId: city.branches.street });
    const foreign = await aWaiting({ branchId: city.branches.other });
    const passed = await aSubmitted(city, { aboutMe: '没有问题' });
    await city.whenTexts(passed.id, 'passed');
    const clerk = aClerk(city.branches.street);
    const items = await listed(clerk);
    expect(idsOf(items)).toEqual([below.id, own.id]);
    expect(items[0]).toMatchObject({ version: 1, nickname: '小秋', city: '抚顺', occupation: null, aboutMe: '存疑的话' });
    expect(JSON.stringify(items)).not.toMatch(/顾真名|1995-06-01/);
    expect(idsOf(await listed(aClerk(), city.branches.other))).toEqual([foreign.id]);
    const seen = await city.rows<{ object: string }>("SELECT object FROM trail WHERE actorId = ? AND action = '看到待看的一份文字'", [
      clerk.id,
    ]);
    expect(seen.map(({ object }) => object).sort()).toEqual([below.id, own.id].sort());
  });
  it.each(['member', 'matchmaker', 'systemAdministrator', 'auditAdministrator'] as const)('is closed to a %s', async (role) =>
    expect(codeOf(await city.ask(listTextsToCheck, { branchId: null, first: 20, after: null }, person(undefined, role)))).toBe(
      'NotAllowed',
    ),
  );
});

describe('a clerk who has read them', () => {
  it('lets them pass, and the member reads so', async () => {
    const { member, id } = await aWaiting();
    answerOf(await pass(id, aClerk(city.branches.works)));
    expect(await mine(member)).toMatchObject({ texts: 'passed', textsInWords: expect.stringContaining('已经检查过') });
    expect(codeOf(await pass(id, aClerk()))).toBe('NothingToCheck');
  });
  it('gives them back with a reason, sealed, which the member reads; other words are checked anew and the reason goes', async () => {
    const { member, id } = await aWaiting();
    answerOf(await giveBack(id, aClerk(city.branches.street), '请不要写单位的内部事情'));
    expect(await mine(member)).toMatchObject({ texts: 'returned', textsReason: '请不要写单位的内部事情', status: 'submitted' });
    expect(await city.everything()).not.toContain('单位的内部事情');
    const input = aProfileInput({ version: 1, branchId: city.branches.works, aboutMe: '换了一句', realName: '顾真名' });
    expect(answerOf(await city.ask(saveProfile, input, member)).profile).toMatchObject({ texts: 'checking', textsReason: null });
    await city.whenTexts(id, 'passed');
  });
  it('of another branch finds nothing there, as where there is nothing', async () => {
    const { id } = await aWaiting();
    const foreign = aClerk(city.branches.other);
    const nowhere = '01990000-0000-7000-a000-00000000ffff' as ProfileId;
    expect(await pass(id, foreign)).toEqual(await pass(nowhere, foreign));
    expect(codeOf(await giveBack(id, foreign))).toBe('NothingToCheck');
    expect((await city.stateOf(id)).texts).toBe('waiting');
  });
  it('decides only about what was read: words that were changed since are others', async () => {
    const { member, id } = await aWaiting();
    const input = aProfileInput({ version: 1, branchId: city.branches.works, aboutMe: '别的存疑', realName: '顾真名' });
    answerOf(await city.ask(saveProfile, input, member));
    await city.whenTexts(id, 'waiting');
    expect([codeOf(await pass(id, aClerk())), codeOf(await giveBack(id, aClerk()))]).toEqual(['TextsChangedSince', 'TextsChangedSince']);
    expect(codeOf(await pass(id, aClerk(), 2))).toBeNull();
  });
  it('is one of two at once', async () => {
    const { id } = await aWaiting();
    const replies = await Promise.all([pass(id, aClerk()), giveBack(id, aClerk())]);
    expect(replies.map(codeOf).sort()).toEqual([null, 'NothingToCheck'].sort());
    expect(city.defects).toEqual([]);
  });
});
