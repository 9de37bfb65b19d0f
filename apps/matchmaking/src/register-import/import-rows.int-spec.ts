import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ImportId, PersonId } from '@sanwei/contracts';
import { viewMyProfile } from '@sanwei/contracts/matchmaking/profile';
import { listRecommendations } from '@sanwei/contracts/matchmaking/recommendation';
import { listRegisterConsents } from '@sanwei/contracts/matchmaking/register-consent';
import { commitImport, listImportedPhones, setImportMapping } from '@sanwei/contracts/matchmaking/register-import';
import { importedPersonsReady } from '@sanwei/contracts/people/person';
import { natsFor, person, testKeys } from '@sanwei/testing';
import { connectWire, signerOf } from '@sanwei/wire';
import { aClerk, answerOf, codeOf, type Matchmaking } from '../matchmaking.example.js';
import {
  aPaper,
  aPhone,
  aRegistry,
  begun,
  checked,
  errorsOf,
  found,
  profilesOf,
  published,
  registeredIn,
  someoneIn,
  whenIs,
} from './import-journey.example.js';

let city: Matchmaking;
let someone: ReturnType<typeof someoneIn>;
beforeAll(async () => {
  city = await aRegistry();
  someone = someoneIn(city);
}, 60_000);
afterAll(() => city.stop());

describe('a paper register', () => {
  it('enters the register as a whole, verified on paper, with consents and attestation of their day', async () => {
    const clerk = aClerk(city.branches.street);
    const before = await registeredIn(city);
    const importId = await checked(city, clerk, [someone(), someone({ 姓名: '许安', 性别: '男', 同意推荐: '否' })]);
    expect(await registeredIn(city)).toBe(before);
    answerOf(await city.ask(commitImport, { importId, checkedAs: 1 }, clerk));
    const receipt = await whenIs(city, clerk, importId, 'published');
    expect(receipt).toMatchObject({
      rows: 2,
      good: 2,
      bad: 0,
      duplicates: 0,
      committed: 2,
      uploadedBy: clerk.id,
      columns: [],
      trouble: null,
    });
    expect(receipt.publishedAt).not.toBeNull();
    const rows = await profilesOf(city, importId);
    expect(rows.map(({ status, verifiedBy }) => [status, verifiedBy])).toEqual([
      ['active', clerk.id],
      ['active', clerk.id],
    ]);
    const [first] = (await city.rows<{ personId: PersonId }>("SELECT personId FROM profile WHERE importId = ? AND sex = 'female'", [
      importId,
    ]))!;
    const member = person(first!.personId);
    const { profile } = answerOf(await city.ask(viewMyProfile, {}, member));
    expect(profile).toMatchObject({ realName: '苏映秋', status: 'active', branchId: city.branches.works });
    expect(profile!.attestationEndsAt!.slice(0, 4)).toBe(String(Number(someone().单身承诺日期.slice(0, 4)) + 1));
    const { items } = answerOf(await city.ask(listRegisterConsents, {}, member));
    expect(items.map(({ purpose, givenAt }) => [purpose, givenAt !== null])).toEqual([
      ['register', true],
      ['recommendation', true],
      ['contactRelease', false],
    ]);
    expect(await city.rows('SELECT DISTINCT channel FROM consent WHERE personId = ?', [member.id])).toEqual([{ channel: 'paper' }]);
    // The man did not agree to be recommended, so nobody is: but the register answers.
    expect(answerOf(await city.ask(listRecommendations, {}, member))).toEqual({ items: [] });
  });

  it('leaves neither rows nor file nor header behind, and nothing of it in clear', async () => {
    const clerk = aClerk();
    const importId = await published(city, clerk, [someone({ 姓名: '顾长风', 手机号: '13911112222', 自我介绍: '爱下围棋' })]);
    const left = await city.rows<{ columns: null; fileId: null }>('SELECT columns, fileId FROM register_import WHERE id = ?', [importId]);
    expect(left).toEqual([{ columns: null, fileId: null }]);
    expect(await city.rows('SELECT * FROM import_row WHERE importId = ?', [importId])).toEqual([]);
    expect(await city.rows('SELECT * FROM subject_key WHERE subjectId = ? AND wrapped IS NOT NULL', [importId])).toEqual([]);
    expect(await city.everything()).not.toMatch(/顾长风|13911112222|围棋/);
  });

  it('keeps good rows apart from bad ones, and gives the bad ones back with what is wrong', async () => {
    const clerk = aClerk(city.branches.street);
    const twice = aPhone();
    const importId = await checked(city, clerk, [
      someone(),
      someone({ 姓名: '', 手机号: '1' }),
      someone({ 手机号: twice }),
      someone({ 手机号: twice }),
      someone({ 所属工会: '城东街道总工会' }),
      someone({ 所属工会: '没有这个工会' }),
      someone({ 同意入库: '否', 自我介绍: '=1+1' }),
    ]);
    expect(await found(city, clerk, importId)).toMatchObject({ rows: 7, checked: 7, good: 2, bad: 4, duplicates: 1 });
    const sheet = await errorsOf(city, clerk, importId);
    expect(sheet.header.at(-1)).toBe('问题');
    expect(sheet.rows.map(({ cells }) => cells.at(-1))).toEqual([
      '第 3 行。姓名：没有填，请补上；手机号：应为 11 位的中国大陆手机号',
      '第 5 行。手机号：和第 4 行相同',
      '第 6 行。所属工会：不在您负责的工会范围内',
      '第 7 行。所属工会：没有找到这个工会，请核对名称',
      '第 8 行。同意入库：本人没有书面同意入库，不能导入；同意后填“是”',
    ]);
    expect(sheet.rows.at(-1)!.cells).toContain("'=1+1");
    answerOf(await city.ask(commitImport, { importId, checkedAs: 1 }, clerk));
    await whenIs(city, clerk, importId, 'published');
    expect(await profilesOf(city, importId)).toHaveLength(2);
  });

  it('remembers its columns for the branch, and takes them as a person sets them', async () => {
    const clerk = aClerk(city.branches.works);
    const importId = await checked(city, clerk, [someone()]);
    const { columns } = await found(city, clerk, importId);
    const renamed = columns.flatMap(({ column, field }) => (field && field !== 'aboutMe' ? [{ column, field }] : []));
    answerOf(await city.ask(setImportMapping, { importId, columns: renamed, headless: null }, clerk));
    await whenIs(city, clerk, importId, 'checked');
    const colleague = aClerk(city.branches.works);
    const fieldIn = async (id: ImportId) =>
      (await whenIs(city, colleague, id, 'mapping')).columns.find(({ header }) => header === '自我介绍')?.field;
    // Tried, but nothing is written in under it: it may be changed back.
    expect(await fieldIn(await begun(city, colleague, await aPaper([someone()])))).toBe('aboutMe');
    answerOf(await city.ask(commitImport, { importId, checkedAs: 2 }, clerk));
    await whenIs(city, clerk, importId, 'published');
    const next = await begun(city, colleague, await aPaper([someone()]));
    expect(await fieldIn(next)).toBeNull();
    expect(codeOf(await city.ask(setImportMapping, { importId: next, columns: renamed.slice(1), headless: null }, colleague))).toBe(
      'ImportColumnMissing',
    );
    expect(
      codeOf(await city.ask(setImportMapping, { importId: next, columns: [...renamed, renamed[0]!], headless: null }, colleague)),
    ).toBe('ImportColumnTwice');
  });
});

describe('the phones of a register', () => {
  it('are for people alone, and stay only as an index once people has them', async () => {
    const clerk = aClerk();
    const number = aPhone();
    const importId = await published(city, clerk, [someone({ 手机号: number })]);
    const people = await connectWire(natsFor('people'), 'people', await signerOf('people', testKeys().passport.people.key));
    const ask = async () =>
      people.ask(listImportedPhones, { importId, after: null, first: 500 }, { id: randomUUID(), passport: await people.signAsSystem() });
    const { personId } = (await profilesOf(city, importId))[0]!;
    expect(answerOf(await ask())).toEqual({ items: [{ personId, phone: number }], next: null });
    await city.hear(importedPersonsReady, { importId });
    expect(answerOf(await ask()).items).toEqual([]);
    await people.close();
  });
});

it('breaks over nothing', () => expect(city.defects).toEqual([]));
