import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor, ClassId, NoticeId, PersonId } from '@sanwei/contracts';
import { placeOffered, placesGiven } from '@sanwei/contracts/childcare/enrollment';
import { sessionBooked } from '@sanwei/contracts/counseling/session';
import { deliverNotices, listMyNotices, sendNotices } from '@sanwei/contracts/people/notice';
import { closeAccount } from '@sanwei/contracts/people/person';
import { codeOf, natsFor, testKeys, until } from '@sanwei/testing';
import { connectWire, signerOf, type Wire } from '@sanwei/wire';
import { aPeople, type People } from '../people.example.js';

let people: People;
let childcare: Wire;
let number = 13_500_000_000;
beforeAll(async () => {
  people = await aPeople();
  childcare = await connectWire(natsFor('childcare'), 'childcare', await signerOf('childcare', testKeys().passport.childcare.key));
});
afterAll(async () => {
  await childcare.close();
  await people.stop();
});
afterEach(() => people.clearFaults());

const classId = randomUUID();
const text = placesGiven.text({ classId: classId as ClassId });
type Spoken = { notice: string; args: Record<string, unknown> };
const given: Spoken = { notice: placesGiven.subject, args: { classId } };
const send = async (to: readonly Actor[], id = randomUUID(), said = given) =>
  childcare.ask(
    sendNotices,
    { notices: to.map((actor) => ({ personId: actor.id as PersonId, ...said })) },
    { id, passport: await childcare.signAsSystem() },
  );
const inbox = async (actor: Actor, input: { first: number; after: string | null } = { first: 20, after: null }) => {
  const reply = await people.ask(listMyNotices, input, actor);
  if (!reply.ok) throw new Error(reply.error.code);
  return reply.value;
};
const channelOf = async (actor: Actor) => (await inbox(actor)).items[0]?.channel ?? null;
const aMember = async ({ phone = false } = {}) => {
  const openid = `fake-${randomUUID()}`;
  const { actor } = await people.aMember(openid);
  const given = phone ? String(++number) : '';
  if (phone) await people.givePhone(actor, given);
  return { openid, actor, phone: given };
};
const outbox = async (): Promise<number> => {
  const [rows] = await people.database.asRoot((root) =>
    root.query('SELECT COUNT(*) AS n, COUNT(parkedAt) AS parked FROM outbox WHERE subject = ?', [deliverNotices.subject]),
  );
  expect(Number((rows as { parked: unknown }[])[0]!.parked)).toBe(0);
  return Number((rows as { n: unknown }[])[0]!.n);
};
/** Lets the waiting lines come due until the person has been reached. */
const afterSomeTries = async (actor: Actor) => {
  for (let tries = 0; tries < 6 && (await channelOf(actor)) === null; tries++) {
    await people.moveTime(90_000);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
  }
};

describe('a notice', () => {
  it('reaches the person as a WeChat message that says nothing to a neighbor, and stays in the inbox', async () => {
    const { actor, openid } = await aMember({ phone: true });
    expect(await send([actor])).toEqual({ ok: true, value: { count: 1 } });
    await until(async () => (await channelOf(actor)) === 'wechat');
    const [message] = await people.wechatMessages(openid);
    expect(message!.data.thing1!.value).toBe(placesGiven.short);
    expect(message!.data.time2!.value).toMatch(/^\d{4}年\d{1,2}月\d{1,2}日 \d{1,2}:\d{2}$/);
    expect((await inbox(actor)).items).toMatchObject([{ notice: placesGiven.subject, text, channel: 'wechat' }]);
  });

  it('with a deadline shows the deadline in the city’s time, not the time of writing', async () => {
    const { actor, openid } = await aMember();
    await send([actor], randomUUID(), { notice: placeOffered.subject, args: { classId, endsAt: '2031-12-31T16:05:00.000Z' } });
    await until(async () => (await channelOf(actor)) === 'wechat');
    const [message] = await people.wechatMessages(openid);
    expect(message!.data).toEqual({ thing1: { value: placeOffered.short }, time2: { value: '2032年1月1日 0:05' } });
  });

  it('goes by SMS where the person takes no WeChat messages (any more)', async () => {
    const { actor, openid, phone } = await aMember({ phone: true });
    await people.quota(openid, 0);
    await send([actor]);
    await until(async () => (await channelOf(actor)) === 'sms');
    // The long form: an SMS has no time of its own.
    expect(await people.smsMessages(phone)).toMatchObject([{ text: expect.stringContaining(text) }]);
  });

  it('waits in the inbox alone where there is no other way', async () => {
    const { actor, openid } = await aMember();
    await people.quota(openid, 0);
    await send([actor]);
    await until(async () => (await channelOf(actor)) === 'inbox');
    expect(await people.wechatMessages(openid)).toEqual([]);
  });

  it('that is handed over twice is sent once', async () => {
    const { actor, openid } = await aMember();
    const id = randomUUID();
    await Promise.all([send([actor], id), send([actor], id), send([actor], id)]);
    await until(async () => (await channelOf(actor)) === 'wechat');
    await until(async () => (await outbox()) === 0);
    expect((await inbox(actor)).items).toHaveLength(1);
    expect(await people.wechatMessages(openid)).toHaveLength(1);
  });

  it('waits for a WeChat that is away, and is not put aside meanwhile', async () => {
    const { actor, openid, phone } = await aMember({ phone: true });
    await people.fault('wechat', { on: 'subscribe.send', kind: 'status', status: 502, times: 1 });
    await send([actor]);
    await until(async () => (await triesOf(actor)) === 1);
    await afterSomeTries(actor);
    expect(await channelOf(actor)).toBe('wechat');
    expect([await people.wechatMessages(openid), await people.smsMessages(phone)].map(({ length }) => length)).toEqual([1, 0]);
  });

  it('goes by SMS after the third try at a WeChat that stays away', async () => {
    const { actor, phone } = await aMember({ phone: true });
    await people.fault('wechat', { on: 'subscribe.send', kind: 'status', status: 503 });
    await send([actor]);
    await afterSomeTries(actor);
    expect(await channelOf(actor)).toBe('sms');
    expect(await triesOf(actor)).toBe(4);
    expect(await people.smsMessages(phone)).toHaveLength(1);
    await until(async () => (await outbox()) === 0);
  });

  it('is sent once although its line is asked for several times at once', async () => {
    const { actor, openid } = await aMember();
    await people.fault('wechat', { on: 'subscribe.send', kind: 'slow', ms: 700, times: 5 });
    await send([actor]);
    const [rows] = await people.database.asRoot((root) => root.query('SELECT id FROM notice WHERE personId = ?', [actor.id]));
    const noticeIds = (rows as { id: NoticeId }[]).map(({ id }) => id);
    const { wire } = people.running.room;
    const passport = await wire.signAsSystem();
    await Promise.all(Array.from({ length: 5 }, () => wire.ask(deliverNotices, { noticeIds }, { id: randomUUID(), passport })));
    await afterSomeTries(actor);
    expect(await people.wechatMessages(openid)).toHaveLength(1);
  });
  const triesOf = async (actor: Actor) => {
    const [rows] = await people.database.asRoot((root) => root.query('SELECT tries FROM notice WHERE personId = ?', [actor.id]));
    return (rows as { tries: number }[])[0]?.tries ?? 0;
  };

  it('is not kept for somebody who has closed the account, and the others get theirs', async () => {
    const [gone, here] = [await aMember(), await aMember()];
    await people.ask(closeAccount, { understood: true }, gone.actor);
    expect(await send([gone.actor, here.actor])).toEqual({ ok: true, value: { count: 1 } });
    await until(async () => (await channelOf(here.actor)) === 'wechat');
  });

  it('comes from a service, never from a person', async () => {
    const { actor } = await aMember();
    const passport = await (await signerOf('people', testKeys().passport.people.key)).sign(actor);
    const notices = [{ personId: actor.id as PersonId, ...given }];
    expect(await childcare.ask(sendNotices, { notices }, { id: randomUUID(), passport })).toEqual({
      ok: false,
      error: { code: 'NotAllowed' },
    });
    expect((await inbox(actor)).items).toEqual([]);
  });
});

describe('a stampede of notices', () => {
  it('of 400 reaches each person once', async () => {
    const family: Awaited<ReturnType<typeof aMember>>[] = [];
    for (let i = 0; i < 20; i++) family.push(await aMember());
    const twice = [...family, ...family].map(({ actor }) => actor);
    const replies = await Promise.all(Array.from({ length: 10 }, () => send(twice)));
    expect(replies.every(({ ok }) => ok)).toBe(true);
    await until(async () => (await outbox()) === 0);
    const sent = await Promise.all(family.map(async ({ openid }) => (await people.wechatMessages(openid)).length));
    expect(sent).toEqual(family.map(() => 20));
  }, 90_000);
});

describe('the list of my notices', () => {
  it('shows the newest first, page by page, and nobody else’s', async () => {
    const [mine, other] = [await aMember(), await aMember()];
    for (let i = 0; i < 5; i++) await send([mine.actor, other.actor]);
    const seen: string[] = [];
    let after: string | null = null;
    let pages = 0;
    do {
      const page: Awaited<ReturnType<typeof inbox>> = await inbox(mine.actor, { first: 2, after });
      seen.push(...page.items.map(({ id }) => id));
      after = page.next;
      pages++;
    } while (after);
    const [rows] = await people.database.asRoot((root) =>
      root.query('SELECT id FROM notice WHERE personId = ? ORDER BY at DESC, id DESC', [mine.actor.id]),
    );
    expect(pages).toBe(3);
    expect(seen).toEqual((rows as { id: string }[]).map(({ id }) => id));
  });
});

describe('people', () => {
  it('had no defect in any of these cases', () => expect(people.defects).toEqual([]));
});

describe('a service that was broken into', () => {
  it.each<[string, Spoken]>([
    ['words of its own', { notice: '您的账户有风险，请拨打 4000000000', args: {} }],
    ['a notice of another service', { notice: sessionBooked.subject, args: { startsAt: '2031-12-31T16:05:00.000Z' } }],
    ['words in the place of a time', { notice: placeOffered.subject, args: { classId, endsAt: '请拨打 4000000000' } }],
  ])('cannot send %s, not even beside a sound one', async (_what, said) => {
    const { actor, openid } = await aMember({ phone: true });
    const notices = [given, said].map((one) => ({ personId: actor.id as PersonId, ...one }));
    const passport = await childcare.signAsSystem();
    expect(codeOf(await childcare.ask(sendNotices, { notices }, { id: randomUUID(), passport }))).toBe('Defect');
    expect([(await inbox(actor)).items, await people.wechatMessages(openid)]).toEqual([[], []]);
    expect(JSON.stringify(people.defects)).not.toContain('4000000000');
  });
});
