import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor, Notice, PersonId } from '@sanwei/contracts';
import { placesGiven } from '@sanwei/contracts/childcare/enrollment';
import { profileVerified } from '@sanwei/contracts/matchmaking/profile';
import { listMyNotices, sendNotices } from '@sanwei/contracts/people/notice';
import { cityMinuteOfDay } from '@sanwei/kernel';
import { natsFor, testKeys, until } from '@sanwei/testing';
import { connectWire, signerOf, type Wire } from '@sanwei/wire';
import { aPeople, type People } from '../people.example.js';

let people: People;
/** One whose notices can wait, and one whose answer an act. */
let matchmaking: Wire;
let childcare: Wire;
const wireOf = (service: 'matchmaking' | 'childcare') =>
  signerOf(service, testKeys().passport[service].key).then((signer) => connectWire(natsFor(service), service, signer));
beforeAll(async () => {
  people = await aPeople();
  matchmaking = await wireOf('matchmaking');
  childcare = await wireOf('childcare');
});
afterAll(async () => {
  await Promise.all([matchmaking.close(), childcare.close()]);
  await people.stop();
});

const send = async (wire: Wire, actor: Actor, { subject }: Notice, args = {}) =>
  wire.ask(
    sendNotices,
    { notices: [{ personId: actor.id as PersonId, notice: subject, args }] },
    { id: randomUUID(), passport: await wire.signAsSystem() },
  );
const now = (actor: Actor) => send(childcare, actor, placesGiven, { classId: randomUUID() });
const channels = async (actor: Actor) => {
  const reply = await people.ask(listMyNotices, { first: 50, after: null }, actor);
  if (!reply.ok) throw new Error(reply.error.code);
  return reply.value.items.map(({ channel }) => channel);
};
const aMember = async (openid: string, phone: string | null = null) => {
  const { actor } = await people.aMember(openid);
  if (phone) await people.givePhone(actor, phone);
  return actor;
};
/** Moves the city's time to the next such minute of the day. */
const moveTo = (minute: number) => people.moveTime(((minute - cityMinuteOfDay(people.running.room.time.now()) + 1_440) % 1_440) * 60_000);

describe('SMS', () => {
  it('are no more than six a day for one person; the seventh notice is in the inbox', async () => {
    const phone = '13500007801';
    const actor = await aMember('fake-often', phone);
    await people.quota('fake-often', 0);
    for (let i = 1; i <= 7; i++) {
      await now(actor);
      await until(async () => (await channels(actor)).filter((channel) => channel !== null).length === i);
    }
    expect((await channels(actor)).sort()).toEqual(['inbox', ...Array.from({ length: 6 }, () => 'sms')]);
    expect(await people.smsMessages(phone)).toHaveLength(6);
  });
});

describe('at night', () => {
  it('what can wait goes out in the morning, and what cannot at once', async () => {
    await moveTo(23 * 60);
    const [sleeper, waker] = [await aMember('fake-sleeper'), await aMember('fake-waker')];
    await send(matchmaking, sleeper, profileVerified);
    await now(waker);
    await until(async () => (await channels(waker))[0] === 'wechat');
    expect([await channels(sleeper), await people.wechatMessages('fake-sleeper')]).toEqual([[null], []]);
    await moveTo(7 * 60 + 31);
    await until(async () => (await channels(sleeper))[0] === 'wechat');
    expect(await people.wechatMessages('fake-sleeper')).toHaveLength(1);
  });
});
