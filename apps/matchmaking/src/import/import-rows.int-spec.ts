import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ImportId, PersonId } from '@sanwei/contracts';
import { viewMyProfile } from '@sanwei/contracts/matchmaking/profile';
import { listRecommendations } from '@sanwei/contracts/matchmaking/recommendation';
import { countRegistered } from '@sanwei/contracts/matchmaking/register';
import { listRegisterConsents } from '@sanwei/contracts/matchmaking/register-consent';
import {
  abandonImport,
  beginImport,
  checkImportRows,
  commitImport,
  commitImportRows,
  listImportedPhones,
  publishImport,
  setImportMapping,
  viewImport,
} from '@sanwei/contracts/matchmaking/register-import';
import { importedPersonsReady } from '@sanwei/contracts/people/person';
import { aRawSheet, aRow, aZipBomb } from '@sanwei/files/sheet/sheet.example';
import { natsFor, person, testKeys } from '@sanwei/testing';
import { connectWire, signerOf, type Wire } from '@sanwei/wire';
import { aClerk, answerOf, codeOf, type Matchmaking } from '../matchmaking.example.js';
import { aPaper, aRegistry, begun, checked, errorsOf, found, published, upload, whenIs } from './import-journey.example.js';

let city: Matchmaking;
let own: Wire;
beforeAll(async () => {
  city = await aRegistry();
  own = await connectWire(natsFor('matchmaking'), 'matchmaking', await signerOf('matchmaking', testKeys().passport.matchmaking.key));
}, 60_000);
afterAll(async () => {
  await own.close();
  await city.stop();
});

let phones = 0;
const phone = () => `139${String(20_000_000 + ++phones)}`;
const day = (days: number) => new Date(city.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);
const someone = (over: Record<string, string> = {}) => ({ 手机号: phone(), 单身承诺日期: day(-30), ...over });
const asItself = async <T>(contract: Parameters<Wire['ask']>[0], input: object) =>
  (await own.ask(contract, input as never, { id: randomUUID(), passport: await own.signAsSystem(), deadlineMs: 10_000 })) as T;
const profilesOf = (importId: ImportId) =>
  city.rows<{ personId: PersonId; status: string; verifiedBy: string }>(
    'SELECT personId, status, verifiedBy FROM profile WHERE importId = ?',
    [importId],
  );
const registered = async () => Number((await city.rows<{ n: string }>("SELECT COUNT(*) AS n FROM profile WHERE status = 'active'"))[0]!.n);

describe('a paper register', () => {
  it('enters the register as a whole, verified on paper, with consents and attestation of their day', async () => {
    const clerk = aClerk(city.branches.street);
    const before = await registered();
    const importId = await checked(city, clerk, [someone(), someone({ 姓名: '许安', 性别: '男', 同意推荐: '否' })]);
    expect(await registered()).toBe(before);
    answerOf(await city.ask(commitImport, { importId }, clerk));
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
    const rows = await profilesOf(importId);
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
    expect(profile!.attestationEndsAt!.slice(0, 4)).toBe(String(Number(day(-30).slice(0, 4)) + 1));
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
    const twice = phone();
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
    answerOf(await city.ask(commitImport, { importId }, clerk));
    await whenIs(city, clerk, importId, 'published');
    expect(await profilesOf(importId)).toHaveLength(2);
  });

  it('knows who is in the register already', async () => {
    const clerk = aClerk();
    const same = someone();
    await published(city, clerk, [same]);
    const again = await checked(city, clerk, [same]);
    expect(await found(city, clerk, again)).toMatchObject({ good: 0, duplicates: 1 });
    expect(codeOf(await city.ask(commitImport, { importId: again }, clerk))).toBe('NothingToImport');
    expect((await errorsOf(city, clerk, again)).rows[0]!.cells.at(-1)).toBe('第 2 行。手机号：已在库中');
  });

  it('of two clerks at once brings nobody in twice', async () => {
    const shared = Array.from({ length: 20 }, () => someone());
    const clerks = [aClerk(), aClerk()];
    const ids = await Promise.all(clerks.map((clerk) => checked(city, clerk, [...shared, someone()])));
    await Promise.all(clerks.map(async (clerk, i) => answerOf(await city.ask(commitImport, { importId: ids[i]! }, clerk))));
    const receipts = await Promise.all(clerks.map((clerk, i) => whenIs(city, clerk, ids[i]!, 'published')));
    expect(receipts.map(({ good }) => good).sort((a, b) => a - b)).toEqual([1, 21]);
    expect(receipts.map(({ duplicates }) => duplicates).sort((a, b) => a - b)).toEqual([0, 20]);
  });

  it('that comes in steps twice does each step once', async () => {
    const clerk = aClerk();
    const importId = await checked(city, clerk, [someone(), someone()]);
    expect(await asItself(checkImportRows, { importId, from: 0 })).toMatchObject({ value: { done: 0 } });
    answerOf(await city.ask(commitImport, { importId }, clerk));
    await whenIs(city, clerk, importId, 'published');
    for (const step of [commitImportRows, publishImport])
      expect(await asItself(step, { importId, from: 0 })).toMatchObject({ value: { done: 0 } });
    expect(await profilesOf(importId)).toHaveLength(2);
  });

  it('whose writing was cut off in the middle goes on where it was, and is seen as a whole', async () => {
    const clerk = aClerk();
    const importId = await checked(
      city,
      clerk,
      Array.from({ length: 501 }, () => someone()),
    );
    // As it stands when the service dies after the first batch: no line of the outbox was lost, and none was done twice.
    await city.database.asRoot((root) =>
      root.query("UPDATE register_import SET status = 'committing', committed = 0 WHERE id = ?", [importId]),
    );
    const id = randomUUID();
    const passport = await own.signAsSystem();
    const step = () => own.ask(commitImportRows, { importId, from: 0 }, { id, passport, deadlineMs: 10_000 });
    const before = await registered();
    expect(await Promise.all([step(), step()])).toEqual([
      { ok: true, value: { importId, done: 500 } },
      { ok: true, value: { importId, done: 500 } },
    ]);
    const receipt = await whenIs(city, clerk, importId, 'published');
    expect(receipt).toMatchObject({ good: 501, committed: 501 });
    expect(await registered()).toBe(before + 501);
  });

  it('remembers its columns for the branch, and takes them as a person sets them', async () => {
    const clerk = aClerk(city.branches.works);
    const importId = await checked(city, clerk, [someone()]);
    const { columns } = await found(city, clerk, importId);
    const renamed = columns.flatMap(({ column, field }) => (field && field !== 'aboutMe' ? [{ column, field }] : []));
    answerOf(await city.ask(setImportMapping, { importId, columns: renamed }, clerk));
    await whenIs(city, clerk, importId, 'checked');
    const colleague = aClerk(city.branches.works);
    const next = await begun(city, colleague, await aPaper([someone()]));
    const again = await whenIs(city, colleague, next, 'mapping');
    expect(again.columns.find(({ header }) => header === '自我介绍')?.field).toBeNull();
    expect(codeOf(await city.ask(setImportMapping, { importId: next, columns: renamed.slice(1) }, colleague))).toBe('ImportColumnMissing');
    expect(codeOf(await city.ask(setImportMapping, { importId: next, columns: [...renamed, renamed[0]!] }, colleague))).toBe(
      'ImportColumnTwice',
    );
  });
});

describe('an import', () => {
  it('is the uploader’s own: for a colleague it is not there', async () => {
    const clerk = aClerk();
    const importId = await checked(city, clerk, [someone()]);
    const other = aClerk();
    for (const contract of [viewImport, commitImport, abandonImport])
      expect(codeOf((await city.ask(contract as typeof viewImport, { importId }, other)) as never)).toBe('ImportNotFound');
    const fileId = await upload(city, clerk, await aPaper([someone()]));
    expect(codeOf(await city.ask(beginImport, { fileId }, other))).toBe('FileNotFound');
    expect(codeOf(await city.ask(beginImport, { fileId }, person()))).toBe('NotAllowed');
  });
  it('writes nothing for somebody whose branches have changed since the dry run', async () => {
    const clerk = aClerk(city.branches.street);
    const importId = await checked(city, clerk, [someone()]);
    const moved = { ...clerk, grants: [{ role: 'branchClerk' as const, scope: { of: 'branch' as const, id: city.branches.other } }] };
    expect(codeOf(await city.ask(commitImport, { importId }, moved))).toBe('ImportScopeChanged');
  });
  it('that is given up leaves nothing, and is not committed any more', async () => {
    const clerk = aClerk();
    const importId = await checked(city, clerk, [someone()]);
    answerOf(await city.ask(abandonImport, { importId }, clerk));
    expect(await city.rows('SELECT * FROM import_row WHERE importId = ?', [importId])).toEqual([]);
    expect(await found(city, clerk, importId)).toMatchObject({ status: 'abandoned', columns: [] });
    expect(codeOf(await city.ask(commitImport, { importId }, clerk))).toBe('ImportNotInThisState');
    expect(codeOf(await city.ask(abandonImport, { importId: await published(city, clerk, [someone()]) }, clerk))).toBe(
      'ImportNotInThisState',
    );
  });
  const twoRows = `<sheetData>${aRow(1, '姓名')}${aRow(2, '苏')}</sheetData>`;
  it.each([
    [
      'merged cells',
      () => aRawSheet(`${twoRows}<mergeCells><mergeCell ref="A1:B2"/></mergeCells>`),
      '有合并的单元格（A1:B2），请取消合并、每格填好后再上传',
    ],
    ['a zip bomb', aZipBomb, '文件解压后太大，请只留下需要的一张表，去掉图片和空白格式后再上传'],
    [
      '200,000 rows',
      () => aRawSheet(`<sheetData>${'<row><c><v>1</v></c></row>'.repeat(200_000)}</sheetData>`),
      '一张表最多 20000 行，请拆成几个文件分别上传',
    ],
    [
      'no row below its header',
      () => aRawSheet(`<sheetData>${aRow(1, '姓名')}</sheetData>`),
      '表里没有内容：第一行应为表头，下面每行一个人',
    ],
  ])('that cannot be read, with %s, says why and holds nothing', async (_what, bytes, words) => {
    const clerk = aClerk();
    const importId = await begun(city, clerk, bytes());
    expect((await whenIs(city, clerk, importId, 'unreadable')).trouble).toBe(words);
    expect(await city.rows('SELECT * FROM import_row WHERE importId = ?', [importId])).toEqual([]);
    expect(codeOf(await city.ask(commitImport, { importId }, clerk))).toBe('ImportNotInThisState');
  });
});

describe('the phones of a register', () => {
  it('are for people alone, and stay only as an index once people has them', async () => {
    const clerk = aClerk();
    const number = phone();
    const importId = await published(city, clerk, [someone({ 手机号: number })]);
    const people = await connectWire(natsFor('people'), 'people', await signerOf('people', testKeys().passport.people.key));
    const ask = async () =>
      people.ask(listImportedPhones, { importId, after: null, first: 500 }, { id: randomUUID(), passport: await people.signAsSystem() });
    const { personId } = (await profilesOf(importId))[0]!;
    expect(answerOf(await ask())).toEqual({ items: [{ personId, phone: number }], next: null });
    await city.hear(importedPersonsReady, { importId });
    expect(answerOf(await ask()).items).toEqual([]);
    await people.close();
    expect(answerOf(await city.ask(countRegistered, {})).count).toBeGreaterThan(500);
  });
});

it('breaks over nothing', () => expect(city.defects).toEqual([]));
