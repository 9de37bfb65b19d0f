import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor, BranchId, FileId, PersonId, RosterId } from '@sanwei/contracts';
import { confirmMembership, requestMembership, withdrawMembershipRequest } from '@sanwei/contracts/people/membership';
import { closeAccount } from '@sanwei/contracts/people/person';
import { abandonRoster, beginRoster, commitRoster, requestRosterErrors, viewRoster } from '@sanwei/contracts/people/roster';
import { answerOf, person, until } from '@sanwei/testing';
import { aPhone, aUnion, type Union } from '../membership/membership.example.js';
import { aSheet, begun, checked, committed, errorsOf, found, upload, whenIs } from './roster.example.js';

let city: Union;
let street: BranchId;
let works: BranchId;
let other: BranchId;
let clerk: Actor & { id: PersonId };
beforeAll(async () => {
  city = await aUnion();
  ({ street, works, other } = city.branches);
  clerk = city.clerkOf(street);
}, 60_000);
afterAll(() => city.stop());

const register = (branchId: BranchId) =>
  city.rows<{ status: string; personId: string | null }>('SELECT status, personId FROM membership WHERE branchId = ? ORDER BY since, id', [
    branchId,
  ]);
const empty = () => city.rows('DELETE FROM membership');
const codeOf = (reply: { ok: boolean; error?: { code: string } }) => reply.error?.code ?? 'done';

describe('the roster of a branch', () => {
  it('is checked without changing the register, then makes members of those it names', async () => {
    await empty();
    const one = await checked(city, clerk, works, [
      ['苏映秋', aPhone()],
      ['方砚', aPhone()],
    ]);
    expect(one).toMatchObject({ rows: 2, added: 2, same: 0, moved: 0, bad: 0, missing: 0, status: 'checked' });
    expect(await register(works)).toEqual([]);
    answerOf(await city.ask(commitRoster, { rosterId: one.id, endMissing: false }, clerk));
    await whenIs(city, clerk, one.id, 'committed');
    expect((await register(works)).map(({ status }) => status)).toEqual(['member', 'member']);
  });

  it('makes whoever signs in with a phone of it a member at once, before and after, by code and by a bound phone', async () => {
    await empty();
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
    await empty();
    const phones = Array.from({ length: 8 }, () => aPhone());
    const { id } = await checked(
      city,
      clerk,
      works,
      phones.map((phone) => ['苏映秋', phone]),
    );
    const [, ...people] = await Promise.all([
      city.ask(commitRoster, { rosterId: id, endMissing: false }, clerk),
      ...phones.map((phone) => city.withPhone(phone)),
    ]);
    await whenIs(city, clerk, id, 'committed');
    expect(await Promise.all(people.map(async ({ actor }) => (await city.membershipOf(actor))?.status))).toEqual(
      phones.map(() => 'member'),
    );
  });

  it('a second time finds the same people, writes names as they are now, and ends nobody unless the clerk says so', async () => {
    await empty();
    const [stays, goes] = [await city.withPhone(), await city.withPhone()];
    await committed(city, clerk, works, [
      ['苏映秋', stays.phone],
      ['方砚', goes.phone],
    ]);
    const first = await checked(city, clerk, works, [['苏映春', stays.phone]]);
    expect(first).toMatchObject({ same: 1, added: 0, missing: 1 });
    answerOf(await city.ask(commitRoster, { rosterId: first.id, endMissing: false }, clerk));
    expect(await whenIs(city, clerk, first.id, 'committed')).toMatchObject({ ended: 0 });
    expect(await city.membershipOf(stays.actor)).toMatchObject({ name: '苏映春' });
    expect(await city.membershipOf(goes.actor)).toMatchObject({ status: 'member' });
    expect(await committed(city, clerk, works, [['苏映春', stays.phone]], true)).toMatchObject({ ended: 1 });
    expect(await city.membershipOf(goes.actor)).toMatchObject({ status: 'left' });
    expect(await city.membershipOf(stays.actor)).toMatchObject({ status: 'member' });
  });

  it('moves people between branches of one clerk, and says of others only that they are elsewhere', async () => {
    await empty();
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
    answerOf(await city.ask(commitRoster, { rosterId: one.id, endMissing: false }, clerk));
    await whenIs(city, clerk, one.id, 'committed');
    expect(await city.membershipOf(mine.actor)).toMatchObject({ status: 'member', branchId: street });
    expect(await city.membershipOf(foreign.actor)).toMatchObject({ status: 'member', branchId: other });
    expect((await register(works)).map(({ status }) => status)).toEqual(['left']);
  });

  it('of two that name one phone at the same moment makes one membership', async () => {
    await empty();
    const phone = aPhone();
    const elsewhere = city.clerkOf(other);
    const [here, there] = [
      await checked(city, clerk, works, [['苏映秋', phone]]),
      await checked(city, elsewhere, other, [['苏映秋', phone]]),
    ];
    await Promise.all([
      city.ask(commitRoster, { rosterId: here.id, endMissing: false }, clerk),
      city.ask(commitRoster, { rosterId: there.id, endMissing: false }, elsewhere),
    ]);
    const ends = [await whenIs(city, clerk, here.id, 'committed'), await whenIs(city, elsewhere, there.id, 'committed')];
    expect(ends.map(({ added, bad }) => `${added} ${bad}`).sort()).toEqual(['0 1', '1 0']);
    expect([...(await register(works)), ...(await register(other))]).toHaveLength(1);
  });

  it('answers a request to join, also at another branch, and the member is told', async () => {
    await empty();
    const [same, another] = [await city.withPhone(), await city.withPhone()];
    answerOf(await city.ask(requestMembership, { branchId: works, name: '苏映秋' }, same.actor));
    answerOf(await city.ask(requestMembership, { branchId: other, name: '方砚' }, another.actor));
    expect(
      await committed(city, clerk, works, [
        ['苏映秋', same.phone],
        ['方砚', another.phone],
      ]),
    ).toMatchObject({ added: 2 });
    for (const { actor } of [same, another]) {
      expect(await city.membershipOf(actor)).toMatchObject({ status: 'member', branchId: works, source: 'roster' });
      await until(async () => (await city.rows('SELECT 1 FROM notice WHERE personId = ?', [actor.id])).length === 1);
    }
    expect(await register(other)).toEqual([]);
  });

  it('meets a clerk who confirms and a member who withdraws: whoever is first is heard, and nobody is lost', async () => {
    await empty();
    const people = await Promise.all(Array.from({ length: 6 }, () => city.withPhone()));
    const requests = [];
    for (const { actor } of people) requests.push(answerOf(await city.ask(requestMembership, { branchId: works, name: '苏映秋' }, actor)));
    const { id } = await checked(
      city,
      clerk,
      works,
      people.map(({ phone }) => ['苏映秋', phone]),
    );
    const replies = await Promise.all([
      city.ask(commitRoster, { rosterId: id, endMissing: false }, clerk),
      ...requests.map(({ membership }) => city.ask(confirmMembership, { membershipId: membership.id }, clerk)),
      ...people.map(({ actor }) => city.ask(withdrawMembershipRequest, {}, actor)),
    ]);
    await whenIs(city, clerk, id, 'committed');
    expect(replies.map(codeOf).filter((code) => !['done', 'RequestAnswered', 'NoRequestToWithdraw'].includes(code))).toEqual([]);
    for (const { actor } of people) expect(await city.membershipOf(actor)).toMatchObject({ status: 'member', branchId: works });
    expect(await register(works)).toHaveLength(people.length);
  });

  it('keeps its row when the account is closed, without the person, and knows the next account with that phone', async () => {
    await empty();
    const { actor, phone } = await city.withPhone();
    await committed(city, clerk, works, [['苏映秋', phone]]);
    answerOf(await city.ask(closeAccount, { understood: true }, actor));
    expect(await register(works)).toEqual([{ status: 'member', personId: null }]);
    const again = await city.withPhone(phone);
    expect(again.actor.id).not.toBe(actor.id);
    expect(await city.membershipOf(again.actor)).toMatchObject({ status: 'member' });
  });
});

describe('bad input', () => {
  const trouble = async (bytes: Buffer) => (await whenIs(city, clerk, await begun(city, clerk, works, bytes), 'unreadable')).trouble;

  it('is named in words: columns that are not there, a sheet without people, a broken file', async () => {
    expect(await trouble(await aSheet([['甲', '乙']], ['名称', '电话号']))).toMatch(/没有“姓名”这一列/);
    expect(await trouble(await aSheet([['', '', '备注']], ['姓名', '手机号', '备注']))).toMatch(/表里没有内容/);
    const broken = await aSheet([['苏映秋', aPhone()]]);
    // Inside the first sheet: the kind of the file still shows.
    const at = broken.indexOf('xl/worksheets/sheet1.xml');
    broken.fill(0, at + 30, at + 90);
    expect(await trouble(broken)).toMatch(/打不开/);
  });

  it('in single rows leaves the others alone, and comes back as a file', async () => {
    await empty();
    const phone = aPhone();
    const one = await checked(city, clerk, works, [
      ['苏映秋', [...phone].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('')],
      ['', ''],
      ['方砚', phone],
      ['沈岚', '12345'],
    ]);
    expect(one).toMatchObject({ rows: 3, added: 1, bad: 2 });
    expect((await errorsOf(city, clerk, one.id)).map(([name, , words]) => `${name} ${words}`)).toEqual([
      '方砚 第 4 行。手机号：和第 2 行相同，请核对是谁的',
      '沈岚 第 5 行。手机号：应为 11 位的中国大陆手机号',
    ]);
    // A mistyped digit would put a member out.
    expect(await city.ask(commitRoster, { rosterId: one.id, endMissing: true }, clerk)).toEqual({
      ok: false,
      error: { code: 'RosterNotClean', bad: 2 },
    });
    answerOf(await city.ask(commitRoster, { rosterId: one.id, endMissing: false }, clerk));
    await whenIs(city, clerk, one.id, 'committed');
    expect(await register(works)).toHaveLength(1);
  });

  it('that is all bad is not written', async () => {
    const { id } = await checked(city, clerk, works, [['沈岚', '12345']]);
    expect(codeOf(await city.ask(commitRoster, { rosterId: id, endMissing: false }, clerk))).toBe('NothingInRoster');
  });
});

describe('a clerk', () => {
  it('brings rosters of the own branches and those below, of no other', async () => {
    const fileId = await upload(city, clerk, await aSheet([['苏映秋', aPhone()]]));
    expect(codeOf(await city.ask(beginRoster, { fileId, branchId: other }, clerk))).toBe('BranchNotFound');
    expect(codeOf(await city.ask(beginRoster, { fileId, branchId: randomUUID() as BranchId }, clerk))).toBe('BranchNotFound');
    expect(codeOf(await city.ask(beginRoster, { fileId: randomUUID() as FileId, branchId: works }, clerk))).toBe('FileNotFound');
    expect(codeOf(await city.ask(beginRoster, { fileId, branchId: works }, person()))).toBe('NotAllowed');
  });

  it('sees, writes and gives up the own rosters alone, and no longer those of a branch that was taken away', async () => {
    const { id } = await checked(city, clerk, works, [['苏映秋', aPhone()]]);
    const lost = { ...clerk, grants: [{ role: 'branchClerk', scope: { of: 'branch', id: other } }] } as Actor;
    for (const somebody of [city.clerkOf(street), lost]) {
      expect(codeOf(await city.ask(viewRoster, { rosterId: id }, somebody))).toBe('RosterNotFound');
      expect(codeOf(await city.ask(commitRoster, { rosterId: id, endMissing: false }, somebody))).toBe('RosterNotFound');
      expect(codeOf(await city.ask(requestRosterErrors, { rosterId: id }, somebody))).toBe('RosterNotFound');
      expect(codeOf(await city.ask(abandonRoster, { rosterId: id }, somebody))).toBe('RosterNotFound');
    }
    expect(codeOf(await city.ask(requestRosterErrors, { rosterId: id }, clerk))).toBe('NoRosterErrors');
    expect(codeOf(await city.ask(abandonRoster, { rosterId: id }, clerk))).toBe('done');
    expect(await city.rows('SELECT 1 FROM roster_row WHERE rosterId = ?', [id])).toEqual([]);
    expect(codeOf(await city.ask(commitRoster, { rosterId: id, endMissing: false }, clerk))).toBe('RosterNotInThisState');
    expect(codeOf(await city.ask(viewRoster, { rosterId: randomUUID() as RosterId }, clerk))).toBe('RosterNotFound');
  });

  it('who taps twice writes once', async () => {
    await empty();
    const { id } = await checked(city, clerk, works, [['苏映秋', aPhone()]]);
    const tap = () => city.ask(commitRoster, { rosterId: id, endMissing: false }, clerk);
    expect((await Promise.all([tap(), tap()])).map(codeOf)).toEqual(['done', 'done']);
    expect(await whenIs(city, clerk, id, 'committed')).toMatchObject({ added: 1, same: 0 });
    expect(codeOf(await city.ask(abandonRoster, { rosterId: id }, clerk))).toBe('RosterNotInThisState');
    expect(await register(works)).toHaveLength(1);
  });
});

describe('ten thousand rows', () => {
  it('become members in portions, leave nothing staged and nothing readable', async () => {
    await empty();
    const phones = Array.from({ length: 10_000 }, (_, i) => `136${String(20_000_000 + i)}`);
    const rows = phones.map((phone) => ['苏映秋', phone] as const);
    const one = await committed(city, clerk, works, rows);
    expect(one).toMatchObject({ rows: 10_000, added: 10_000, bad: 0, committed: 10_000 });
    expect(await city.rows('SELECT COUNT(*) AS n FROM membership WHERE branchId = ?', [works])).toEqual([{ n: 10_000 }]);
    expect(await city.rows('SELECT 1 FROM roster_row WHERE rosterId = ?', [one.id])).toEqual([]);
    const dump = JSON.stringify(await city.rows('SELECT * FROM membership LIMIT 50'));
    expect(dump).not.toContain('苏映秋');
    expect(dump).not.toMatch(/136\d{8}/);
    expect(await committed(city, clerk, works, rows.slice(0, 8_999), true)).toMatchObject({ same: 8_999, ended: 1_001 });
    expect((await found(city, clerk, one.id)).status).toBe('committed');
  }, 120_000);

  it('is no defect in any of these cases', () => expect(city.defects).toEqual([]));
});
