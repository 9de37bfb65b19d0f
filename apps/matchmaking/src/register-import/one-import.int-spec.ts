import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  abandonImport,
  beginImport,
  commitImport,
  requestImportErrors,
  setImportMapping,
  viewImport,
} from '@sanwei/contracts/matchmaking/register-import';
import { aRawSheet, aRow, aZipBomb } from '@sanwei/files/sheet/sheet.example';
import { person, until } from '@sanwei/testing';
import { placeBranch } from '@sanwei/work';
import { aClerk, answerOf, codeOf, type Matchmaking } from '../matchmaking.example.js';
import { aPaper, aRegistry, begun, checked, found, published, someoneIn, upload, whenIs } from './import-journey.example.js';

let city: Matchmaking;
let someone: ReturnType<typeof someoneIn>;
beforeAll(async () => {
  city = await aRegistry();
  someone = someoneIn(city);
}, 60_000);
afterAll(() => city.stop());

describe('an import', () => {
  it('is the uploader’s own: for a colleague it is not there', async () => {
    const clerk = aClerk();
    const importId = await checked(city, clerk, [someone()]);
    const other = aClerk();
    for (const contract of [viewImport, commitImport, abandonImport])
      expect(codeOf((await city.ask(contract as typeof commitImport, { importId, checkedAs: 1 }, other)) as never)).toBe('ImportNotFound');
    const fileId = await upload(city, clerk, await aPaper([someone()]));
    expect(codeOf(await city.ask(beginImport, { fileId }, other))).toBe('FileNotFound');
    expect(codeOf(await city.ask(beginImport, { fileId }, person()))).toBe('NotAllowed');
  });
  it('writes nothing for somebody whose branches have changed since the dry run', async () => {
    const clerk = aClerk(city.branches.street);
    const importId = await checked(city, clerk, [someone()]);
    const more = { ...clerk, grants: [...clerk.grants, ...aClerk(city.branches.other).grants] };
    expect(codeOf(await city.ask(commitImport, { importId, checkedAs: 1 }, more))).toBe('ImportScopeChanged');
    const moved = { ...clerk, grants: [{ role: 'branchClerk' as const, scope: { of: 'branch' as const, id: city.branches.other } }] };
    expect(codeOf(await city.ask(commitImport, { importId, checkedAs: 1 }, moved))).toBe('ImportNotFound');
  });
  it('is not there any more for somebody who has lost one of its branches: no step of it', async () => {
    const { street, other } = city.branches;
    const both = { ...aClerk(), grants: [...aClerk(street).grants, ...aClerk(other).grants] };
    const importId = await checked(city, both, [someone({ 姓名: '' }), someone()]);
    const lost = { ...both, grants: aClerk(other).grants };
    const step = { view: viewImport, commit: commitImport, errors: requestImportErrors, abandon: abandonImport };
    for (const contract of Object.values(step))
      expect(codeOf((await city.ask(contract as typeof commitImport, { importId, checkedAs: 1 }, lost)) as never)).toBe('ImportNotFound');
    expect(codeOf(await city.ask(setImportMapping, { importId, columns: [], headless: null }, lost))).toBe('ImportNotFound');
    // A grant from above holds what lies below it, and one for the city holds all.
    expect(codeOf(await city.ask(viewImport, { importId }, { ...both, grants: aClerk().grants }))).toBeNull();
    expect(codeOf(await city.ask(viewImport, { importId }, both))).toBeNull();
  });
  it('leaves out, row by row, who belongs to a branch that has come under another one meanwhile', async () => {
    const { street, works, other } = city.branches;
    const clerk = aClerk(street);
    const importId = await checked(city, clerk, [someone(), someone({ 所属工会: '河畔街道总工会' })]);
    expect(await found(city, clerk, importId)).toMatchObject({ good: 2, bad: 0 });
    await city.act((work) => placeBranch(work, works, [other]));
    try {
      answerOf(await city.ask(commitImport, { importId, checkedAs: 1 }, clerk));
      expect(await whenIs(city, clerk, importId, 'published')).toMatchObject({ good: 1, bad: 1, duplicates: 0 });
    } finally {
      await city.act((work) => placeBranch(work, works, [street]));
    }
  });
  it('tells whoever looks at it that it moves, from the reading to the register, and of no other one', async () => {
    const hints: string[] = [];
    city.wire.onHint((topic) => hints.push(topic));
    const clerk = aClerk();
    const importId = await begun(city, clerk, await aPaper([someone()]));
    const topic = `import.${importId}`;
    const heardAfter = async (act: () => Promise<unknown>) => {
      await act();
      await until(() => hints.includes(topic));
      return new Set(hints.splice(0));
    };
    await whenIs(city, clerk, importId, 'mapping');
    await until(() => hints.includes(topic));
    hints.splice(0);
    const { columns } = await found(city, clerk, importId);
    const chosen = columns.flatMap(({ column, field }) => (field ? [{ column, field }] : []));
    answerOf(await city.ask(setImportMapping, { importId, columns: chosen as never, headless: null }, clerk));
    expect(await heardAfter(() => whenIs(city, clerk, importId, 'checked'))).toEqual(new Set([topic]));
    answerOf(await city.ask(commitImport, { importId, checkedAs: 1 }, clerk));
    expect(await heardAfter(() => whenIs(city, clerk, importId, 'published'))).toEqual(new Set([topic]));
  });
  it('that is given up leaves nothing, and is not committed any more', async () => {
    const clerk = aClerk();
    const importId = await checked(city, clerk, [someone()]);
    answerOf(await city.ask(abandonImport, { importId }, clerk));
    expect(await city.rows('SELECT * FROM import_row WHERE importId = ?', [importId])).toEqual([]);
    expect(await found(city, clerk, importId)).toMatchObject({ status: 'abandoned', columns: [] });
    expect(codeOf(await city.ask(abandonImport, { importId }, clerk))).toBeNull();
    expect(codeOf(await city.ask(commitImport, { importId, checkedAs: 1 }, clerk))).toBe('ImportNotInThisState');
    expect(codeOf(await city.ask(abandonImport, { importId: await published(city, clerk, [someone()]) }, clerk))).toBe(
      'ImportNotInThisState',
    );
  });
  const twoRows = `<sheetData>${aRow(1, '姓名')}${aRow(2, '苏')}</sheetData>`;
  it.each([
    [
      'merged cells',
      () => aRawSheet(`${twoRows}<mergeCells><mergeCell ref="A1:B2"/></mergeCells>`),
      '有合并的单元格（A1:B2），请取消合并、每格填好后再上传；合并的是表头上面的标题时，把表头以上的行删去',
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
    expect(codeOf(await city.ask(commitImport, { importId, checkedAs: 1 }, clerk))).toBe('ImportNotInThisState');
  });
});

it('breaks over nothing', () => expect(city.defects).toEqual([]));
