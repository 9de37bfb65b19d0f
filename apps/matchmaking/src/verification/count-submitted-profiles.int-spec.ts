import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { countSubmittedProfiles, listSubmittedProfiles, verifyProfile } from '@sanwei/contracts/matchmaking/verification';
import { person } from '@sanwei/testing';
import { aClerk, aMatchmaking, answerOf, aSubmitted, codeOf, type Matchmaking } from '../matchmaking.example.js';

let city: Matchmaking;
beforeAll(async () => {
  city = await aMatchmaking();
});
afterAll(() => city.stop());

describe('how many profiles wait', () => {
  it('is counted in the own branches alone, with the time of the oldest, and leaves no line', async () => {
    const clerk = aClerk(city.branches.works);
    const count = async () => answerOf(await city.ask(countSubmittedProfiles, {}, clerk));
    expect(await count()).toEqual({ count: 0, oldestAt: null });
    const first = await aSubmitted(city, { branchId: city.branches.works });
    await aSubmitted(city, { branchId: city.branches.works });
    await aSubmitted(city, { branchId: city.branches.other });
    const counted = await count();
    expect(await city.rows('SELECT action FROM trail WHERE actorId = ?', [clerk.id])).toEqual([]);
    const { items } = answerOf(await city.ask(listSubmittedProfiles, { branchId: null, first: 50, after: null }, clerk));
    expect(counted).toEqual({ count: 2, oldestAt: items[0]?.submittedAt });
    answerOf(await city.ask(verifyProfile, { profileId: first.id, version: items[0]!.version }, clerk));
    expect(await count()).toEqual({ count: 1, oldestAt: items[1]?.submittedAt });
  });
  it('is closed to a matchmaker', async () =>
    expect(codeOf(await city.ask(countSubmittedProfiles, {}, person(undefined, 'matchmaker')))).toBe('NotAllowed'));
});
