import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataOrderId } from '@sanwei/contracts';
import { viewMyProfile } from '@sanwei/contracts/matchmaking/profile';
import { everyService } from '@sanwei/contracts/registry';
import { aMatchmaking, anActive, answerOf, type Matchmaking, type Member } from '../matchmaking.example.js';

const { readOwnData } = everyService.find(({ service }) => service === 'matchmaking')!;
let city: Matchmaking;
beforeAll(async () => {
  city = await aMatchmaking();
});
afterAll(() => city.stop());

const own = async (member: Member) => answerOf(await city.ask(readOwnData, { orderId: randomUUID() as DataOrderId }, member)).json;

describe('the own data of a member of the register', () => {
  it('is the profile as it was written, the promises and the consents, without who verified it and without others', async () => {
    const [{ member }, other] = [await anActive(city), await anActive(city)];
    const json = await own(member);
    const tables = JSON.parse(json) as Record<string, { card?: { realName: string } }[]>;
    const { profile } = answerOf(await city.ask(viewMyProfile, {}, member));
    expect(tables.profile?.[0]?.card?.realName).toBe(profile?.realName);
    expect([tables.attestation?.length, tables.consent?.length]).toEqual([1, 2]);
    const [{ verifiedBy }] = (await city.rows('SELECT verifiedBy FROM profile WHERE personId = ?', [member.id])) as [
      { verifiedBy: string },
    ];
    for (const foreign of [verifiedBy, other.id, other.member.id]) expect(json).not.toContain(foreign);
  });
});
