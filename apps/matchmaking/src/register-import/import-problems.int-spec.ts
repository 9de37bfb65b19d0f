import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { commitImport, listMyImports, requestImportErrors, setImportMapping } from '@sanwei/contracts/matchmaking/register-import';
import { person, until } from '@sanwei/testing';
import { aClerk, answerOf, codeOf, type Matchmaking, type Member } from '../matchmaking.example.js';
import { aRegistry, checked, errorsOf, found, published, someoneIn, whenIs } from './import-journey.example.js';

const hour = 3_600_000;
let city: Matchmaking;
let someone: ReturnType<typeof someoneIn>;
beforeAll(async () => {
  city = await aRegistry();
  someone = someoneIn(city);
}, 60_000);
afterAll(() => city.stop());

describe('what is wrong with an import', () => {
  it('is told by kind: how many rows, the first three as they were written and masked, and how to mend it', async () => {
    const clerk = aClerk();
    const right = someone();
    const short = Array.from({ length: 4 }, () => someone({ 手机号: '1391' }));
    const rows = [right, ...short, someone({ 所属工会: '抚顺兴达商贸' }), someone({ 姓名: '' }), { ...right }];
    const importId = await checked(city, clerk, rows);
    const { problems, bad, duplicates } = await found(city, clerk, importId);
    expect([bad, duplicates]).toEqual([6, 1]);
    expect(problems[0]).toEqual({
      ...{ field: 'phone', words: '手机号：应为 11 位的中国大陆手机号', rows: 4, mend: '补全 11 位手机号，一格只写一个号码' },
      examples: [3, 4, 5].map((row) => ({ row, written: '1391' })),
    });
    expect(problems.slice(1).map(({ field, rows: count, examples }) => [field, count, examples])).toEqual(
      expect.arrayContaining([
        ['branch', 1, [{ row: 7, written: '抚顺兴达商贸' }]],
        ['realName', 1, [{ row: 8, written: null }]],
        ['phone', 1, [{ row: 9, written: expect.stringMatching(/^1\d{3}…/) }]],
      ]),
    );
    expect(await city.everything()).not.toContain('抚顺兴达商贸');
  });
  it('is counted over all batches, and anew when the columns are set anew', async () => {
    const clerk = aClerk();
    const importId = await checked(
      city,
      clerk,
      Array.from({ length: 1_100 }, (_, i) => (i % 2 === 0 ? someone() : someone({ 性别: '？' }))),
    );
    const first = await found(city, clerk, importId);
    const sex = ({ problems }: typeof first) => problems.find(({ field }) => field === 'sex');
    expect(sex(first)).toMatchObject({ rows: 550, examples: [{ row: 3 }, { row: 5 }, { row: 7 }] });
    const columns = first.columns.flatMap(({ column, field }) => (field ? [{ column, field }] : []));
    answerOf(await city.ask(setImportMapping, { importId, columns, headless: null }, clerk));
    expect(sex(await whenIs(city, clerk, importId, 'checked'))?.rows).toBe(550);
  }, 60_000);
  it('and the rows with it can be fetched for a day after the others are in the register, and then are gone', async () => {
    const clerk = aClerk();
    const importId = await checked(city, clerk, [someone(), someone({ 手机号: '1391' })]);
    expect((await found(city, clerk, importId)).errorsFetchedAt).toBeNull();
    answerOf(await city.ask(commitImport, { importId, checkedAs: 1 }, clerk));
    const receipt = await whenIs(city, clerk, importId, 'published');
    expect(receipt).toMatchObject({ good: 1, bad: 1, problems: [{ field: 'phone', rows: 1 }] });
    expect(receipt.keptUntil).toBe(new Date(Date.parse(receipt.publishedAt!) + 24 * hour).toISOString());
    expect(await city.rows('SELECT status FROM import_row WHERE importId = ?', [importId])).toEqual([{ status: 'bad' }]);
    expect((await errorsOf(city, clerk, importId)).rows.map(({ cells }) => cells.at(-1))).toEqual([
      '第 3 行。手机号：应为 11 位的中国大陆手机号',
    ]);
    expect((await found(city, clerk, importId)).errorsFetchedAt).not.toBeNull();
    await city.moveTime(23 * hour);
    expect((await errorsOf(city, clerk, importId)).rows).toHaveLength(1);
    await city.moveTime(2 * hour);
    await until(async () => (await city.rows('SELECT 1 FROM import_row WHERE importId = ?', [importId])).length === 0);
    expect(await city.rows('SELECT status, columns, problems FROM register_import WHERE id = ?', [importId])).toEqual([
      { status: 'published', columns: null, problems: null },
    ]);
    expect(await found(city, clerk, importId)).toMatchObject({ status: 'published', keptUntil: null, problems: [], bad: 1 });
    expect(codeOf(await city.ask(requestImportErrors, { importId }, clerk))).toBe('RowErrorsGone');
    await city.moveTime(240 * hour);
    expect(answerOf(await city.ask(listMyImports, {}, clerk)).items).toMatchObject([{ id: importId, keptUntil: null }]);
    expect(await city.rows('SELECT 1 FROM subject_key WHERE subjectId = ? AND wrapped IS NOT NULL', [importId])).toEqual([]);
  });
  it('is given back whole, however long a text is', async () => {
    const clerk = aClerk();
    const long = '我喜欢爬山。'.repeat(700);
    const importId = await checked(city, clerk, [someone({ 自我介绍: long })]);
    expect((await errorsOf(city, clerk, importId)).rows[0]!.cells).toContain(long);
  });
});

describe('the imports that somebody has made', () => {
  const listed = async (clerk: Member) => answerOf(await city.ask(listMyImports, {}, clerk)).items;
  it('are found again on another day, the newest first, and nobody else’s', async () => {
    const clerk = aClerk(city.branches.street);
    const first = await published(city, clerk, [someone()]);
    await city.moveTime(1_000);
    const second = await checked(city, clerk, [someone({ 手机号: '1391' })]);
    expect((await listed(clerk)).map(({ id, status, rows, bad }) => [id, status, rows, bad])).toEqual([
      [second, 'checked', 1, 1],
      [first, 'published', 1, 0],
    ]);
    expect(await listed(aClerk(city.branches.street))).toEqual([]);
  });
  it('are not shown to whoever has lost one of their branches', async () => {
    const { street, works, other } = city.branches;
    const clerk = aClerk(street);
    const importId = await checked(city, clerk, [someone()]);
    const grantsOf = (...branches: (typeof street | null)[]) => ({ ...clerk, grants: branches.flatMap((branch) => aClerk(branch).grants) });
    const ids = async (who: Member) => (await listed(who)).map(({ id }) => id);
    expect(await ids(grantsOf(works))).toEqual([]);
    expect(await ids(grantsOf(other))).toEqual([]);
    expect(await ids(grantsOf(null))).toEqual([importId]);
    expect(await ids(grantsOf(street, other))).toEqual([importId]);
    const everywhere = aClerk();
    const inCity = await checked(city, everywhere, [someone()]);
    expect(await ids(everywhere)).toEqual([inCity]);
    expect(await ids({ ...everywhere, grants: clerk.grants })).toEqual([]);
  });
  it.each(['member', 'matchmaker', 'systemAdministrator'] as const)('are none of a %s’s business', async (role) =>
    expect(codeOf(await city.ask(listMyImports, {}, person(randomUUID(), role)))).toBe('NotAllowed'),
  );
});

it('breaks over nothing', () => expect(city.defects).toEqual([]));
