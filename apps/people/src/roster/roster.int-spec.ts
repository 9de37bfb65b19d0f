import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { closeAccount } from '@sanwei/contracts/people/person';
import { answerOf } from '@sanwei/testing';
import { aPhone } from '../membership/membership.example.js';
import { aDesk, checked, commit, committed, type Desk, whenIs } from './roster.example.js';

let desk: Desk;
beforeAll(async () => {
  desk = await aDesk();
}, 60_000);
afterAll(() => desk.city.stop());
beforeEach(() => desk.empty());

describe('the roster of a branch', () => {
  it('is checked without changing the register, then makes members of those it names', async () => {
    const { city, clerk, works, register } = desk;
    const one = await checked(city, clerk, works, [
      ['苏映秋', aPhone()],
      ['方砚', aPhone()],
    ]);
    expect(one).toMatchObject({ rows: 2, added: 2, same: 0, moved: 0, bad: 0, missing: 0, status: 'checked' });
    expect(await register(works)).toEqual([]);
    answerOf(await commit(city, clerk, one.id));
    await whenIs(city, clerk, one.id, 'committed');
    expect((await register(works)).map(({ status }) => status)).toEqual(['member', 'member']);
  });

  it('makes whoever signs in with a phone of it a member at once, before and after, by code and by a bound phone', async () => {
    const { city, clerk, works } = desk;
    const [before, later, bound] = [await city.withPhone(), aPhone(), aPhone()];
    await committed(city, clerk, works, [
      ['苏映秋', before.phone],
      ['方砚', later],
      ['白桥', bound],
    ]);
    for (const { actor } of [before, await city.withPhone(later), await city.withWechat(bound)])
      expect(await city.membershipOf(actor)).toMatchObject({ status: 'member', branchId: works });
  });

  it('may be the roster and the first sign-in of one moment: the person is a member either way', async () => {
    const { city, clerk, works } = desk;
    const phones = Array.from({ length: 8 }, () => aPhone());
    const { id } = await checked(
      city,
      clerk,
      works,
      phones.map((phone) => ['苏映秋', phone]),
    );
    const [, ...people] = await Promise.all([commit(city, clerk, id), ...phones.map((phone) => city.withPhone(phone))]);
    await whenIs(city, clerk, id, 'committed');
    expect(await Promise.all(people.map(async ({ actor }) => (await city.membershipOf(actor))?.status))).toEqual(
      phones.map(() => 'member'),
    );
  });

  it('a second time finds the same people, writes names as they are now, and ends nobody unless the clerk says so', async () => {
    const { city, clerk, works } = desk;
    const [stays, goes] = [await city.withPhone(), await city.withPhone()];
    await committed(city, clerk, works, [
      ['苏映秋', stays.phone],
      ['方砚', goes.phone],
    ]);
    const first = await checked(city, clerk, works, [['苏映春', stays.phone]]);
    expect(first).toMatchObject({ same: 1, added: 0, missing: 1 });
    answerOf(await commit(city, clerk, first.id));
    expect(await whenIs(city, clerk, first.id, 'committed')).toMatchObject({ ended: 0 });
    expect(await city.membershipOf(stays.actor)).toMatchObject({ name: '苏映春' });
    expect(await city.membershipOf(goes.actor)).toMatchObject({ status: 'member' });
    expect(await committed(city, clerk, works, [['苏映春', stays.phone]], true)).toMatchObject({ ended: 1 });
    expect(await city.membershipOf(goes.actor)).toMatchObject({ status: 'left' });
    expect(await city.membershipOf(stays.actor)).toMatchObject({ status: 'member' });
  });

  it('keeps its row when the account is closed, without the person, and knows the next account with that phone', async () => {
    const { city, clerk, works, register } = desk;
    const { actor, phone } = await city.withPhone();
    await committed(city, clerk, works, [['苏映秋', phone]]);
    answerOf(await city.ask(closeAccount, { understood: true }, actor));
    expect(await register(works)).toEqual([{ status: 'member', personId: null }]);
    const again = await city.withPhone(phone);
    expect(again.actor.id).not.toBe(actor.id);
    expect(await city.membershipOf(again.actor)).toMatchObject({ status: 'member' });
  });
});

it('breaks over nothing', () => expect(desk.city.defects).toEqual([]));
