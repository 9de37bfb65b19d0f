import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MembershipId } from '@sanwei/contracts';
import { requestCode, signInWithCode } from '@sanwei/contracts/people/login';
import { findMember, requestMembership } from '@sanwei/contracts/people/membership';
import { answerOf } from '@sanwei/testing';
import { aPhone, codeOf } from '../membership/membership.example.js';
import { committed } from '../roster/roster.example.js';
import { aCounter, type Counter } from './sign-in-move.example.js';
import { moveCodeOf } from './sign-in-move.store.js';

let counter: Counter;
beforeAll(async () => {
  counter = await aCounter();
}, 60_000);
afterAll(() => counter.city.stop());

describe('a move is refused', () => {
  it('without a second factor, to members, and for people outside the own branches', async () => {
    const { city, aClerk, findId, begin, aListedMember } = counter;
    const [clerk, foreign] = [aClerk(), aClerk(city.branches.other)];
    const { actor, phone } = await aListedMember();
    const id = await findId(phone, clerk);
    expect(codeOf(await begin(id, aPhone(), { ...clerk, steppedUpUntil: 0 }))).toBe('StepUpNeeded');
    expect(codeOf(await begin(id, aPhone(), { ...actor, steppedUpUntil: Date.now() + 60_000 }))).toBe('NotAllowed');
    expect(codeOf(await begin(id, aPhone(), foreign))).toBe('MemberNotFound');
    expect(codeOf(await begin(randomUUID() as MembershipId, aPhone(), clerk))).toBe('MemberNotFound');
  });

  it('for somebody who never signed in, for the same phone, and for a phone that another account or register has', async () => {
    const { city, works, aClerk, findId, begin, aListedMember } = counter;
    const clerk = aClerk();
    const [{ phone }, taken, listed] = [await aListedMember(), await city.withPhone(), aPhone()];
    await committed(city, clerk, works, [['白桥', listed]]);
    expect(codeOf(await begin(await findId(listed, clerk), aPhone(), clerk))).toBe('NeverSignedIn');
    const id = await findId(phone, clerk);
    expect(codeOf(await begin(id, phone, clerk))).toBe('PhoneUnchanged');
    expect(codeOf(await begin(id, taken.phone, clerk))).toBe('NewPhoneOnAccount');
    expect(codeOf(await begin(id, listed, clerk))).toBe('NewPhoneOnMember');
  });

  it('for staff, whose account is another matter', async () => {
    const { city, aClerk, findId, begin, aListedMember, begun, move } = counter;
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
    const { city, aClerk, aListedMember, begun, move, wrong } = counter;
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
    const { city, aClerk, aListedMember, begun, move } = counter;
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

  it('for somebody who has only asked to join: a request is no register that a branch has checked', async () => {
    const { city, works, aClerk, begin, begun, move, aListedMember } = counter;
    const clerk = aClerk();
    const asking = await city.withPhone();
    const { id } = answerOf(await city.ask(requestMembership, { branchId: works, name: '方砚' }, asking.actor)).membership;
    expect(codeOf(await city.ask(findMember, { branchId: null, phone: asking.phone }, clerk))).toBe('MemberNotFound');
    expect(codeOf(await begin(id, aPhone(), clerk))).toBe('MemberNotFound');
    // Nor is a check finished for somebody who is a member no longer and has asked again.
    const { actor, phone } = await aListedMember();
    const moveId = await begun(phone, aPhone(), clerk);
    await city.rows("UPDATE membership SET status = 'pending' WHERE personId = ?", [actor.id]);
    expect(codeOf(await move(moveId, clerk))).toBe('MoveOvertaken');
    expect((await city.withPhone(phone)).actor.id).toBe(actor.id);
  });

  it('where the new phone has got an account or a place in a register since the code was sent', async () => {
    const { city, works, aClerk, begun, move, aListedMember } = counter;
    const clerk = aClerk();
    const [first, second, account, listed] = [await aListedMember(), await aListedMember(), aPhone(), aPhone()];
    const moves = [await begun(first.phone, account, clerk), await begun(second.phone, listed, clerk)];
    await city.withPhone(account);
    await committed(city, clerk, works, [['白桥', listed]]);
    expect([codeOf(await move(moves[0]!, clerk)), codeOf(await move(moves[1]!, clerk))]).toEqual(['NewPhoneOnAccount', 'NewPhoneOnMember']);
    for (const { actor, phone } of [first, second]) expect((await city.withPhone(phone)).actor.id).toBe(actor.id);
  });
});

it('breaks over nothing', () => expect(counter.city.defects).toEqual([]));
