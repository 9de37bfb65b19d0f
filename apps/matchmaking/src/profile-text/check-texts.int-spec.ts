import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { ProfileId } from '@sanwei/contracts';
import { saveProfile, viewMyProfile } from '@sanwei/contracts/matchmaking/profile';
import { checkTexts, textsToChange } from '@sanwei/contracts/matchmaking/profile-text';
import { withdrawRegisterConsent } from '@sanwei/contracts/matchmaking/register-consent';
import { until } from '@sanwei/testing';
import { aDraft, answerOf, aSubmitted, type Member } from '../matchmaking.example.js';
import { aProfileInput, type ProfileInput, someFacts } from '../profile/profile.example.js';
import { aTextDesk, type TextDesk } from './text-desk.example.js';

let city: TextDesk;
beforeAll(async () => {
  city = await aTextDesk();
});
afterAll(() => city.stop());
afterEach(() => {
  city.away(false);
  city.hold()();
});
const mine = async (member: Member) => answerOf(await city.ask(viewMyProfile, {}, member)).profile!;
const save = async (member: Member, over: Partial<ProfileInput>) =>
  answerOf(await city.ask(saveProfile, aProfileInput({ branchId: city.branches.works, ...over }), member)).profile;
const askedOf = (text: string) => city.asked.filter((one) => one.text.includes(text));
const lines = (id: string) => city.rows<{ body: string }>('SELECT body FROM outbox WHERE body LIKE ?', [`%${id}%`]);
const noticesTo = async (member: Member) => (await lines(member.id)).filter(({ body }) => body.includes(textsToChange.subject)).length;

describe('words of a profile', () => {
  it('go to the check when it is submitted, not before, with the person and without name and contact', async () => {
    const { member, id } = await aDraft(city, { realName: '沈不言', aboutMe: '草稿里的话', contact: 'shen-contact' });
    expect(await mine(member)).toMatchObject({ texts: 'notYet', textsInWords: expect.stringContaining('提交后会检查') });
    const facts = someFacts({ occupation: '调度员' });
    const submitted = await aSubmitted(city, { aboutMe: '提交了的话', facts });
    await city.whenTexts(submitted.id, 'passed');
    expect(askedOf('提交了的话')).toEqual([{ personId: submitted.member.id, text: '小秋\n抚顺\n调度员\n提交了的话' }]);
    expect([askedOf('草稿里的话'), (await city.stateOf(id)).texts]).toEqual([[], 'notYet']);
  });
  it.each([
    ['清清楚楚', 'passed', '已经检查过', 0],
    ['有点存疑', 'waiting', '正在检查，要等工会的工作人员', 0],
    ['真的违规', 'risky', '请换一种说法再保存', 1],
  ] as const)('that are %s are %s, which the member is told in words', async (aboutMe, state, words, notices) => {
    const { member, id } = await aSubmitted(city, { aboutMe });
    await city.whenTexts(id, state);
    expect(await mine(member)).toMatchObject({ texts: state, textsInWords: expect.stringContaining(words), textsReason: null });
    expect(await noticesTo(member)).toBe(notices);
  });
  it('that may not be shown can be changed, and are checked anew', async () => {
    const { member, id } = await aSubmitted(city, { aboutMe: '这句违规' });
    await city.whenTexts(id, 'risky');
    expect(await save(member, { version: 1, aboutMe: '这句好了' })).toMatchObject({ texts: 'checking' });
    await city.whenTexts(id, 'passed');
  });
  it('are not checked again when only wishes or facts change', async () => {
    const { member, id } = await aSubmitted(city, { aboutMe: '只查一次' });
    await city.whenTexts(id, 'passed');
    expect(await save(member, { version: 1, aboutMe: '只查一次', facts: someFacts({ heightCm: 170 }) })).toMatchObject({ texts: 'passed' });
    expect([askedOf('只查一次').length, await lines(id)]).toEqual([1, []]);
  });
});

describe('while WeChat is away', () => {
  it('the words stay unseen and the member reads that they are being checked; it is tried again, and then they pass', async () => {
    city.away(true);
    const { member, id } = await aSubmitted(city, { aboutMe: '稍后再来' });
    await until(() => askedOf('稍后再来').length > 0);
    expect(await mine(member)).toMatchObject({ texts: 'checking', textsInWords: expect.stringMatching(/^正在检查，一般/) });
    city.away(false);
    await city.moveTime(60_000);
    await city.whenTexts(id, 'passed');
    expect(city.defects).toEqual([]);
  });
  it('the line that waits has an id and a version in it, and no word', async () => {
    city.away(true);
    const { id } = await aSubmitted(city, { nickname: '不外传', aboutMe: '只在密封里' });
    await until(() => askedOf('只在密封里').length > 0);
    expect((await lines(id)).map(({ body }) => JSON.parse(body))).toEqual([{ profileId: id, version: 1 }]);
    expect(await city.everything()).not.toMatch(/不外传|只在密封里/);
  });
});

describe('an answer', () => {
  it('about words that were changed meanwhile changes nothing: the new ones are what counts', async () => {
    const letFirst = city.hold();
    const { member, id } = await aSubmitted(city, { aboutMe: '旧的话' });
    await until(() => askedOf('旧的话').length > 0);
    const letSecond = city.hold();
    await save(member, { version: 1, aboutMe: '新的话存疑' });
    await until(() => askedOf('新的话存疑').length > 0);
    letFirst();
    await until(async () => (await lines(id)).length === 1);
    expect(await city.stateOf(id)).toEqual({ texts: 'checking', textsVersion: 2 });
    letSecond();
    await city.whenTexts(id, 'waiting');
  });
  it('that comes twice counts once', async () => {
    const letGo = city.hold();
    const { member, id } = await aSubmitted(city, { aboutMe: '两次违规' });
    const { wire } = city.running.room;
    const again = async () =>
      wire.ask(checkTexts, { profileId: id, version: 1 }, { id: randomUUID(), passport: await wire.signAsSystem(), deadlineMs: 10_000 });
    const [more] = [Promise.all([again(), again()]), await until(() => askedOf('两次违规').length >= 3)];
    letGo();
    const replies = (await more).map((reply) => reply.ok && reply.value.texts);
    await city.whenTexts(id, 'risky');
    await until(async () => (await lines(id)).length === 0);
    expect(replies.filter((texts) => texts === 'risky').length).toBeLessThanOrEqual(1);
    expect(await noticesTo(member)).toBe(1);
    expect(city.defects).toEqual([]);
  });
  it('about a member who has left meanwhile is about nobody', async () => {
    const letGo = city.hold();
    const { member, id } = await aSubmitted(city, { aboutMe: '我先走了' });
    await until(() => askedOf('我先走了').length > 0);
    answerOf(await city.ask(withdrawRegisterConsent, { purpose: 'register' }, member));
    letGo();
    await until(async () => (await lines(id)).length === 0);
    expect(await city.rows('SELECT 1 FROM profile WHERE id = ?', [id as ProfileId])).toEqual([]);
    expect(city.defects).toEqual([]);
  });
});
