import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { answerOf, until } from '@sanwei/testing';
import { aPhone } from '../membership/membership.example.js';
import { aDesk, checked, commit, committed, type Desk, errorsOf, whenIs } from './roster.example.js';

let desk: Desk;
beforeAll(async () => {
  desk = await aDesk();
}, 60_000);
afterAll(() => desk.city.stop());
beforeEach(() => desk.empty());

describe('a member of another branch', () => {
  it('is moved between branches of one clerk; of others is said only that they are elsewhere', async () => {
    const { city, clerk, works, street, other, register } = desk;
    const [mine, foreign] = [await city.withPhone(), await city.withPhone()];
    await committed(city, clerk, works, [['苏映秋', mine.phone]]);
    await committed(city, city.clerkOf(other), other, [['方砚', foreign.phone]]);
    const one = await checked(city, clerk, street, [
      ['苏映秋', mine.phone],
      ['方砚', foreign.phone],
    ]);
    expect(one).toMatchObject({ moved: 1, bad: 1, added: 0 });
    const [, , words] = (await errorsOf(city, clerk, one.id))[0]!;
    expect(words).toMatch(/^第 3 行。手机号：此人现在是另一家工会的会员/);
    expect(words).not.toMatch(/城东/);
    answerOf(await commit(city, clerk, one.id));
    await whenIs(city, clerk, one.id, 'committed');
    expect(await city.membershipOf(mine.actor)).toMatchObject({ status: 'member', branchId: street });
    expect(await city.membershipOf(foreign.actor)).toMatchObject({ status: 'member', branchId: other });
    expect((await register(works)).map(({ status }) => status)).toEqual(['left']);
  });

  it('who is moved is told, and reads why beside the membership; who has no account is moved in silence', async () => {
    const { city, clerk, works, street } = desk;
    const [{ actor, phone }, unknown] = [await city.withPhone(), aPhone()];
    const rows = [['苏映秋', phone] as const, ['方砚', unknown] as const];
    await committed(city, clerk, works, rows);
    expect(await city.membershipOf(actor)).toMatchObject({ source: 'roster', reason: null });
    expect(await committed(city, clerk, street, rows)).toMatchObject({ moved: 2 });
    await until(async () => (await city.noticeTexts(actor)).length > 0);
    expect(await city.noticeTexts(actor)).toEqual([
      '按更新后的会员名册，您的工会会籍转到了另一家工会，请在小程序里查看；有疑问请联系所在工会。',
    ]);
    expect(await city.membershipOf(actor)).toMatchObject({
      ...{ status: 'member', branchId: street, source: 'transfer' },
      reason: expect.stringMatching(/^按更新后的会员名册，您现在属于这家工会/),
    });
    // The next roster of the branch finds a member as any other.
    expect(await committed(city, clerk, street, rows)).toMatchObject({ same: 2, moved: 0 });
    expect(await city.noticeTexts(actor)).toHaveLength(1);
  });

  it('stays there where the clerk has lost that branch between the check and the writing', async () => {
    const { city, works, other } = desk;
    const clerk = city.clerkOf(works);
    const both = { ...clerk, grants: [...clerk.grants, ...city.clerkOf(other).grants] };
    const { actor, phone } = await city.withPhone();
    await committed(city, both, other, [['苏映秋', phone]]);
    const one = await checked(city, both, works, [['苏映秋', phone]]);
    expect(one).toMatchObject({ moved: 1, bad: 0 });
    answerOf(await commit(city, clerk, one.id));
    expect(await whenIs(city, clerk, one.id, 'committed')).toMatchObject({ moved: 0, bad: 1 });
    expect(await city.membershipOf(actor)).toMatchObject({ status: 'member', branchId: other });
  });

  it('is one member where two rosters name the phone at the same moment', async () => {
    const { city, clerk, works, other, register } = desk;
    const phone = aPhone();
    const elsewhere = city.clerkOf(other);
    const [here, there] = [
      await checked(city, clerk, works, [['苏映秋', phone]]),
      await checked(city, elsewhere, other, [['苏映秋', phone]]),
    ];
    await Promise.all([commit(city, clerk, here.id), commit(city, elsewhere, there.id)]);
    const ends = [await whenIs(city, clerk, here.id, 'committed'), await whenIs(city, elsewhere, there.id, 'committed')];
    expect(ends.map(({ added, bad }) => `${added} ${bad}`).sort()).toEqual(['0 1', '1 0']);
    expect([...(await register(works)), ...(await register(other))]).toHaveLength(1);
  });
});

it('breaks over nothing', () => expect(desk.city.defects).toEqual([]));
