import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { countTextsToCheck, passTexts } from '@sanwei/contracts/matchmaking/profile-text';
import { person } from '@sanwei/testing';
import { aClerk, answerOf, aSubmitted, codeOf } from '../matchmaking.example.js';
import { aTextDesk, type TextDesk } from './text-desk.example.js';

let city: TextDesk;
beforeAll(async () => {
  city = await aTextDesk();
});
afterAll(() => city.stop());

describe('how many texts wait', () => {
  it('is counted in the own branches alone, and leaves no line', async () => {
    const clerk = aClerk(city.branches.works);
    const count = async () => answerOf(await city.ask(countTextsToCheck, {}, clerk));
    expect(await count()).toEqual({ count: 0, oldestAt: null });
    for (const branchId of [city.branches.works, city.branches.other]) {
      const { id } = await aSubmitted(city, { branchId, aboutMe: '存疑的话' });
      await city.whenTexts(id, 'waiting');
    }
    const passed = await aSubmitted(city, { branchId: city.branches.works, aboutMe: '没有问题' });
    await city.whenTexts(passed.id, 'passed');
    expect(await count()).toEqual({ count: 1, oldestAt: expect.any(String) });
    expect(await city.rows('SELECT action FROM trail WHERE actorId = ?', [clerk.id])).toEqual([]);
    const [{ id }] = (await city.rows<{ id: string }>("SELECT id FROM profile WHERE texts = 'waiting' AND branchId = ?", [
      city.branches.works,
    ])) as [{ id: string }];
    answerOf(await city.ask(passTexts, { profileId: id as never, version: 1 }, clerk));
    expect(await count()).toEqual({ count: 0, oldestAt: null });
  });
  it('is closed to a member', async () =>
    expect(codeOf(await city.ask(countTextsToCheck, {}, person(undefined, 'member')))).toBe('NotAllowed'));
});
