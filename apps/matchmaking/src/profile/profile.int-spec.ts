import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signAttestation, viewAttestation } from '@sanwei/contracts/matchmaking/attestation';
import { pauseProfile, resumeProfile, saveProfile, submitProfile, viewMyProfile } from '@sanwei/contracts/matchmaking/profile';
import { withdrawRegisterConsent } from '@sanwei/contracts/matchmaking/register-consent';
import { person } from '@sanwei/testing';
import { aDraft, agree, aMatchmaking, anActive, answerOf, codeOf, type Matchmaking } from '../matchmaking.example.js';
import { registerTexts } from '../register-consent/register-consent.text.js';
import { aProfileInput } from './profile.example.js';

let city: Matchmaking;
beforeAll(async () => {
  city = await aMatchmaking();
});
afterAll(() => city.stop());
const input = (over: Parameters<typeof aProfileInput>[0] = {}) => aProfileInput({ branchId: city.branches.works, ...over });

describe('saving a profile', () => {
  it('needs the consent to the register first, and stores nothing without it', async () => {
    const member = person();
    expect(codeOf(await city.ask(saveProfile, input(), member))).toBe('RegisterConsentMissing');
    expect(answerOf(await city.ask(viewMyProfile, {}, member)).profile).toBeNull();
  });
  it('keeps a draft as it was typed, and nothing of it in clear', async () => {
    const { member } = await aDraft(city, { realName: '林见鹿', contact: 'weixin-of-lin', aboutMe: '爱养猫' });
    const { profile } = answerOf(await city.ask(viewMyProfile, {}, member));
    expect(profile).toMatchObject({ status: 'draft', version: 1, realName: '林见鹿', contact: 'weixin-of-lin', attestationEndsAt: null });
    expect(await city.everything()).not.toMatch(/林见鹿|weixin-of-lin|爱养猫|1995-06-01/);
  });
  it('refuses a branch that does not exist', async () => {
    const member = person();
    await agree(city, member, 'register');
    expect(codeOf(await city.ask(saveProfile, input({ branchId: aProfileInput().branchId }), member))).toBe('BranchNotFound');
  });
  it('lets the first of two windows win; the second is told and loses nothing of the first', async () => {
    const { member } = await aDraft(city);
    const replies = await Promise.all(['小雨', '小雪'].map((nickname) => city.ask(saveProfile, input({ version: 1, nickname }), member)));
    expect(replies.map(codeOf).sort()).toEqual([null, 'ProfileChanged'].sort());
    const winner = replies.find(({ ok }) => ok)!;
    const { profile } = answerOf(await city.ask(viewMyProfile, {}, member));
    expect([profile?.version, profile?.nickname]).toEqual([2, answerOf(winner).profile.nickname]);
  });
  it('makes one profile of two first savings at once', async () => {
    const member = person();
    await agree(city, member, 'register');
    const replies = await Promise.all([city.ask(saveProfile, input(), member), city.ask(saveProfile, input(), member)]);
    expect(replies.map(codeOf).sort()).toEqual([null, 'ProfileChanged'].sort());
    expect(city.defects).toEqual([]);
  });
  it('sends a verified profile back to the branch when the name changes, and only then', async () => {
    const { member } = await anActive(city);
    const kept = answerOf(await city.ask(saveProfile, input({ version: 1, aboutMe: '也爱游泳' }), member));
    const renamed = answerOf(await city.ask(saveProfile, input({ version: 2, realName: '苏映雪' }), member));
    expect([kept.profile.status, renamed.profile.status]).toEqual(['active', 'submitted']);
  });
});

describe('submitting', () => {
  it('needs a profile and an attestation that is in force', async () => {
    const member = person();
    await agree(city, member, 'register');
    expect(codeOf(await city.ask(submitProfile, {}, member))).toBe('ProfileMissing');
    expect(codeOf(await city.ask(signAttestation, { version: 1 }, member))).toBe('ProfileMissing');
    answerOf(await city.ask(saveProfile, input(), member));
    expect(codeOf(await city.ask(submitProfile, {}, member))).toBe('AttestationMissing');
    expect(codeOf(await city.ask(signAttestation, { version: 2 }, member))).toBe('RegisterTextChanged');
    const { endsAt } = answerOf(await city.ask(signAttestation, { version: 1 }, member));
    expect(answerOf(await city.ask(viewAttestation, {}, member)).endsAt).toBe(endsAt);
    expect(answerOf(await city.ask(submitProfile, {}, member)).status).toBe('submitted');
    expect(answerOf(await city.ask(submitProfile, {}, member)).status).toBe('submitted');
  });
  it('has nothing to do for a profile that is active', async () => {
    const { member } = await anActive(city);
    expect(codeOf(await city.ask(submitProfile, {}, member))).toBe('NotInThisState');
  });
});

describe('a pause', () => {
  it('ends with resuming, and a second tap of either changes nothing', async () => {
    const { member } = await anActive(city);
    const statuses = [];
    for (const one of [pauseProfile, pauseProfile, resumeProfile, resumeProfile])
      statuses.push(answerOf(await city.ask(one, {}, member)).status);
    expect(statuses).toEqual(['paused', 'paused', 'active', 'active']);
  });
  it('is nothing for a draft', async () => {
    const { member } = await aDraft(city);
    expect(codeOf(await city.ask(pauseProfile, {}, member))).toBe('NotInThisState');
  });
});

describe('leaving the register', () => {
  it('removes the profile and destroys its key, and one may come again with a new one', async () => {
    const { member, id } = await anActive(city);
    const said = answerOf(await city.ask(withdrawRegisterConsent, { purpose: 'register' }, member));
    expect(said).toMatchObject({ profileDeleted: true, afterwards: expect.stringContaining('档案和承诺已经删除') });
    expect(answerOf(await city.ask(viewMyProfile, {}, member)).profile).toBeNull();
    expect(await city.rows('SELECT wrapped FROM subject_key WHERE subjectId = ?', [id])).toEqual([{ wrapped: null }]);
    expect(await city.rows('SELECT 1 FROM attestation WHERE profileId = ?', [id])).toEqual([]);
    await agree(city, member, 'register');
    expect(answerOf(await city.ask(saveProfile, input(), member)).profile.id).not.toBe(id);
  });
  it('says beforehand that the profile goes, in the text that is agreed to and where it is withdrawn', () => {
    expect(registerTexts.register.text).toContain('撤回后档案和承诺立即删除，不能恢复');
    expect(withdrawRegisterConsent.words).toContain('档案和承诺立即删除，不能恢复');
  });
  it('in the same instant as a saving leaves no profile and no key that opens one', async () => {
    for (let round = 0; round < 6; round++) {
      const { member, id } = await aDraft(city);
      await Promise.all([
        city.ask(saveProfile, input({ version: 1, nickname: '小雨' }), member),
        city.ask(withdrawRegisterConsent, { purpose: 'register' }, member),
      ]);
      expect(answerOf(await city.ask(viewMyProfile, {}, member)).profile).toBeNull();
      expect(await city.rows('SELECT 1 FROM subject_key WHERE subjectId = ? AND wrapped IS NOT NULL', [id])).toEqual([]);
    }
    expect(city.defects).toEqual([]);
  });
  it('is not what the withdrawal of another consent does', async () => {
    const { member } = await anActive(city);
    const said = answerOf(await city.ask(withdrawRegisterConsent, { purpose: 'recommendation' }, member));
    expect(said).toMatchObject({ profileDeleted: false, afterwards: expect.stringContaining('档案没有动') });
    expect(answerOf(await city.ask(viewMyProfile, {}, member)).profile?.status).toBe('active');
  });
});
