import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor, BranchId, PersonId } from '@sanwei/contracts';
import { findMember } from '@sanwei/contracts/people/membership';
import { bindPhone, bindPhoneWithCode, requestPhoneCode } from '@sanwei/contracts/people/person';
import { commitRoster } from '@sanwei/contracts/people/roster';
import { answerOf } from '@sanwei/testing';
import { checked, committed, errorsOf, whenIs } from '../roster/roster.example.js';
import { aPhone, aUnion, type Union } from './membership.example.js';

let city: Union;
let works: BranchId;
let clerk: Actor & { id: PersonId };
beforeAll(async () => {
  city = await aUnion();
  works = city.branches.works;
  clerk = city.clerkOf(city.branches.street);
}, 60_000);
afterAll(() => city.stop());

const bind = async (actor: Actor, phone: string) => city.ask(bindPhone, { code: await city.phoneCode(phone) }, actor);
const found = (phone: string, by: Actor = clerk) => city.ask(findMember, { branchId: null, phone }, by);
/** A member of the works who has bound another phone since. */
const aRenumbered = async (name = '苏映秋') => {
  const [{ actor, phone: before }, after] = [await city.withPhone(), aPhone()];
  await committed(city, clerk, works, [[name, before]]);
  answerOf(await bind(actor, after));
  return { actor, before, after };
};
const liveRows = (phones: string[]) =>
  Promise.all(phones.map(async (phone) => (await found(phone)).ok)).then((all) => all.filter(Boolean).length);

describe('somebody whom a roster names', () => {
  it('is the member at once when the phone is bound with a code, without asking to join', async () => {
    const [{ actor }, phone] = [await city.aMember(`fake-${randomUUID()}`), aPhone()];
    await committed(city, clerk, works, [['苏映秋', phone]]);
    expect(await city.membershipOf(actor)).toBeNull();
    const { attemptId } = answerOf(await city.ask(requestPhoneCode, { phone }, actor));
    answerOf(await city.ask(bindPhoneWithCode, { attemptId, code: city.sentCode(attemptId) }, actor));
    expect(await city.membershipOf(actor)).toMatchObject({ status: 'member', name: '苏映秋', branchId: works });
  });
});

describe('a member who binds another phone', () => {
  it('stands in the register with it, and the next roster with the new one finds the same member', async () => {
    const { actor, before, after } = await aRenumbered();
    expect(await city.membershipOf(actor)).toMatchObject({ status: 'member', phoneTail: after.slice(-4) });
    expect((await found(before)).ok).toBe(false);
    const roster = await committed(city, clerk, works, [['苏映秋', after]]);
    expect(roster).toMatchObject({ same: 1, added: 0, bad: 0 });
    expect(await city.rows('SELECT formerPhoneIndex FROM membership WHERE personId = ?', [actor.id])).toEqual([{ formerPhoneIndex: null }]);
  });

  it('is not made a second member by a roster with the old phone, and the clerk is told what to write', async () => {
    const { actor, before, after } = await aRenumbered();
    const roster = await checked(city, clerk, works, [
      ['苏映秋', before],
      ['沈岚', aPhone()],
    ]);
    expect(roster).toMatchObject({ bad: 1, added: 1, same: 0 });
    const words = JSON.stringify(await errorsOf(city, clerk, roster.id));
    expect(words).toContain(`新号尾号 ${after.slice(-4)}`);
    expect(words).not.toContain(after);
    // Nor is anybody ended by a list with such a row.
    const ended = await city.ask(commitRoster, { rosterId: roster.id, endCount: roster.missing }, clerk);
    expect(ended).toMatchObject({ error: { code: 'RosterNotClean', bad: 1 } });
    answerOf(await city.ask(commitRoster, { rosterId: roster.id, endCount: null }, clerk));
    await whenIs(city, clerk, roster.id, 'committed');
    expect(await liveRows([before, after])).toBe(1);
    expect(await city.membershipOf(actor)).toMatchObject({ status: 'member', phoneTail: after.slice(-4) });
  });

  it('keeps the membership when the phone changes between the check of a roster and its writing', async () => {
    const [{ actor, phone: before }, after] = [await city.withPhone(), aPhone()];
    await committed(city, clerk, works, [['苏映秋', before]]);
    const roster = await checked(city, clerk, works, [['苏映秋', before]]);
    answerOf(await bind(actor, after));
    answerOf(await city.ask(commitRoster, { rosterId: roster.id, endCount: roster.missing }, clerk));
    expect(await whenIs(city, clerk, roster.id, 'committed')).toMatchObject({ same: 0, bad: 1, added: 0 });
    expect(await city.membershipOf(actor)).toMatchObject({ status: 'member', phoneTail: after.slice(-4) });
  });

  it('is nobody’s obstacle: the old phone, given anew, comes into the register with another name', async () => {
    const { before, after } = await aRenumbered();
    expect(await committed(city, clerk, works, [['顾言', before]])).toMatchObject({ added: 1, bad: 0 });
    expect(await liveRows([before, after])).toBe(2);
  });

  it('is not told to a branch elsewhere: its clerk hears only that the person is a member of another union', async () => {
    const { before, after } = await aRenumbered();
    const { other } = city.branches;
    const foreign = city.clerkOf(other);
    const roster = await checked(city, foreign, other, [['苏映秋', before]]);
    const words = JSON.stringify(await errorsOf(city, foreign, roster.id));
    expect(words).toContain('另一家工会的会员');
    expect(words).not.toContain(after.slice(-4));
  });

  it('is known by the phone of the roster through two changes, and as before when the first phone comes back', async () => {
    const { actor, before, after } = await aRenumbered();
    answerOf(await bind(actor, aPhone()));
    expect(await checked(city, clerk, works, [['苏映秋', before]])).toMatchObject({ bad: 1, added: 0 });
    expect(after).not.toBe(before);
    answerOf(await bind(actor, before));
    expect(await checked(city, clerk, works, [['苏映秋', before]])).toMatchObject({ same: 1, bad: 0 });
  });

  it('keeps the old phone in the register where the register has the new one for somebody', async () => {
    const [{ actor, phone: before }, listed] = [await city.withPhone(), aPhone()];
    await committed(city, clerk, works, [
      ['苏映秋', before],
      ['白桥', listed],
    ]);
    answerOf(await bind(actor, listed));
    expect(await city.membershipOf(actor)).toMatchObject({ status: 'member', phoneTail: before.slice(-4) });
    expect(answerOf(await found(listed)).member).toMatchObject({ name: '白桥', signedIn: false });
  });
});

describe('at the same moment', () => {
  it('a roster with the old phone comes in: one member, whoever is faster', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [{ actor, phone: before }, after] = [await city.withPhone(), aPhone()];
      await committed(city, clerk, works, [['苏映秋', before]]);
      const roster = await checked(city, clerk, works, [['苏映秋', before]]);
      const [, bound] = await Promise.all([
        city.ask(commitRoster, { rosterId: roster.id, endCount: roster.missing }, clerk),
        bind(actor, after),
      ]);
      expect(bound.ok).toBe(true);
      await whenIs(city, clerk, roster.id, 'committed');
      expect(await city.membershipOf(actor)).toMatchObject({ status: 'member', phoneTail: after.slice(-4) });
      expect(await liveRows([before, after])).toBe(1);
    }
  });

  it('is no defect in any of these cases', () => expect(city.defects).toEqual([]));
});
