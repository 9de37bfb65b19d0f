import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor, PersonId } from '@sanwei/contracts';
import { listMyLogins, signInWithWechat } from '@sanwei/contracts/people/login';
import { bindPhone, bindPhoneWithCode, bindWechat, requestPhoneCode, viewMe } from '@sanwei/contracts/people/person';
import { answerOf, codeOf, until } from '@sanwei/testing';
import { aPhone, aUnion, type Union } from '../membership/membership.example.js';

let city: Union;
beforeAll(async () => {
  city = await aUnion();
}, 60_000);
afterAll(() => city.stop());
afterEach(() => city.clearFaults());

type Somebody = Actor & { id: PersonId };
const minute = 60_000;
const anOpenid = () => `fake-${randomUUID()}`;
const byPhone = async (who: Somebody, phone: string, id = randomUUID()) =>
  city.ask(bindPhone, { code: await city.phoneCode(phone) }, who, { id });
const byWechat = async (who: Somebody, openid: string, id = randomUUID()) =>
  city.ask(bindWechat, { code: await city.wechatCode(openid) }, who, { id });
const byCode = async (who: Somebody, phone: string) => {
  const { attemptId } = answerOf(await city.ask(requestPhoneCode, { phone }, who));
  return answerOf(await city.ask(bindPhoneWithCode, { attemptId, code: city.sentCode(attemptId) }, who));
};
const byButton = async (who: Somebody, phone: string) => answerOf(await byPhone(who, phone));
const logins = async (who: Somebody) => answerOf(await city.ask(listMyLogins, {}, who)).items;
const tailOf = async (who: Somebody) => answerOf(await city.ask(viewMe, {}, who)).phoneTail;
/** What came to a phone, but for codes. */
const smsTo = async (phone: string) =>
  (await city.smsMessages(phone)).map(({ text }) => text).filter((text) => !text.startsWith('验证码 '));
const warned = (text: string) => /不是您本人操作/.test(text);
const onWechat = async (openid: string) => (await city.wechatMessages(openid)).map(({ data }) => JSON.stringify(data));

describe('a sign-in of more than a quarter of an hour ago', () => {
  it('gives the account no way in: no phone in either way, none in the place of the first, and no WeChat', async () => {
    const [wechat, old] = [(await city.aMember(anOpenid())).actor, await city.withWechat()];
    const { actor: phoned } = await city.withPhone();
    const first = aPhone();
    await city.moveTime(15 * minute);
    expect(codeOf(await byPhone(wechat, first))).toBe('SignInNotFresh');
    expect(codeOf(await city.ask(requestPhoneCode, { phone: first }, wechat))).toBe('SignInNotFresh');
    expect(codeOf(await byPhone(old.actor, aPhone()))).toBe('SignInNotFresh');
    expect(codeOf(await byWechat(phoned, anOpenid()))).toBe('SignInNotFresh');
    expect([await tailOf(wechat), await tailOf(old.actor)]).toEqual([null, old.phone.slice(-4)]);
    expect(await city.smsMessages(first)).toEqual([]);
    expect(await city.rows('SELECT openidIndex FROM person WHERE id = ?', [phoned.id])).toEqual([{ openidIndex: null }]);
  });

  it('still hears that what is bound is bound, and binds after a sign-in with the old way', async () => {
    const { actor, phone, openid } = await city.withWechat();
    await city.moveTime(15 * minute);
    expect(codeOf(await byPhone(actor, phone))).toBeNull();
    expect(codeOf(await byWechat(actor, openid))).toBeNull();
    const again = (await city.aMember(openid)).actor;
    expect(codeOf(await byPhone(again, aPhone()))).toBeNull();
  });

  it('that asked for its code in time binds with it', async () => {
    const { actor } = await city.aMember(anOpenid());
    await city.moveTime(14 * minute);
    const { attemptId } = answerOf(await city.ask(requestPhoneCode, { phone: aPhone() }, actor));
    await city.moveTime(2 * minute);
    expect(codeOf(await city.ask(bindPhoneWithCode, { attemptId, code: city.sentCode(attemptId) }, actor))).toBeNull();
  });

  it('gets its first answer again for a command that was done in time, and one that was refused is done anew', async () => {
    const { actor } = await city.withPhone();
    const [openid, id, refusedId] = [anOpenid(), randomUUID(), randomUUID()];
    const code = await city.wechatCode(openid);
    const first = await city.ask(bindWechat, { code }, actor, { id });
    expect(codeOf(first)).toBeNull();
    await city.moveTime(15 * minute);
    expect(await city.ask(bindWechat, { code }, actor, { id })).toEqual(first);
    const phone = aPhone();
    expect(codeOf(await byPhone(actor, phone, refusedId))).toBe('SignInNotFresh');
    const again = (await city.aMember(openid)).actor;
    expect(codeOf(await byPhone(again, phone, refusedId))).toBeNull();
  });
});

describe('whoever the account belonged to', () => {
  it('is told on the old number when another is put in its place, and every other sign-in is over', async () => {
    const { actor, phone, token } = await city.withPhone();
    const here = await city.withPhone(phone);
    const next = aPhone();
    expect(token).not.toBe(here.token);
    answerOf(await byPhone(here.actor, next));
    await until(async () => (await smsTo(phone)).filter(warned).length === 1);
    expect((await smsTo(phone)).find(warned)).toMatch(/换了手机号/);
    expect((await logins(here.actor)).map(({ current }) => current)).toEqual([true]);
    expect(codeOf(await byPhone(actor, aPhone()))).toBe('LoginEnded');
    expect((await city.noticeTexts(here.actor))[0]).toMatch(/换了手机号/);
    expect(JSON.stringify(await city.rows('SELECT * FROM outbox'))).not.toContain(phone);
  });

  it('is told on the WeChat of before when a first phone comes, by button and by code, and other sign-ins are over', async () => {
    for (const bind of [byButton, byCode]) {
      const openid = anOpenid();
      const before = (await city.aMember(openid)).actor;
      const { actor } = await city.aMember(openid);
      await city.quota(openid, 3);
      const phone = aPhone();
      expect(await bind(actor, phone)).toEqual({ phoneTail: phone.slice(-4) });
      await until(async () => (await onWechat(openid)).length === 1);
      expect((await onWechat(openid))[0]).toContain('您的账号已绑定手机号');
      expect(await smsTo(phone)).toEqual([]);
      expect((await logins(actor)).map(({ current }) => current)).toEqual([true]);
      expect(await city.rows('SELECT 1 FROM login WHERE personId = ? AND endedAt IS NULL', [before.id])).toHaveLength(1);
    }
  });

  it('is told on the phone when a first WeChat comes, and other sign-ins are over', async () => {
    const [before, openid] = [await city.withPhone(), anOpenid()];
    const { actor, phone } = await city.withPhone(before.phone);
    await city.quota(openid, 3);
    answerOf(await byWechat(actor, openid));
    expect((await logins(actor)).map(({ current }) => current)).toEqual([true]);
    expect(codeOf(await byWechat(before.actor, anOpenid()))).toBe('LoginEnded');
    await until(async () => (await smsTo(phone)).filter(warned).length === 1);
    expect((await smsTo(phone)).find(warned)).toMatch(/绑定了微信/);
  });

  it('is told on the old WeChat and on the phone when another WeChat comes in its place', async () => {
    const [{ phone }, first, second] = [await city.withPhone(), anOpenid(), anOpenid()];
    const { actor } = await city.withPhone(phone);
    answerOf(await byWechat(actor, first));
    await until(async () => (await smsTo(phone)).filter(warned).length === 1);
    await city.quota(first, 3);
    answerOf(await byWechat(actor, second));
    await until(async () => (await smsTo(phone)).filter(warned).length === 2);
    await until(async () => (await onWechat(first)).some((text) => text.includes('您的账号已绑定微信')));
    expect(await city.aMember(first).then((other) => other.actor.id)).not.toBe(actor.id);
  });

  it('is told late when nobody takes the SMS at first, and once', async () => {
    const { actor, phone } = await city.withPhone();
    await until(async () => (await city.smsMessages(phone)).length === 1);
    await city.fault('sms', { on: 'send', kind: 'status', status: 503 });
    answerOf(await byPhone(actor, aPhone()));
    await until(async () => (await city.rows("SELECT 1 FROM outbox WHERE subject LIKE '%warn-old-way%' AND tries > 0")).length > 0);
    await city.clearFaults();
    await city.moveTime(2 * minute);
    await until(async () => (await smsTo(phone)).filter(warned).length === 1);
    await until(async () => (await city.rows("SELECT 1 FROM outbox WHERE subject LIKE '%warn-old-way%'")).length === 0);
    expect((await smsTo(phone)).filter(warned)).toHaveLength(1);
  });

  it('gets no warning when nothing has changed', async () => {
    const { actor, phone, openid } = await city.withWechat();
    await until(async () => (await city.noticeTexts(actor)).length === 1);
    expect([codeOf(await byPhone(actor, phone)), codeOf(await byWechat(actor, openid))]).toEqual([null, null]);
    expect(await city.noticeTexts(actor)).toHaveLength(1);
    expect(await city.rows("SELECT 1 FROM outbox WHERE subject LIKE '%warn-old-way%'")).toEqual([]);
  });
});

describe('two windows of one person', () => {
  it('bind two phones at the same moment: one of them, whose window stays', async () => {
    for (let round = 0; round < 4; round += 1) {
      const openid = anOpenid();
      const [one, two] = [(await city.aMember(openid)).actor, (await city.aMember(openid)).actor];
      const replies = await Promise.all([byPhone(one, aPhone()), byPhone(two, aPhone())]);
      expect(replies.map(codeOf).sort()).toEqual(['LoginEnded', null]);
      expect(answerOf(await city.ask(signInWithWechat, { code: await city.wechatCode(openid) })).personId).toBe(one.id);
    }
  });

  it('is no defect in any of these cases', () => expect(city.defects).toEqual([]));
});
