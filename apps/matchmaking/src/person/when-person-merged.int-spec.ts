import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PersonId } from '@sanwei/contracts';
import { viewMyProfile } from '@sanwei/contracts/matchmaking/profile';
import { listRegisterConsents, withdrawRegisterConsent } from '@sanwei/contracts/matchmaking/register-consent';
import { personErased, personMerged } from '@sanwei/contracts/people/person';
import { person } from '@sanwei/testing';
import { aClerk, agree, anActive, answerOf, type Matchmaking, type Member } from '../matchmaking.example.js';
import { aRegistry, published } from '../register-import/import-journey.example.js';

let city: Matchmaking;
beforeAll(async () => {
  city = await aRegistry();
}, 60_000);
afterAll(() => city.stop());

let phones = 0;
/** Somebody of a paper register, whose phone turns out to be another's. @returns the person that was made for the import */
const imported = async (): Promise<PersonId> => {
  const today = city.now().toISOString().slice(0, 10);
  const importId = await published(city, aClerk(), [{ 手机号: `139${30_000_000 + ++phones}`, 单身承诺日期: today }]);
  const [row] = await city.rows<{ personId: PersonId }>('SELECT personId FROM profile WHERE importId = ?', [importId]);
  return row!.personId;
};
const merge = (fromPersonId: PersonId, into: Member) => city.hear(personMerged, { fromPersonId, intoPersonId: into.id });
const mine = async (member: Member) => answerOf(await city.ask(viewMyProfile, {}, member)).profile;
const agreedTo = async (member: Member) =>
  answerOf(await city.ask(listRegisterConsents, {}, member)).items.flatMap(({ purpose, givenAt }) => (givenAt ? [purpose] : []));

describe('somebody of a paper register who had an account before', () => {
  it('finds the profile as their own, with what was agreed to on paper', async () => {
    const member = person();
    await merge(await imported(), member);
    expect(await mine(member)).toMatchObject({ status: 'active', realName: '苏映秋' });
    expect(await agreedTo(member)).toEqual(['register', 'recommendation']);
  });
  it('and a profile of their own, keeps that: nothing stays under an id that nobody has', async () => {
    const { member, id } = await anActive(city);
    const from = await imported();
    await merge(from, member);
    expect(await mine(member)).toMatchObject({ id, status: 'active' });
    for (const table of ['profile', 'imported_phone', 'consent'])
      expect(await city.rows(`SELECT 1 FROM ${table} WHERE personId = ?`, [from])).toEqual([]);
  });
  it('and has left the register since, gets nothing back from the older paper', async () => {
    const member = person();
    await agree(city, member, 'register');
    answerOf(await city.ask(withdrawRegisterConsent, { purpose: 'register' }, member));
    const from = await imported();
    await merge(from, member);
    expect(await mine(member)).toBeNull();
    expect(await city.rows('SELECT 1 FROM profile WHERE personId IN (?)', [[from, member.id]])).toEqual([]);
    expect(await agreedTo(member)).toEqual([]);
  });
  it('and has said no in the app, is not spoken for by the paper', async () => {
    const member = person();
    await agree(city, member, 'register', 'recommendation');
    answerOf(await city.ask(withdrawRegisterConsent, { purpose: 'recommendation' }, member));
    await merge(await imported(), member);
    expect(await agreedTo(member)).toEqual(['register']);
    expect(await mine(member)).toMatchObject({ realName: '苏映秋' });
  });
  it('and has closed it meanwhile, leaves nothing: the profile goes, and its key is destroyed', async () => {
    const [member, from] = [person(), await imported()];
    const [{ id }] = (await city.rows<{ id: string }>('SELECT id FROM profile WHERE personId = ?', [from])) as [{ id: string }];
    await city.hear(personErased, { personId: member.id });
    await merge(from, member);
    const left = ['profile', 'consent'].map((table) => city.rows(`SELECT 1 FROM ${table} WHERE personId IN (?)`, [[from, member.id]]));
    expect(await Promise.all(left)).toEqual([[], []]);
    expect(await city.rows('SELECT wrapped FROM subject_key WHERE subjectId = ?', [id])).toEqual([{ wrapped: null }]);
  });
  it('is nobody where the register knows nothing of it', async () => {
    const member = person();
    await merge(randomUUID() as PersonId, member);
    expect(await mine(member)).toBeNull();
  });
  it('hears it twice and is as before', async () => {
    const member = person();
    const from = await imported();
    await merge(from, member);
    await merge(from, member);
    expect(await mine(member)).toMatchObject({ status: 'active' });
    expect(city.defects).toEqual([]);
  });
});
