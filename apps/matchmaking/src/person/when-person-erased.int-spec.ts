import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { giveRegisterConsent } from '@sanwei/contracts/matchmaking/register-consent';
import { personErased } from '@sanwei/contracts/people/person';
import { fieldCipherOf, SealBroken } from '@sanwei/security';
import { person, testKeys } from '@sanwei/testing';
import { SubjectErased } from '@sanwei/work';
import { aMatchmaking, anActive, codeOf, type Matchmaking, type Member } from '../matchmaking.example.js';
import type { Profile } from '../profile/profile.rule.js';
import { openCard } from '../profile/profile.store.js';
import { registerTexts } from '../register-consent/register-consent.text.js';
import { makeSecrets } from '../secrets.js';

let city: Matchmaking;
beforeAll(async () => {
  city = await aMatchmaking();
});
afterAll(() => city.stop());

describe('a member who closes the account', () => {
  it('leaves nothing in the register but lines of the trail, and the key is destroyed', async () => {
    const { member, id } = await anActive(city);
    expect(await city.hear(personErased, { personId: member.id })).toMatchObject({ ok: true });
    const left = await Promise.all(
      ['SELECT 1 FROM profile WHERE personId = ?', 'SELECT 1 FROM consent WHERE personId = ?'].map((sql) => city.rows(sql, [member.id])),
    );
    expect(left).toEqual([[], []]);
    expect(await city.rows('SELECT wrapped FROM subject_key WHERE subjectId = ?', [id])).toEqual([{ wrapped: null }]);
  });
});

describe('a copy of the rows that was taken before', () => {
  it('opens while the key is there, and with nothing that is left once it is destroyed', async () => {
    const [{ member, id }] = [await anActive(city), await anActive(city)];
    const { keys } = makeSecrets(testKeys().crypto);
    const [copy] = (await city.rows('SELECT id, card FROM profile WHERE id = ?', [id])) as [Pick<Profile, 'id' | 'card'>];
    const open = () => city.act(async (work) => openCard(await keys.cipherFor(work, id), copy).realName);
    expect(await open()).toBe('苏映秋');
    await city.hear(personErased, { personId: member.id });
    await expect(open()).rejects.toThrow(SubjectErased);
    // Whoever has copy, service key and every key that is left, opens nothing.
    const others = await city.rows<{ subjectId: string }>('SELECT subjectId FROM subject_key WHERE wrapped IS NOT NULL');
    const left = await city.act((work) =>
      keys.ciphersOf(
        work,
        others.map(({ subjectId }) => subjectId),
      ),
    );
    expect(left.size).toBeGreaterThan(0);
    for (const cipher of [...left.values(), fieldCipherOf(testKeys().crypto)]) expect(() => openCard(cipher, copy)).toThrow(SealBroken);
    expect(await city.everything()).not.toContain(copy.card);
  });
});

describe('a consent to the register that meets the closing of the account', () => {
  const give = (member: Member) => city.ask(giveRegisterConsent, { purpose: 'register', version: registerTexts.register.version }, member);

  it('is refused afterwards, although the passport is good for some seconds yet, and is gone whichever came first', async () => {
    for (let round = 0; round < 8; round++) {
      const gone = person();
      const [reply] = await Promise.all([give(gone), city.hear(personErased, { personId: gone.id })]);
      expect([null, 'AccountAlreadyClosed']).toContain(codeOf(reply));
      expect(codeOf(await give(gone))).toBe('AccountAlreadyClosed');
      expect(await city.rows('SELECT 1 FROM consent WHERE personId = ?', [gone.id])).toEqual([]);
    }
    expect(city.defects).toEqual([]);
  });
});
