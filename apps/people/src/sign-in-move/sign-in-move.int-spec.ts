import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor, BranchId, MembershipId, PersonId, SignInMoveId } from '@sanwei/contracts';
import { openPassport, requestCode, signInWithCode, signInWithWechat } from '@sanwei/contracts/people/login';
import { findMember } from '@sanwei/contracts/people/membership';
import { bindPhone, bindWechat, closeAccount } from '@sanwei/contracts/people/person';
import { beginSignInMove, moveSignIn } from '@sanwei/contracts/people/sign-in-move';
import { answerOf, until } from '@sanwei/testing';
import { aPhone, aUnion, type Union } from '../membership/membership.example.js';
import { committed } from '../roster/roster.example.js';
import { moveCodeOf } from './sign-in-move.store.js';

type Clerk = Actor & { id: PersonId };
let city: Union;
let works: BranchId;
beforeAll(async () => {
  city = await aUnion();
  works = city.branches.works;
}, 60_000);
afterAll(() => city.stop());

const codeOf = (reply: { ok: boolean; error?: { code: string } }) => reply.error?.code ?? 'done';
/** A second factor has just been shown. */
const aClerk = (branchId: BranchId = city.branches.street): Clerk => ({
  ...city.clerkOf(branchId),
  steppedUpUntil: Date.now() + 600_000,
});
const aListedMember = async () => {
  const member = await city.withPhone();
  await committed(city, aClerk(), works, [['苏映秋', member.phone]]);
  return member;
};
const findId = async (phone: string, clerk: Clerk): Promise<MembershipId> =>
  answerOf(await city.ask(findMember, { branchId: null, phone }, clerk)).member.id;
const begin = (membershipId: MembershipId, newPhone: string, clerk: Clerk) => city.ask(beginSignInMove, { membershipId, newPhone }, clerk);
const move = (moveId: SignInMoveId, clerk: Clerk, code = moveCodeOf(city.secrets, moveId)) => city.ask(moveSignIn, { moveId, code }, clerk);
const begun = async (phone: string, newPhone: string, clerk: Clerk) =>
  answerOf(await begin(await findId(phone, clerk), newPhone, clerk)).moveId;
const wrong = (moveId: SignInMoveId) => String((Number(moveCodeOf(city.secrets, moveId)) + 1) % 1_000_000).padStart(6, '0');
const opens = async (token: string) =>
  codeOf(await city.ask(openPassport, { token }, undefined, { passport: await city.wire.signAsSystem() }));

describe('a sign-in after a check by the branch', () => {
  it('moves to the new phone: the code goes there, old sign-ins end, the old phone is told, the register follows', async () => {
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
  });

  it('unbinds WeChat, which may be on the lost phone', async () => {
    const clerk = aClerk();
    const { actor, phone, openid } = await city.withWechat();
    await committed(city, clerk, works, [['方砚', phone]]);
    answerOf(await move(await begun(phone, aPhone(), clerk), clerk));
    const back = await city.ask(signInWithWechat, { code: await city.wechatCode(openid) });
    expect(answerOf(back).personId).not.toBe(actor.id);
  });
});

describe('a move is refused', () => {
  it('without a second factor, to members, and for people outside the own branches', async () => {
    const [clerk, foreign] = [aClerk(), aClerk(city.branches.other)];
    const { actor, phone } = await aListedMember();
    const id = await findId(phone, clerk);
    expect(codeOf(await begin(id, aPhone(), { ...clerk, steppedUpUntil: 0 }))).toBe('StepUpNeeded');
    expect(codeOf(await begin(id, aPhone(), { ...actor, steppedUpUntil: Date.now() + 60_000 }))).toBe('NotAllowed');
    expect(codeOf(await begin(id, aPhone(), foreign))).toBe('MemberNotFound');
    expect(codeOf(await begin(randomUUID() as MembershipId, aPhone(), clerk))).toBe('MemberNotFound');
  });

  it('for somebody who never signed in, for the same phone, and for a phone that another account or register has', async () => {
    const clerk = aClerk();
    const [{ phone }, taken, listed] = [await aListedMember(), await city.withPhone(), aPhone()];
    await committed(city, clerk, works, [['白桥', listed]]);
    expect(codeOf(await begin(await findId(listed, clerk), aPhone(), clerk))).toBe('NeverSignedIn');
    const id = await findId(phone, clerk);
    expect(codeOf(await begin(id, phone, clerk))).toBe('PhoneUnchanged');
    expect(codeOf(await begin(id, taken.phone, clerk))).toBe('PhoneInUse');
    expect(codeOf(await begin(id, listed, clerk))).toBe('PhoneInUse');
  });

  it('for staff, whose account is another matter', async () => {
    const clerk = aClerk();
    const { actor, phone } = await aListedMember();
    const [id, before] = [await findId(phone, clerk), await begun(phone, aPhone(), clerk)];
    await city.rows(
      "INSERT INTO staff_account (personId, username, passwordHash, createdAt, passwordSetAt, mustChange) VALUES (?, ?, 'x', NOW(), NOW(), 0)",
      [actor.id, `u${actor.id.slice(-8)}`],
    );
    expect(codeOf(await begin(id, aPhone(), clerk))).toBe('StaffNotMoved');
    expect(codeOf(await move(before, clerk))).toBe('StaffNotMoved');
  });

  it('with a wrong code, of which there are five, with a late one, and to another clerk', async () => {
    const clerk = aClerk();
    const { actor, phone } = await aListedMember();
    const moveId = await begun(phone, aPhone(), clerk);
    expect(codeOf(await move(moveId, aClerk()))).toBe('CodeExpired');
    const guesses = await Promise.all(Array.from({ length: 12 }, () => move(moveId, clerk, wrong(moveId))));
    expect(guesses.filter((reply) => codeOf(reply) === 'CodeWrong')).toHaveLength(4);
    expect(codeOf(await move(moveId, clerk))).toBe('CodeExpired');
    const late = await begun(phone, aPhone(), clerk);
    await city.moveTime(5 * 60_000);
    expect(codeOf(await move(late, clerk))).toBe('CodeExpired');
    expect((await city.withPhone(phone)).actor.id).toBe(actor.id);
  });

  it('with a code for signing in, and the code of a move signs nobody in', async () => {
    const clerk = aClerk();
    const [{ phone }, newPhone] = [await aListedMember(), aPhone()];
    const { attemptId } = answerOf(await city.ask(requestCode, { phone: newPhone }));
    await city.rows('DELETE FROM code_allowance');
    const moveId = await begun(phone, newPhone, clerk);
    expect(city.sentCode(moveId as never)).not.toBe(moveCodeOf(city.secrets, moveId));
    expect(codeOf(await move(moveId, clerk, city.sentCode(attemptId)))).toBe('CodeWrong');
    expect(codeOf(await city.ask(signInWithCode, { attemptId: moveId as never, code: moveCodeOf(city.secrets, moveId) }))).toBe(
      'CodeExpired',
    );
  });

  it('beyond twenty a day for one clerk, also when many are begun at once, and for a new phone asked twice in a minute', async () => {
    const clerk = aClerk();
    const { phone } = await aListedMember();
    const id = await findId(phone, clerk);
    const same = aPhone();
    expect((await Promise.all([begin(id, same, clerk), begin(id, same, clerk)])).map(codeOf).sort()).toEqual(['TooManyCodes', 'done']);
    const replies = (await Promise.all(Array.from({ length: 24 }, () => begin(id, aPhone(), clerk)))).map(codeOf);
    expect(replies.filter((code) => code === 'done')).toHaveLength(18);
    expect(replies.filter((code) => code === 'TooManyMoves')).toHaveLength(6);
    expect(codeOf(await begin(id, aPhone(), aClerk()))).toBe('done');
  });
});

describe('at the same moment', () => {
  it('two clerks move one member: one of them, the other is told that it has happened', async () => {
    const [one, two] = [aClerk(), aClerk()];
    const { actor, phone } = await aListedMember();
    const phones = [aPhone(), aPhone()];
    const moves = [await begun(phone, phones[0]!, one), await begun(phone, phones[1]!, two)];
    const replies = await Promise.all([move(moves[0]!, one), move(moves[1]!, two)]);
    expect(replies.map(codeOf).sort()).toEqual(['MoveOvertaken', 'done']);
    const won = phones[replies.findIndex(({ ok }) => ok)]!;
    expect((await city.withPhone(won)).actor.id).toBe(actor.id);
  });

  it('two members get one phone: one of them', async () => {
    const clerk = aClerk();
    const [first, second, newPhone] = [await aListedMember(), await aListedMember(), aPhone()];
    const moves = [await begun(first.phone, newPhone, clerk)];
    await city.rows('DELETE FROM code_allowance');
    moves.push(await begun(second.phone, newPhone, clerk));
    expect((await Promise.all(moves.map((moveId) => move(moveId, clerk)))).map(codeOf).sort()).toEqual(['PhoneInUse', 'done']);
  });

  it('a second tap gets the first answer, and moves once', async () => {
    const clerk = aClerk();
    const { phone } = await aListedMember();
    const moveId = await begun(phone, aPhone(), clerk);
    const [input, id] = [{ moveId, code: moveCodeOf(city.secrets, moveId) }, randomUUID()];
    const first = await city.ask(moveSignIn, input, clerk, { id });
    expect(codeOf(first)).toBe('done');
    expect(await city.ask(moveSignIn, input, clerk, { id })).toEqual(first);
    expect(codeOf(await move(moveId, clerk))).toBe('CodeExpired');
  });

  it('somebody signs in with the old phone: no sign-in of the account outlives the move', async () => {
    for (let round = 0; round < 8; round += 1) {
      const clerk = aClerk();
      const { actor, phone } = await aListedMember();
      const moveId = await begun(phone, aPhone(), clerk);
      await city.rows('DELETE FROM code_allowance');
      const attempts = [];
      for (let i = 0; i < 3; i += 1) {
        attempts.push(answerOf(await city.ask(requestCode, { phone })).attemptId);
        await city.rows('DELETE FROM code_allowance');
      }
      const [moved, ...signedIn] = await Promise.all([
        move(moveId, clerk),
        ...attempts.map((attemptId) => city.ask(signInWithCode, { attemptId, code: city.sentCode(attemptId) })),
      ]);
      expect(codeOf(moved)).toBe('done');
      for (const reply of signedIn)
        if (reply.ok && reply.value.personId === actor.id) expect(await opens(reply.value.token)).toBe('LoginEnded');
      expect(await city.rows('SELECT id FROM login WHERE personId = ? AND endedAt IS NULL', [actor.id])).toEqual([]);
    }
  });

  it('the old phone binds another number or WeChat: the account has what the branch has checked, and no more', async () => {
    for (let round = 0; round < 6; round += 1) {
      const [clerk, openid, newPhone] = [aClerk(), `fake-${randomUUID()}`, aPhone()];
      const { actor, phone } = await aListedMember();
      const moveId = await begun(phone, newPhone, clerk);
      const [phoneCode, wechatCode] = [await city.phoneCode(aPhone()), await city.wechatCode(openid)];
      const [moved, byPhone, byWechat] = await Promise.all([
        move(moveId, clerk),
        city.ask(bindPhone, { code: phoneCode }, actor),
        city.ask(bindWechat, { code: wechatCode }, actor),
      ]);
      // A phone that was bound before the move stops it, and the clerk looks again; what comes after it meets an ended login.
      expect([
        ['done', 'LoginEnded'],
        ['MoveOvertaken', 'done'],
      ]).toContainEqual([codeOf(moved), codeOf(byPhone)]);
      if (!moved.ok) continue;
      expect(['done', 'LoginEnded']).toContain(codeOf(byWechat));
      expect((await city.withPhone(newPhone)).actor.id).toBe(actor.id);
      expect(answerOf(await city.ask(signInWithWechat, { code: await city.wechatCode(openid) })).personId).not.toBe(actor.id);
    }
  });

  it('an old request arrives after the move: it binds nothing and closes nothing', async () => {
    const clerk = aClerk();
    const [{ actor, phone }, newPhone] = [await aListedMember(), aPhone()];
    answerOf(await move(await begun(phone, newPhone, clerk), clerk));
    expect(codeOf(await city.ask(bindPhone, { code: await city.phoneCode(aPhone()) }, actor))).toBe('LoginEnded');
    expect(codeOf(await city.ask(bindWechat, { code: await city.wechatCode(`fake-${randomUUID()}`) }, actor))).toBe('LoginEnded');
    expect(codeOf(await city.ask(closeAccount, { understood: true }, actor))).toBe('LoginEnded');
    expect((await city.withPhone(newPhone)).actor.id).toBe(actor.id);
  });

  it('the account is closed: it stays closed', async () => {
    const clerk = aClerk();
    const { actor, phone } = await aListedMember();
    const moveId = await begun(phone, aPhone(), clerk);
    const [closed, moved] = await Promise.all([city.ask(closeAccount, { understood: true }, actor), move(moveId, clerk)]);
    // Whoever is faster: the account is closed and nothing moves, or it has moved and an old login closes nothing.
    expect([
      ['done', 'MoveOvertaken'],
      ['done', 'CodeExpired'],
      ['LoginEnded', 'done'],
    ]).toContainEqual([codeOf(closed), codeOf(moved)]);
    const [row] = await city.rows<{ phoneIndex: string | null }>('SELECT phoneIndex FROM person WHERE id = ?', [actor.id]);
    expect(row!.phoneIndex === null).toBe(closed.ok);
    if (!closed.ok) return;
    expect(await city.rows('SELECT 1 FROM sign_in_move WHERE personId = ?', [actor.id])).toEqual([]);
  });

  it('is no defect in any of these cases', () => expect(city.defects).toEqual([]));
});
