import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@sanwei/contracts';
import { listMyLogins, signInWithWechat, signOut } from '@sanwei/contracts/people/login';
import { bindWechat, closeAccount } from '@sanwei/contracts/people/person';
import { answerOf, until } from '@sanwei/testing';
import { aUnion, type Union } from '../membership/membership.example.js';

let city: Union;
beforeAll(async () => {
  city = await aUnion();
}, 60_000);
afterAll(() => city.stop());

const codeOf = (reply: { ok: boolean; error?: { code: string } }) => reply.error?.code ?? 'done';
const anOpenid = () => `fake-${randomUUID()}`;
const bind = async (actor: Actor, openid: string, id?: string) =>
  city.ask(bindWechat, { code: await city.wechatCode(openid) }, actor, id ? { id } : {});
const whoIs = async (openid: string) => answerOf(await city.ask(signInWithWechat, { code: await city.wechatCode(openid) })).personId;
const minute = 60_000;

describe('binding WeChat', () => {
  it('lets a member who came by phone sign in with it, tells them, and leaves a line without the number of WeChat', async () => {
    const [{ actor }, openid] = [await city.withPhone(), anOpenid()];
    expect(codeOf(await bind(actor, openid))).toBe('done');
    expect(await whoIs(openid)).toBe(actor.id);
    const texts = () => city.noticeTexts(actor);
    await until(async () => (await texts()).length === 1);
    expect((await texts())[0]).toMatch(/绑定了微信.*不是您本人/);
    const trail = await city.rows('SELECT * FROM trail WHERE actorId = ?', [actor.id]);
    expect(trail).toContainEqual(expect.objectContaining({ action: '绑定微信', object: actor.id }));
    expect(JSON.stringify([trail, await city.rows('SELECT * FROM person'), await city.rows('SELECT * FROM outbox')])).not.toContain(openid);
  });

  it('gives the first answer at the second tap, although a code works once, and is content with what is bound already', async () => {
    const [{ actor }, openid, id] = [await city.withPhone(), anOpenid(), randomUUID()];
    const code = await city.wechatCode(openid);
    const first = await city.ask(bindWechat, { code }, actor, { id });
    expect(codeOf(first)).toBe('done');
    expect(await city.ask(bindWechat, { code }, actor, { id })).toEqual(first);
    expect(codeOf(await city.ask(bindWechat, { code }, actor))).toBe('WechatCodeRefused');
    expect(codeOf(await bind(actor, openid))).toBe('done');
  });

  it('refuses the code of a phone, and says when WeChat is away', async () => {
    const { actor, phone } = await city.withPhone();
    expect(codeOf(await city.ask(bindWechat, { code: await city.phoneCode(phone) }, actor))).toBe('WechatCodeRefused');
    await city.fault('wechat', { on: 'jscode2session', kind: 'timeout' });
    expect(codeOf(await bind(actor, anOpenid()))).toBe('WechatUnavailable');
    await city.clearFaults();
  });

  it('refuses a WeChat with an account of its own, which its owner can close, and then it is free', async () => {
    const [{ actor }, openid] = [await city.withPhone(), anOpenid()];
    const other = await city.aMember(openid);
    expect(codeOf(await bind(actor, openid))).toBe('WechatInUse');
    expect(await whoIs(openid)).toBe(other.actor.id);
    answerOf(await city.ask(closeAccount, { understood: true }, other.actor));
    expect(codeOf(await bind(actor, openid))).toBe('done');
    expect(await whoIs(openid)).toBe(actor.id);
  });

  it('puts another WeChat into the place of the first only for whoever has just shown the phone, and ends the other sign-ins', async () => {
    const [{ actor, phone }, first, second] = [await city.withPhone(), anOpenid(), anOpenid()];
    answerOf(await bind(actor, first));
    const byWechat = await city.aMember(first);
    expect(byWechat.actor.id).toBe(actor.id);
    expect(codeOf(await bind(byWechat.actor, second))).toBe('OtherWechatBound');
    await city.moveTime(15 * minute);
    expect(codeOf(await bind(actor, second))).toBe('OtherWechatBound');
    const again = await city.withPhone(phone);
    expect(codeOf(await bind(again.actor, second))).toBe('done');
    expect(await whoIs(second)).toBe(actor.id);
    expect(await whoIs(first)).not.toBe(actor.id);
    const { items } = answerOf(await city.ask(listMyLogins, {}, again.actor));
    // The one that bound it, and the sign-in with the new WeChat just now.
    expect(items.map(({ way }) => way).sort()).toEqual(['code', 'wechat']);
  });

  it('is nothing for a login that has ended', async () => {
    const { actor } = await city.withPhone();
    answerOf(await city.ask(signOut, {}, actor));
    expect(codeOf(await bind(actor, anOpenid()))).toBe('LoginEnded');
  });
});

describe('at the same moment', () => {
  it('two accounts bind one WeChat: one of them', async () => {
    for (let round = 0; round < 4; round += 1) {
      const [one, two, openid] = [await city.withPhone(), await city.withPhone(), anOpenid()];
      const replies = await Promise.all([bind(one.actor, openid), bind(two.actor, openid)]);
      expect(replies.map(codeOf).sort()).toEqual(['WechatInUse', 'done']);
      expect(await whoIs(openid)).toBe(replies[0]!.ok ? one.actor.id : two.actor.id);
    }
  });

  it('one account binds two: one of them, until the phone is shown again', async () => {
    const { actor } = await city.withPhone();
    const openids = [anOpenid(), anOpenid()];
    const replies = await Promise.all(openids.map((openid) => bind(actor, openid)));
    // Just signed in with a code: the later replaces the earlier.
    expect(replies.map(codeOf)).toEqual(['done', 'done']);
    const owners = await Promise.all(openids.map(whoIs));
    expect(owners.filter((id) => id === actor.id)).toHaveLength(1);
  });

  it('somebody signs in with that WeChat for the first time: one account has it, and both answers say so', async () => {
    for (let round = 0; round < 6; round += 1) {
      const [{ actor }, openid] = [await city.withPhone(), anOpenid()];
      const [bound, signedIn] = await Promise.all([bind(actor, openid), whoIs(openid)]);
      expect(codeOf(bound)).toBe(signedIn === actor.id ? 'done' : 'WechatInUse');
      expect(await whoIs(openid)).toBe(signedIn);
    }
  });

  it('is no defect in any of these cases', () => expect(city.defects).toEqual([]));
});
