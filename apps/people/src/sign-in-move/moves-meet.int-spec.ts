import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { requestCode, signInWithCode, signInWithWechat } from '@sanwei/contracts/people/login';
import { bindPhone, bindWechat, closeAccount } from '@sanwei/contracts/people/person';
import { moveSignIn } from '@sanwei/contracts/people/sign-in-move';
import { answerOf } from '@sanwei/testing';
import { aPhone, codeOf } from '../membership/membership.example.js';
import { aCounter, type Counter, inTurn } from './sign-in-move.example.js';
import { moveCodeOf } from './sign-in-move.store.js';

let counter: Counter;
beforeAll(async () => {
  counter = await aCounter();
}, 60_000);
afterAll(() => counter.city.stop());

describe('at the moment of a move', () => {
  it('two clerks move one member: the first, and the other is told that it has happened', async () => {
    const { city, aClerk, aListedMember, begun, move } = counter;
    const [one, two] = [aClerk(), aClerk()];
    const { actor, phone } = await aListedMember();
    const phones = [aPhone(), aPhone()] as const;
    const moves = [await begun(phone, phones[0], one), await begun(phone, phones[1], two)] as const;
    const replies = await inTurn(
      counter,
      actor,
      () => move(moves[1], two),
      () => move(moves[0], one),
    );
    expect(replies.map(codeOf)).toEqual(['done', 'MoveOvertaken']);
    expect((await city.withPhone(phones[1])).actor.id).toBe(actor.id);
  });

  it('two members get one phone: one of them', async () => {
    const { city, aClerk, aListedMember, begun, move } = counter;
    const clerk = aClerk();
    const [first, second, newPhone] = [await aListedMember(), await aListedMember(), aPhone()];
    const moves = [await begun(first.phone, newPhone, clerk)];
    await city.rows('DELETE FROM code_allowance');
    moves.push(await begun(second.phone, newPhone, clerk));
    expect((await Promise.all(moves.map((moveId) => move(moveId, clerk)))).map(codeOf).sort()).toEqual(['NewPhoneOnAccount', 'done']);
  });

  it('a second tap gets the first answer, and moves once', async () => {
    const { city, aClerk, aListedMember, begun, move } = counter;
    const clerk = aClerk();
    const { phone } = await aListedMember();
    const moveId = await begun(phone, aPhone(), clerk);
    const [input, id] = [{ moveId, code: moveCodeOf(city.secrets, moveId) }, randomUUID()];
    const first = await city.ask(moveSignIn, input, clerk, { id });
    expect(codeOf(first)).toBe('done');
    expect(await city.ask(moveSignIn, input, clerk, { id })).toEqual(first);
    expect(codeOf(await move(moveId, clerk))).toBe('CodeExpired');
  });

  it('somebody signs in with the old phone: no sign-in of the account outlives the move, whichever is first', async () => {
    const { city, aClerk, aListedMember, begun, move, opens } = counter;
    for (const moveFirst of [true, false]) {
      const clerk = aClerk();
      const { actor, phone } = await aListedMember();
      const moveId = await begun(phone, aPhone(), clerk);
      await city.rows('DELETE FROM code_allowance');
      const { attemptId } = answerOf(await city.ask(requestCode, { phone }));
      const moving = () => move(moveId, clerk);
      const signing = () => city.ask(signInWithCode, { attemptId, code: city.sentCode(attemptId) });
      const inOrder = async () => {
        if (moveFirst) return inTurn(counter, actor, moving, signing);
        const [signedIn, moved] = await inTurn(counter, actor, signing, moving);
        return [moved, signedIn] as const;
      };
      const [moved, signedIn] = await inOrder();
      expect(codeOf(moved)).toBe('done');
      if (!moveFirst) expect(signedIn).toMatchObject({ ok: true, value: { personId: actor.id } });
      if (signedIn.ok && signedIn.value.personId === actor.id) expect(await opens(signedIn.value.token)).toBe('LoginEnded');
      expect(await city.rows('SELECT id FROM login WHERE personId = ? AND endedAt IS NULL', [actor.id])).toEqual([]);
    }
  });

  describe('the old phone binds', () => {
    const aMove = async () => {
      const { city, aClerk, aListedMember, begun, move } = counter;
      const [clerk, openid, newPhone] = [aClerk(), `fake-${randomUUID()}`, aPhone()];
      const { actor, phone } = await aListedMember();
      const moveId = await begun(phone, newPhone, clerk);
      const [phoneCode, wechatCode] = [await city.phoneCode(aPhone()), await city.wechatCode(openid)];
      return {
        ...{ actor, openid, newPhone },
        moving: () => move(moveId, clerk),
        bindingPhone: () => city.ask(bindPhone, { code: phoneCode }, actor),
        bindingWechat: () => city.ask(bindWechat, { code: wechatCode }, actor),
      };
    };

    it('another number before the move: the clerk looks again', async () => {
      const { actor, moving, bindingPhone } = await aMove();
      expect((await inTurn(counter, actor, bindingPhone, moving)).map(codeOf)).toEqual(['done', 'MoveOvertaken']);
    });

    it('another number after the move: that login has ended', async () => {
      const { actor, newPhone, moving, bindingPhone } = await aMove();
      expect((await inTurn(counter, actor, moving, bindingPhone)).map(codeOf)).toEqual(['done', 'LoginEnded']);
      expect((await counter.city.withPhone(newPhone)).actor.id).toBe(actor.id);
    });

    it.each([
      ['before', 'done'],
      ['after', 'LoginEnded'],
    ])('a WeChat %s the move: it signs nobody in to the account', async (when, bound) => {
      const { city } = counter;
      const { actor, openid, moving, bindingWechat } = await aMove();
      const replies =
        when === 'before' ? await inTurn(counter, actor, bindingWechat, moving) : await inTurn(counter, actor, moving, bindingWechat);
      expect(replies.map(codeOf)).toEqual(when === 'before' ? [bound, 'done'] : ['done', bound]);
      expect(answerOf(await city.ask(signInWithWechat, { code: await city.wechatCode(openid) })).personId).not.toBe(actor.id);
    });
  });

  it('an old request arrives after the move: it binds nothing and closes nothing', async () => {
    const { city, aClerk, aListedMember, begun, move } = counter;
    const clerk = aClerk();
    const [{ actor, phone }, newPhone] = [await aListedMember(), aPhone()];
    answerOf(await move(await begun(phone, newPhone, clerk), clerk));
    expect(codeOf(await city.ask(bindPhone, { code: await city.phoneCode(aPhone()) }, actor))).toBe('LoginEnded');
    expect(codeOf(await city.ask(bindWechat, { code: await city.wechatCode(`fake-${randomUUID()}`) }, actor))).toBe('LoginEnded');
    expect(codeOf(await city.ask(closeAccount, { understood: true }, actor))).toBe('LoginEnded');
    expect((await city.withPhone(newPhone)).actor.id).toBe(actor.id);
  });

  it('the account is closed before the move: it stays closed, and nothing of the move stays', async () => {
    const { city, aClerk, aListedMember, begun, move } = counter;
    const clerk = aClerk();
    const { actor, phone } = await aListedMember();
    const moveId = await begun(phone, aPhone(), clerk);
    const closing = () => city.ask(closeAccount, { understood: true }, actor);
    const replies = await inTurn(counter, actor, closing, () => move(moveId, clerk));
    expect(replies.map(codeOf)).toEqual(['done', 'MoveOvertaken']);
    expect(await city.rows('SELECT phoneIndex FROM person WHERE id = ?', [actor.id])).toEqual([{ phoneIndex: null }]);
    expect(await city.rows('SELECT 1 FROM sign_in_move WHERE personId = ?', [actor.id])).toEqual([]);
    expect(codeOf(await move(moveId, clerk))).toBe('CodeExpired');
  });

  it('the account is closed after the move: an old login closes nothing', async () => {
    const { city, aClerk, aListedMember, begun, move } = counter;
    const [clerk, newPhone] = [aClerk(), aPhone()];
    const { actor, phone } = await aListedMember();
    const moveId = await begun(phone, newPhone, clerk);
    const closing = () => city.ask(closeAccount, { understood: true }, actor);
    const replies = await inTurn(counter, actor, () => move(moveId, clerk), closing);
    expect(replies.map(codeOf)).toEqual(['done', 'LoginEnded']);
    expect((await city.withPhone(newPhone)).actor.id).toBe(actor.id);
  });
});

it('breaks over nothing', () => expect(counter.city.defects).toEqual([]));
