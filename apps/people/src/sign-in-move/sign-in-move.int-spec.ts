import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signInWithWechat } from '@sanwei/contracts/people/login';
import { answerOf, until } from '@sanwei/testing';
import { aPhone, codeOf } from '../membership/membership.example.js';
import { committed } from '../roster/roster.example.js';
import { aCounter, type Counter } from './sign-in-move.example.js';
import { moveCodeOf } from './sign-in-move.store.js';

let counter: Counter;
beforeAll(async () => {
  counter = await aCounter();
}, 60_000);
afterAll(() => counter.city.stop());

describe('a sign-in after a check by the branch', () => {
  it('moves to the new phone: the code goes there, old sign-ins end, the old phone is told, the register follows', async () => {
    const { city, aClerk, aListedMember, begun, move, opens } = counter;
    const clerk = aClerk();
    const [{ actor, phone, token }, newPhone] = [await aListedMember(), aPhone()];
    const moveId = await begun(phone, newPhone, clerk);
    await until(async () => (await city.smsMessages(newPhone)).length === 1);
    expect((await city.smsMessages(newPhone))[0]!.text).toContain(moveCodeOf(city.secrets, moveId));
    expect(codeOf(await move(moveId, clerk))).toBe('done');
    expect(await opens(token)).toBe('LoginEnded');
    const old = async () => (await city.smsMessages(phone)).map(({ text }) => text).filter((text) => !text.startsWith('验证码'));
    await until(async () => (await old()).length === 1);
    expect(await old()).toEqual(['您的登录手机号已更换。如果不是您本人办理的，请尽快联系所在工会。']);
    const again = await city.withPhone(newPhone);
    expect(again.actor.id).toBe(actor.id);
    expect(await city.membershipOf(again.actor)).toMatchObject({ status: 'member', phoneTail: newPhone.slice(-4) });
    // Whoever holds the old phone is somebody new to the platform.
    const stranger = await city.withPhone(phone);
    expect(stranger.actor.id).not.toBe(actor.id);
    expect(await city.membershipOf(stranger.actor)).toBeNull();
  });

  it('is written in the trail of the clerk and of the member, without a phone, and nothing of the phones stays readable', async () => {
    const { city, aClerk, aListedMember, begun, move } = counter;
    const clerk = aClerk();
    const [{ actor, phone }, newPhone] = [await aListedMember(), aPhone()];
    answerOf(await move(await begun(phone, newPhone, clerk), clerk));
    await until(async () => (await city.smsMessages(phone)).some(({ text }) => !text.startsWith('验证码')));
    const lines = await city.rows<{ action: string }>('SELECT action FROM trail WHERE actorId = ? AND object = ?', [clerk.id, actor.id]);
    expect(lines.map(({ action }) => action).sort()).toEqual(['准备更换登录手机', '登录换到新手机']);
    const dump = JSON.stringify([
      await city.rows('SELECT * FROM trail'),
      await city.rows('SELECT * FROM sign_in_move'),
      await city.rows('SELECT * FROM outbox'),
      await city.rows('SELECT * FROM receipt'),
    ]);
    for (const number of [phone, newPhone]) expect(dump).not.toContain(number);
    // Nor sealed: once the old phone has been told, nobody needs either.
    const sealed = () => city.rows('SELECT oldPhoneSealed, newPhoneSealed FROM sign_in_move WHERE personId = ?', [actor.id]);
    await until(async () => JSON.stringify(await sealed()) === '[{"oldPhoneSealed":null,"newPhoneSealed":null}]');
  });

  it('unbinds WeChat, which may be on the lost phone', async () => {
    const { city, works, aClerk, begun, move } = counter;
    const clerk = aClerk();
    const { actor, phone, openid } = await city.withWechat();
    await committed(city, clerk, works, [['方砚', phone]]);
    answerOf(await move(await begun(phone, aPhone(), clerk), clerk));
    const back = await city.ask(signInWithWechat, { code: await city.wechatCode(openid) });
    expect(answerOf(back).personId).not.toBe(actor.id);
  });
});

it('breaks over nothing', () => expect(counter.city.defects).toEqual([]));
