import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  commitImport,
  type ImportField,
  importFields,
  listImportTexts,
  setImportMapping,
} from '@sanwei/contracts/matchmaking/register-import';
import { writeSheet } from '@sanwei/files';
import { aClerk, answerOf, codeOf, type Matchmaking } from '../matchmaking.example.js';
import { aPaper, aRegistry, begun, checked, errorsOf, found, profilesOf, published, someoneIn, whenIs } from './import-journey.example.js';
import { aPaperRow, paperHeader } from './register-import.example.js';

let city: Matchmaking;
let someone: ReturnType<typeof someoneIn>;
beforeAll(async () => {
  city = await aRegistry();
  someone = someoneIn(city);
}, 60_000);
afterAll(() => city.stop());

const day = 24 * 3_600_000;
type Found = Awaited<ReturnType<typeof found>>;
const chosenIn = ({ columns }: Found) => columns.flatMap(({ column, field }) => (field ? [{ column, field: field as ImportField }] : []));

describe('what is written', () => {
  it('is what was looked at: after another dry run the commit of the one before is refused with the counts of now', async () => {
    const clerk = aClerk();
    const importId = await checked(city, clerk, [someone({ 同意推荐: '不知道' }), someone()]);
    const before = await found(city, clerk, importId);
    expect(before).toMatchObject({ checkedAs: 1, good: 1, bad: 1 });
    // In another window the column that is wrong is left out: two rows are good now, of which one was never looked at.
    const columns = chosenIn(before).filter(({ field }) => field !== 'recommendationConsent');
    answerOf(await city.ask(setImportMapping, { importId, columns, headless: null }, clerk));
    await whenIs(city, clerk, importId, 'checked');
    const refused = await city.ask(commitImport, { importId, checkedAs: 1 }, clerk);
    expect(refused).toMatchObject({ ok: false, error: { code: 'ImportChanged', good: 2, known: 0, duplicates: 0, bad: 0 } });
    expect(await found(city, clerk, importId)).toMatchObject({ status: 'checked', checkedAs: 2 });
    expect(await profilesOf(city, importId)).toEqual([]);
    answerOf(await city.ask(commitImport, { importId, checkedAs: 2 }, clerk));
    await whenIs(city, clerk, importId, 'published');
    expect(codeOf(await city.ask(commitImport, { importId, checkedAs: 1 }, clerk))).toBe('ImportChanged');
    expect(codeOf(await city.ask(commitImport, { importId, checkedAs: 2 }, clerk))).toBeNull();
  });
  it('shows the texts of that dry run alone: whoever turns a page after another one is told that it has changed', async () => {
    const clerk = aClerk(city.branches.works);
    const importId = await checked(city, clerk, [someone({ 自我介绍: '爱下围棋' })]);
    const columns = chosenIn(await found(city, clerk, importId)).filter(({ field }) => field !== 'aboutMe');
    answerOf(await city.ask(setImportMapping, { importId, columns, headless: null }, clerk));
    await whenIs(city, clerk, importId, 'checked');
    const old = await city.ask(listImportTexts, { importId, checkedAs: 1, from: 0 }, clerk);
    expect(old).toMatchObject({ ok: false, error: { code: 'ImportChanged', good: 1, known: 0, duplicates: 0, bad: 0 } });
    expect(answerOf(await city.ask(listImportTexts, { importId, checkedAs: 2, from: 0 }, clerk)).items).toEqual([]);
  });
  it('shows its texts before, twenty at a time, and nobody who says nothing of their own', async () => {
    const clerk = aClerk();
    const rows = Array.from({ length: 43 }, (_, i) => someone(i % 2 === 0 ? { 自我介绍: `第${i}位，爱下围棋` } : {}));
    const importId = await checked(city, clerk, [...rows, someone({ 姓名: '', 自我介绍: '没有通过的不看' })]);
    const first = answerOf(await city.ask(listImportTexts, { importId, checkedAs: 1, from: 0 }, clerk));
    expect(first.items).toHaveLength(20);
    expect(first.items[0]).toEqual({ row: 2, nickname: '苏女士', city: '抚顺', occupation: null, aboutMe: '第0位，爱下围棋' });
    const second = answerOf(await city.ask(listImportTexts, { importId, checkedAs: 1, from: first.next! }, clerk));
    expect(second.items.map(({ row }) => row)).toEqual([42, 44]);
    expect(second.next).toBeNull();
    expect(codeOf(await city.ask(listImportTexts, { importId, checkedAs: 1, from: 0 }, aClerk()))).toBe('ImportNotFound');
  });
});

describe('a file that comes again', () => {
  const sameAs = async (clerk: ReturnType<typeof aClerk>, bytes: Buffer) =>
    (await whenIs(city, clerk, await begun(city, clerk, bytes), 'mapping')).sameFile;
  it('is known for a month, of the same branches alone, and who has brought it', async () => {
    const { street, other } = city.branches;
    const clerk = aClerk(street);
    const rows = [someone()];
    const bytes = await aPaper(rows);
    const first = await begun(city, clerk, bytes);
    const one = await whenIs(city, clerk, first, 'mapping');
    expect(one.sameFile).toBeNull();
    await city.moveTime(1_000);
    expect(await sameAs(clerk, bytes)).toEqual({ importId: first, status: 'mapping', rows: 1, createdAt: one.createdAt, mine: true });
    await city.moveTime(1_000);
    expect(await sameAs(aClerk(street), bytes)).toMatchObject({ mine: false });
    expect(await sameAs(aClerk(other), bytes)).toBeNull();
    expect(await sameAs(clerk, await aPaper([someone()]))).toBeNull();
  });
  it('is new again a month after it came into the register', async () => {
    const clerk = aClerk();
    const bytes = await aPaper([someone()]);
    const importId = await begun(city, clerk, bytes);
    const one = await whenIs(city, clerk, importId, 'mapping');
    answerOf(await city.ask(setImportMapping, { importId, columns: chosenIn(one), headless: null }, clerk));
    await whenIs(city, clerk, importId, 'checked');
    answerOf(await city.ask(commitImport, { importId, checkedAs: 1 }, clerk));
    await whenIs(city, clerk, importId, 'published');
    await city.moveTime(29 * day);
    expect(await sameAs(clerk, bytes)).toMatchObject({ importId, status: 'published' });
    await city.moveTime(32 * day);
    expect(await sameAs(clerk, bytes)).toBeNull();
  });
  it('with its slips mended says apart who is in the register already', async () => {
    const clerk = aClerk();
    const right = someone();
    await published(city, clerk, [right, someone({ 手机号: '1391' })]);
    expect(await found(city, clerk, await checked(city, clerk, [right, someone()]))).toMatchObject({
      ...{ good: 1, known: 1, bad: 0, duplicates: 0, problems: [] },
    });
  });
});

it('a title above the header is left out, and told', async () => {
  const clerk = aClerk();
  const bytes = await writeSheet(['单身职工登记表'], [paperHeader, aPaperRow(someone()), aPaperRow(someone({ 姓名: '' }))]);
  const importId = await begun(city, clerk, bytes);
  const one = await whenIs(city, clerk, importId, 'mapping');
  expect(one).toMatchObject({ headless: false, headerRow: 2, rows: 2 });
  answerOf(await city.ask(setImportMapping, { importId, columns: chosenIn(one), headless: null }, clerk));
  expect(await whenIs(city, clerk, importId, 'checked')).toMatchObject({ good: 1, bad: 1, problems: [{ examples: [{ row: 4 }] }] });
});

describe('a list without a header', () => {
  const rows = () => [someone({ 自我介绍: '爱爬山' }), someone({ 手机号: '1391' })].map(aPaperRow);
  const uploaded = async (clerk: ReturnType<typeof aClerk>) => {
    const [first, ...rest] = rows();
    const importId = await begun(city, clerk, await writeSheet(first!, rest));
    return { importId, first: first!, one: await whenIs(city, clerk, importId, 'mapping') };
  };
  const byHand = paperHeader.flatMap((_, column) => {
    const fields: Partial<Record<string, ImportField>> = {
      ...{ 姓名: 'realName', 性别: 'sex', 出生日期: 'bornOn', 手机号: 'phone', 所属工会: 'branch', 城市: 'city' },
      ...{ 单身承诺日期: 'attestedOn', 同意入库: 'registerConsent', 自我介绍: 'aboutMe' },
    };
    const field = fields[paperHeader[column]!];
    return field ? [{ column, field }] : [];
  });
  it('is known by its first row, which is a person too; its columns show what stands in them, phones masked', async () => {
    const clerk = aClerk();
    const { importId, first, one } = await uploaded(clerk);
    expect(one).toMatchObject({ headless: true, rows: 2 });
    expect(one.columns.map(({ header, field }) => [header, field])).toEqual(first.slice(0, 14).map(() => ['', null]));
    const phone = first[paperHeader.indexOf('手机号')]!;
    expect(one.columns[paperHeader.indexOf('手机号')]!.samples).toEqual([`${phone.slice(0, 3)}********`, '1391']);
    expect(one.columns[paperHeader.indexOf('所属工会')]!.samples).toEqual(['第一钢厂工会', '第一钢厂工会']);
    answerOf(await city.ask(setImportMapping, { importId, columns: byHand, headless: true }, clerk));
    expect(await whenIs(city, clerk, importId, 'checked')).toMatchObject({ rows: 2, good: 1, bad: 1 });
    const errors = await errorsOf(city, clerk, importId);
    expect(errors.header).toEqual(expect.arrayContaining(['姓名', '手机号', '问题']));
    expect(errors.rows[0]!.cells.at(-1)).toContain('第 2 行。');
  });
  it('may have one after all, and one that seemed to have a header may have none: a person says so', async () => {
    const clerk = aClerk();
    const { importId } = await uploaded(clerk);
    answerOf(await city.ask(setImportMapping, { importId, columns: byHand, headless: false }, clerk));
    expect(await whenIs(city, clerk, importId, 'checked')).toMatchObject({ rows: 1, good: 0, bad: 1, headless: false });
    answerOf(await city.ask(setImportMapping, { importId, columns: byHand, headless: true }, clerk));
    expect(await whenIs(city, clerk, importId, 'checked')).toMatchObject({ rows: 2, good: 1, bad: 1, headless: true });
  });
  it('shows samples beside the columns that were recognized too, of a person as little as an example does', async () => {
    const clerk = aClerk();
    const one = await whenIs(city, clerk, await begun(city, clerk, await aPaper([someone()])), 'mapping');
    const of = (field: (typeof importFields)[number]) => one.columns.find((column) => column.field === field)?.samples;
    expect([one.headless, of('realName'), of('city'), of('aboutMe')]).toEqual([false, ['苏＊＊'], ['抚顺'], []]);
  });
});

it('breaks over nothing', () => expect(city.defects).toEqual([]));
