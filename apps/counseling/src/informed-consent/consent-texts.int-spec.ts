import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { withdrawInformedConsent } from '@sanwei/contracts/counseling/informed-consent';
import { everyService } from '@sanwei/contracts/registry';
import { person } from '@sanwei/testing';
import { aCounseling, type Counseling } from '../counseling.example.js';
import { answerOf, codeOf, members } from '../counselor.example.js';
import { informedConsentText } from './informed-consent.text.js';

const { listConsentTexts } = everyService.find(({ service }) => service === 'counseling')!;
let city: Counseling;
beforeAll(async () => {
  city = await aCounseling();
});
afterAll(() => city.stop());

const text = async () => answerOf(await city.ask(listConsentTexts, {}, person(randomUUID(), 'federationStaff'))).items[0]!;
const counts = async () => {
  const { holdCurrent, holdOlder, withdrawn } = await text();
  return [holdCurrent, holdOlder, withdrawn];
};

describe('the text of counseling, as the staff see it', () => {
  it('is whole, with its version and day', async () => {
    const { title, version, since, text: words } = informedConsentText;
    expect(await text()).toMatchObject({ purpose: 'informed', title, version, since, text: words });
  });

  it('says nothing about fewer than ten, and above that only full tens', async () => {
    expect(await counts()).toEqual([null, null, null]);
    await members(city, 9);
    expect(await counts()).toEqual([null, null, null]);
    await members(city, 1);
    expect(await counts()).toEqual([10, null, null]);
    const more = await members(city, 12);
    expect(await counts()).toEqual([20, null, null]);
    for (const member of more.slice(0, 10)) answerOf(await city.ask(withdrawInformedConsent, {}, member));
    expect(await counts()).toEqual([10, null, 10]);
  });

  it('counts an older text apart, and each person once', async () => {
    await city.rows("UPDATE consent SET textHash = REPEAT('0', 64) WHERE live = 1");
    expect(await counts()).toEqual([null, 10, 10]);
  });

  it('is for the federation and two administrators', async () => {
    for (const role of ['member', 'counselor', 'branchClerk'] as const)
      expect(codeOf(await city.ask(listConsentTexts, {}, person(randomUUID(), role)))).toBe('NotAllowed');
    for (const role of ['systemAdministrator', 'auditAdministrator'] as const)
      expect(codeOf(await city.ask(listConsentTexts, {}, person(randomUUID(), role)))).toBeNull();
    expect(city.defects).toEqual([]);
  });
});
