import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signAttestation } from '@sanwei/contracts/matchmaking/attestation';
import { saveProfile, submitProfile } from '@sanwei/contracts/matchmaking/profile';
import { withdrawRegisterConsent } from '@sanwei/contracts/matchmaking/register-consent';
import { person } from '@sanwei/testing';
import { aDraft, agree, aMatchmaking, answerOf, codeOf, type Matchmaking } from '../matchmaking.example.js';
import { aProfileInput } from '../profile/profile.example.js';

let city: Matchmaking;
beforeAll(async () => {
  city = await aMatchmaking();
});
afterAll(() => city.stop());

const longAgo = new Date('2020-01-01T00:00:00.000Z');
const turnsOf = (id: string) => city.rows<{ turnAt: Date }>('SELECT turnAt FROM person_turn WHERE personId = ?', [id]);

describe('the turn of a member', () => {
  it('is written by all that rests on the consent to the register, and by each withdrawal', async () => {
    const { member } = await aDraft(city);
    const input = aProfileInput({ version: 1, branchId: city.branches.works, nickname: '小雨' });
    await agree(city, member, 'recommendation');
    const acts: [string, () => Promise<unknown>][] = [
      ['saving', async () => answerOf(await city.ask(saveProfile, input, member))],
      ['promising', async () => answerOf(await city.ask(signAttestation, { version: 1 }, member))],
      ['submitting', async () => answerOf(await city.ask(submitProfile, {}, member))],
      ['turning off', async () => answerOf(await city.ask(withdrawRegisterConsent, { purpose: 'recommendation' }, member))],
      ['leaving', async () => answerOf(await city.ask(withdrawRegisterConsent, { purpose: 'register' }, member))],
    ];
    for (const [name, act] of acts) {
      await city.rows('UPDATE person_turn SET turnAt = ? WHERE personId = ?', [longAgo, member.id]);
      await act();
      const [turn] = await turnsOf(member.id);
      expect([name, turn!.turnAt > longAgo]).toEqual([name, true]);
    }
  });
  it('is not written for whoever asks without a consent', async () => {
    const stranger = person();
    expect(codeOf(await city.ask(saveProfile, aProfileInput({ branchId: city.branches.works }), stranger))).toBe('RegisterConsentMissing');
    expect(await turnsOf(stranger.id)).toEqual([]);
  });
});

describe('a promise that meets the leaving of the register', () => {
  it('stays with its profile or not at all', async () => {
    for (let round = 0; round < 6; round++) {
      const { member, id } = await aDraft(city);
      const [signed] = await Promise.all([
        city.ask(signAttestation, { version: 1 }, member),
        city.ask(withdrawRegisterConsent, { purpose: 'register' }, member),
      ]);
      expect([null, 'ProfileMissing']).toContain(codeOf(signed));
      expect(await city.rows('SELECT 1 FROM attestation WHERE profileId = ?', [id])).toEqual([]);
    }
    expect(city.defects).toEqual([]);
  });
});
