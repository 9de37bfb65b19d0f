import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor, CodeAttemptId, PersonId } from '@sanwei/contracts';
import { requestCode, signInWithCode } from '@sanwei/contracts/people/login';
import { bindPhone, bindPhoneWithCode, closeAccount, requestPhoneCode, viewMe } from '@sanwei/contracts/people/person';
import { answerOf, codeOf, until } from '@sanwei/testing';
import { aPeople, type People } from '../people.example.js';

const minute = 60_000;
let people: People;
let number = 13_500_000_000;
const aPhone = () => String(++number);
beforeAll(async () => {
  people = await aPeople();
});
afterAll(() => people.stop());

type Somebody = Actor & { id: PersonId };
const aMember = async (): Promise<Somebody> => (await people.aMember(`fake-${randomUUID()}`)).actor;
const request = (phone: string, who: Somebody) => people.ask(requestPhoneCode, { phone }, who);
const attemptFor = async (phone: string, who: Somebody) => answerOf(await request(phone, who)).attemptId;
const bind = (attemptId: CodeAttemptId, who: Somebody, code = people.sentCode(attemptId), id?: string) =>
  people.ask(bindPhoneWithCode, { attemptId, code }, who, id ? { id } : {});
const wrongCode = (attemptId: CodeAttemptId) => String((Number(people.sentCode(attemptId)) + 1) % 1_000_000).padStart(6, '0');
const tailOf = async (who: Somebody) => answerOf(await people.ask(viewMe, {}, who)).phoneTail;

describe('binding a phone with a code, where there is no WeChat', () => {
  it('sends a code that says what it is for, binds, tells the person, and that phone signs in to this account from then on', async () => {
    const [me, phone] = [await aMember(), aPhone()];
    const attemptId = await attemptFor(phone, me);
    await until(async () => (await people.smsMessages(phone)).length === 1);
    const [message] = await people.smsMessages(phone);
    expect(message?.text).toContain('用于绑定手机号');
    const [code] = /\d{6}/.exec(message!.text)!;
    expect(await bind(attemptId, me, code)).toEqual({ ok: true, value: { phoneTail: phone.slice(-4) } });
    expect(await tailOf(me)).toBe(phone.slice(-4));
    await until(async () => (await people.noticeTexts(me)).some((text) => text.includes('绑定了手机号')));
    await people.moveTime(2 * minute);
    const signIn = answerOf(await people.ask(requestCode, { phone })).attemptId;
    expect(answerOf(await people.ask(signInWithCode, { attemptId: signIn, code: people.sentCode(signIn) })).personId).toBe(me.id);
  });

  it.each([
    ['wide digits', '１３３００００００１１', '13300000011'],
    ['what a contact card wraps it in', '\u202d133 0000 0012\u202c', '13300000012'],
    ['a joiner and a mark of direction', '133\u200b0000\u200e0013\ufeff', '13300000013'],
  ])('takes a phone with %s, and a code in two wide groups', async (_how, typed, plain) => {
    const me = await aMember();
    const attemptId = await attemptFor(typed, me);
    await until(async () => (await people.smsMessages(plain)).length === 1);
    const wide = people.sentCode(attemptId).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    expect(codeOf(await bind(attemptId, me, `\u202d${wide.slice(0, 3)} ${wide.slice(3)}\u202c`))).toBeNull();
  });

  it('says how many tries are left, ends with the fifth wrong one, and after five minutes', async () => {
    const me = await aMember();
    const attemptId = await attemptFor(aPhone(), me);
    const replies = [];
    for (let i = 0; i < 5; i++) replies.push(await bind(attemptId, me, wrongCode(attemptId)));
    expect(replies.map((reply) => (reply.ok ? null : reply.error))).toEqual([
      ...[4, 3, 2, 1].map((triesLeft) => ({ code: 'CodeWrong', triesLeft })),
      { code: 'CodeExpired' },
    ]);
    expect(codeOf(await bind(attemptId, me))).toBe('CodeExpired');
    const late = await attemptFor(aPhone(), me);
    await people.moveTime(5 * minute);
    expect(codeOf(await bind(late, me))).toBe('CodeExpired');
    expect(await tailOf(me)).toBeNull();
  });

  it('pauses for an account that guesses over many phones, and says until when', async () => {
    const me = await aMember();
    const replies = [];
    // More than two quarters of an hour allow, wherever in them this begins.
    for (let phone = 0; phone < 9; phone++) {
      const attemptId = await attemptFor(aPhone(), me);
      for (let tried = 0; tried < 5; tried++) replies.push(await bind(attemptId, me, wrongCode(attemptId)));
    }
    expect(replies.filter((reply) => codeOf(reply) === 'BindingPaused').length).toBeGreaterThanOrEqual(1);
  });

  it('sends no codes to a list of phones', async () => {
    const me = await aMember();
    const replies = [];
    for (let phone = 0; phone < 42; phone++) replies.push(await request(aPhone(), me));
    expect(replies.filter((reply) => codeOf(reply) === 'TooManyCodes').length).toBeGreaterThanOrEqual(2);
  });

  it('is of use to this person and for this alone: nobody else binds with it, nobody signs in with it, and no sign-in code binds', async () => {
    const [me, other, phone] = [await aMember(), await aMember(), aPhone()];
    const attemptId = await attemptFor(phone, me);
    const code = people.sentCode(attemptId);
    expect(codeOf(await bind(attemptId, other, code))).toBe('CodeExpired');
    expect(codeOf(await people.ask(signInWithCode, { attemptId, code }))).toBe('CodeExpired');
    const signIn = answerOf(await people.ask(requestCode, { phone: aPhone() })).attemptId;
    expect(codeOf(await bind(signIn, me))).toBe('CodeExpired');
    expect(codeOf(await bind(attemptId, me, code))).toBeNull();
  });

  it('is refused where another account has the phone, only after the code: before it nobody learns whose a phone is', async () => {
    const [owner, other, phone] = [await aMember(), await aMember(), aPhone()];
    answerOf(await bind(await attemptFor(phone, owner), owner));
    await people.moveTime(2 * minute);
    const attemptId = await attemptFor(phone, other);
    expect(codeOf(await bind(attemptId, other, wrongCode(attemptId)))).toBe('CodeWrong');
    expect(codeOf(await bind(attemptId, other))).toBe('PhoneInUse');
    expect([await tailOf(owner), await tailOf(other)]).toEqual([phone.slice(-4), null]);
  });

  it('puts no other phone in the place of one that is bound, also when that came in between', async () => {
    const me = await aMember();
    const attemptId = await attemptFor(aPhone(), me);
    answerOf(await people.ask(bindPhone, { code: await people.phoneCode(aPhone()) }, me));
    const before = await tailOf(me);
    expect(codeOf(await bind(attemptId, me))).toBe('OtherPhoneBound');
    expect(codeOf(await request(aPhone(), me))).toBe('OtherPhoneBound');
    expect(await tailOf(me)).toBe(before);
  });

  it('is done once, however often it is tapped', async () => {
    const [me, phone] = [await aMember(), aPhone()];
    const attemptId = await attemptFor(phone, me);
    const id = randomUUID();
    const replies = await Promise.all([bind(attemptId, me, undefined, id), bind(attemptId, me, undefined, id)]);
    expect(replies).toEqual(Array(2).fill({ ok: true, value: { phoneTail: phone.slice(-4) } }));
    const [lines] = await people.database.asRoot((root) =>
      root.query("SELECT 1 FROM trail WHERE action = '绑定手机号' AND actorId = ?", [me.id]),
    );
    expect(lines).toHaveLength(1);
  });

  it('goes with the account', async () => {
    const me = await aMember();
    const attemptId = await attemptFor(aPhone(), me);
    answerOf(await people.ask(closeAccount, { understood: true }, me));
    expect(codeOf(await bind(attemptId, me))).toBe('CodeExpired');
    const [rows] = await people.database.asRoot((root) => root.query('SELECT 1 FROM code_attempt WHERE personId = ?', [me.id]));
    expect(rows).toEqual([]);
  });

  it('is no defect in any of these cases', () => expect(people.defects).toEqual([]));
});
