import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Out } from '@sanwei/contracts';
import { profileVerified, saveProfile, submitProfile, viewMyProfile } from '@sanwei/contracts/matchmaking/profile';
import { listSubmittedProfiles, returnProfile, verifyProfile } from '@sanwei/contracts/matchmaking/verification';
import { person } from '@sanwei/testing';
import { aClerk, aDraft, aMatchmaking, answerOf, aSubmitted, codeOf, type Matchmaking } from '../matchmaking.example.js';
import { aProfileInput } from '../profile/profile.example.js';

let city: Matchmaking;
beforeAll(async () => {
  city = await aMatchmaking();
});
afterAll(() => city.stop());
const page = { branchId: null, first: 50, after: null };
const listed = async (clerk: ReturnType<typeof aClerk>, branchId = page.branchId as never) =>
  answerOf(await city.ask(listSubmittedProfiles, { ...page, branchId }, clerk)).items.map(({ id }) => id);

describe('the queue of a branch', () => {
  it('holds what was submitted in the branch and below it, the oldest first, and nothing else', async () => {
    const below = await aSubmitted(city, { branchId: city.branches.works });
    const own = await aSubmitted(city, { branchId: city.branches.street });
    const foreign = await aSubmitted(city, { branchId: city.branches.other });
    const draft = await aDraft(city, { branchId: city.branches.street });
    const seen = await listed(aClerk(city.branches.street));
    expect(seen.filter((id) => [below.id, own.id].includes(id))).toEqual([below.id, own.id]);
    expect(seen).not.toContain(foreign.id);
    expect(seen).not.toContain(draft.id);
    expect(await listed(aClerk(city.branches.works))).not.toContain(own.id);
    expect(await listed(aClerk())).toEqual(expect.arrayContaining([below.id, own.id, foreign.id]));
    expect(await listed(aClerk(), city.branches.other as never)).toEqual([foreign.id]);
  });
  it('is read page by page', async () => {
    for (let i = 0; i < 3; i++) await aSubmitted(city, { branchId: city.branches.works });
    const clerk = aClerk(city.branches.works);
    const all = await listed(clerk);
    const seen: string[] = [];
    for (let after: string | null = null, i = 0; i === 0 || after; i++) {
      const { items, next }: Out<typeof listSubmittedProfiles> = answerOf(
        await city.ask(listSubmittedProfiles, { ...page, first: 2, after }, clerk),
      );
      seen.push(...items.map(({ id }) => id));
      after = next;
    }
    expect(seen).toEqual(all);
  });
  it('leaves a line for each name that was read', async () => {
    const { id } = await aSubmitted(city);
    const clerk = aClerk(city.branches.works);
    await listed(clerk);
    expect(await city.rows('SELECT action FROM trail WHERE object = ? AND actorId = ?', [id, clerk.id])).toEqual([
      { action: '看到待核实的一份' },
    ]);
  });
  it.each(['member', 'matchmaker', 'systemAdministrator', 'auditAdministrator'] as const)(
    'is closed to a %s, and the attempt leaves a line',
    async (role) => {
      const somebody = person(undefined, role);
      expect(codeOf(await city.ask(listSubmittedProfiles, page, somebody))).toBe('NotAllowed');
      expect(await city.rows('SELECT outcome FROM trail WHERE actorId = ?', [somebody.id])).toEqual([{ outcome: 'NotAllowed' }]);
    },
  );
});

describe('verifying', () => {
  it('makes the profile active and tells the member in neutral words', async () => {
    const { member, id } = await aSubmitted(city);
    answerOf(await city.ask(verifyProfile, { profileId: id, version: 1 }, aClerk(city.branches.street)));
    expect(answerOf(await city.ask(viewMyProfile, {}, member)).profile?.status).toBe('active');
    const lines = await city.rows<{ body: string }>("SELECT body FROM outbox WHERE subject LIKE '%send-notices%' AND body LIKE ?", [
      `%${member.id}%`,
    ]);
    expect(lines.map(({ body }) => body).join()).toContain(profileVerified.subject);
  });
  it('is not for a clerk of another branch: for them there is nothing', async () => {
    const { id } = await aSubmitted(city);
    const outside = await city.ask(verifyProfile, { profileId: id, version: 1 }, aClerk(city.branches.other));
    const unknown = await city.ask(verifyProfile, { profileId: '01990000-0000-7000-a000-00000000ffff' as never, version: 1 }, aClerk());
    expect([outside.ok, outside]).toEqual([false, unknown]);
  });
  it('is only of what the clerk has read', async () => {
    const { member, id } = await aSubmitted(city);
    answerOf(await city.ask(saveProfile, aProfileInput({ version: 1, branchId: city.branches.works, realName: '别的名字' }), member));
    expect(codeOf(await city.ask(verifyProfile, { profileId: id, version: 1 }, aClerk()))).toBe('ProfileChangedSince');
  });
  it('is done by one of two clerks at once', async () => {
    const { id } = await aSubmitted(city);
    const replies = await Promise.all([
      city.ask(verifyProfile, { profileId: id, version: 1 }, aClerk()),
      city.ask(returnProfile, { profileId: id, version: 1, reason: '请补充真实姓名' }, aClerk()),
    ]);
    expect(replies.map(codeOf).sort()).toEqual([null, 'NothingToVerify'].sort());
  });
});

describe('returning', () => {
  it('tells the member why, who mends and submits again', async () => {
    const { member, id } = await aSubmitted(city);
    answerOf(await city.ask(returnProfile, { profileId: id, version: 1, reason: '姓名与工会名册不一致' }, aClerk()));
    const { profile } = answerOf(await city.ask(viewMyProfile, {}, member));
    expect([profile?.status, profile?.returnReason]).toEqual(['returned', '姓名与工会名册不一致']);
    expect(await city.everything()).not.toContain('姓名与工会名册不一致');
    answerOf(await city.ask(saveProfile, aProfileInput({ version: 1, branchId: city.branches.works, realName: '苏映雪' }), member));
    expect(answerOf(await city.ask(submitProfile, {}, member)).status).toBe('submitted');
    expect(answerOf(await city.ask(viewMyProfile, {}, member)).profile?.returnReason).toBeNull();
  });
});
