import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { notGivenNow } from '@sanwei/contracts/every-service/consent';
import { leaveInWords, withdrawRegisterConsent } from '@sanwei/contracts/matchmaking/register-consent';
import { everyService } from '@sanwei/contracts/registry';
import { person } from '@sanwei/testing';
import { agree, aMatchmaking, answerOf, codeOf, type Matchmaking, type Member } from '../matchmaking.example.js';

const { listMyConsents } = everyService.find(({ service }) => service === 'matchmaking')!;
let city: Matchmaking;
beforeAll(async () => {
  city = await aMatchmaking();
});
afterAll(() => city.stop());

const mine = async (member: Member) => answerOf(await city.ask(listMyConsents, {}, member)).items;

describe('what a member has agreed to in this service', () => {
  it('is listed by name, newest first, with what was withdrawn; others see only their own', async () => {
    const [member, other] = [person(), person()];
    await agree(city, member, 'register');
    await city.moveTime(60_000);
    await agree(city, member, 'recommendation');
    const { at } = answerOf(await city.ask(withdrawRegisterConsent, { purpose: 'recommendation' }, member));
    expect(await mine(member)).toMatchObject([
      { purpose: 'recommendation', title: '自动推荐', version: 1, current: true, withdrawnAt: at, channel: 'app' },
      { purpose: 'register', title: '加入单身职工库', version: 2, current: true, withdrawnAt: null, channel: 'app' },
    ]);
    expect(await mine(other)).toEqual([]);
  });

  it('can be withdrawn from two windows: the second is told that there is nothing left to withdraw', async () => {
    const member = person();
    await agree(city, member, 'register', 'recommendation');
    for (const purpose of ['recommendation', 'register'] as const) {
      const withdraw = async () => answerOf(await city.ask(withdrawRegisterConsent, { purpose }, member)).afterwards;
      expect([await withdraw(), await withdraw()]).toEqual([leaveInWords[purpose].after, notGivenNow]);
    }
    expect((await mine(member)).filter(({ withdrawnAt }) => withdrawnAt === null)).toEqual([]);
  });

  it('says so when it was an older text, or one that is no longer in use', async () => {
    const member = person();
    await agree(city, member, 'register', 'contactRelease');
    await city.rows("UPDATE consent SET textHash = ? WHERE personId = ? AND purpose = 'register'", ['0'.repeat(64), member.id]);
    await city.rows("UPDATE consent SET purpose = 'gone' WHERE personId = ? AND purpose = 'contact-release'", [member.id]);
    const list = (await mine(member)).map(({ purpose, title, current }) => `${purpose} ${title} ${current}`);
    expect(list.sort()).toEqual(['null 一份已经停用的说明 false', 'register 加入单身职工库 false']);
  });

  it('is asked by members alone', async () =>
    expect(codeOf(await city.ask(listMyConsents, {}, person(randomUUID(), 'securityAdministrator')))).toBe('NotAllowed'));
});
