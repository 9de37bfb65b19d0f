import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { listMyRosters, requestRosterErrors } from '@sanwei/contracts/people/roster';
import { sheetLimits } from '@sanwei/files';
import { answerOf, until } from '@sanwei/testing';
import { aPhone, codeOf } from '../membership/membership.example.js';
import { aDesk, aSheet, begun, checked, commit, type Desk, errorsOf, found, whenIs } from './roster.example.js';

const hour = 3_600_000;
let desk: Desk;
beforeAll(async () => {
  desk = await aDesk();
}, 60_000);
afterAll(() => desk.city.stop());
beforeEach(() => desk.empty());

describe('bad input', () => {
  it('is named in words: columns that are not there, a sheet without people, a broken file', async () => {
    const { city, clerk, works } = desk;
    const trouble = async (bytes: Buffer) => (await whenIs(city, clerk, await begun(city, clerk, works, bytes), 'unreadable')).trouble;
    expect(await trouble(await aSheet([['甲', '乙']], ['名称', '电话号']))).toMatch(/没有“姓名”这一列/);
    expect(await trouble(await aSheet([['', '', '备注']], ['姓名', '手机号', '备注']))).toMatch(/表里没有内容/);
    const broken = await aSheet([['苏映秋', aPhone()]]);
    // Inside the first sheet: the kind of the file still shows.
    const at = broken.indexOf('xl/worksheets/sheet1.xml');
    broken.fill(0, at + 30, at + 90);
    expect(await trouble(broken)).toMatch(/打不开/);
  });

  it('in single rows leaves the others alone, and comes back as a file', async () => {
    const { city, clerk, works, register } = desk;
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
    answerOf(await commit(city, clerk, one.id));
    const receipt = await whenIs(city, clerk, one.id, 'committed');
    expect(await register(works)).toHaveLength(1);
    // What was not matched is told and kept for a day after the others are in force, and then is gone.
    expect(receipt.problems).toEqual([
      { words: '手机号：和前面的行相同，请核对是谁的', rows: 1, first: 4 },
      { words: '手机号：应为 11 位的中国大陆手机号', rows: 1, first: 5 },
    ]);
    expect(receipt.keptUntil).toBe(new Date(Date.parse(receipt.committedAt!) + 24 * hour).toISOString());
    expect(await errorsOf(city, clerk, one.id)).toHaveLength(2);
    await city.moveTime(25 * hour);
    await until(async () => (await city.rows('SELECT 1 FROM roster_row WHERE rosterId = ?', [one.id])).length === 0);
    expect(await found(city, clerk, one.id)).toMatchObject({ status: 'committed', bad: 2, problems: [], keptUntil: null });
    expect(codeOf(await city.ask(requestRosterErrors, { rosterId: one.id }, clerk))).toBe('RosterErrorsGone');
    expect(await city.rows('SELECT 1 FROM subject_key WHERE subjectId = ? AND wrapped IS NOT NULL', [one.id])).toEqual([]);
  });

  it('comes back so that no program takes it for a formula, and is read again without the mark', async () => {
    const { city, clerk, works } = desk;
    const one = await checked(city, clerk, works, [
      ['=HYPERLINK("http://198.51.100.7")', '+1390'],
      ['@沈岚', '-12345'],
    ]);
    const list = await errorsOf(city, clerk, one.id);
    const cells = list.map(([name, phone]) => [name, phone]);
    expect(cells).toEqual([
      ['\'=HYPERLINK("http://198.51.100.7")', "'+1390"],
      ["'@沈岚", "'-12345"],
    ]);
    const again = await checked(city, clerk, works, list, ['姓名', '手机号', '问题']);
    expect((await errorsOf(city, clerk, again.id)).map(([name, phone]) => [name, phone])).toEqual(cells);
  });

  it('comes back whole, as much as a cell holds, the first rows where they are too long together', async () => {
    const { city, clerk, works } = desk;
    const long = (sign: string) => sign.repeat(sheetLimits.cellSigns);
    // Sealed they are more than the database takes in one statement.
    const { id } = await checked(
      city,
      clerk,
      works,
      Array.from({ length: 70 }, () => [long('苏'), long('一')]),
    );
    const list = await errorsOf(city, clerk, id);
    expect(list.map((cells) => cells.slice(0, 2))).toEqual(Array.from({ length: 22 }, () => [long('苏'), long('一')]));
    expect(list.map((cells) => cells[2]!.slice(0, 6))).toEqual(list.map((_, i) => `第 ${i + 2} 行。`.slice(0, 6)));
  });

  it('and all rosters of somebody are found again on another day, the newest first, and nobody else’s', async () => {
    const { city, clerk, works, street } = desk;
    const one = await checked(city, clerk, works, [['沈岚', '12345']]);
    await city.moveTime(1_000);
    const other = await checked(city, clerk, street, [['苏映秋', aPhone()]]);
    const { items } = answerOf(await city.ask(listMyRosters, {}, clerk));
    expect(items.slice(0, 2).map(({ id, status, branchId, bad }) => [id, status, branchId, bad])).toEqual([
      [other.id, 'checked', street, 0],
      [one.id, 'checked', works, 1],
    ]);
    const colleague = city.clerkOf(street);
    expect(answerOf(await city.ask(listMyRosters, {}, colleague)).items).toEqual([]);
    const moved = { ...clerk, grants: city.clerkOf(desk.other).grants };
    expect(answerOf(await city.ask(listMyRosters, {}, moved)).items).toEqual([]);
  });

  it('that is all bad is not written', async () => {
    const { city, clerk, works } = desk;
    const { id } = await checked(city, clerk, works, [['沈岚', '12345']]);
    expect(codeOf(await commit(city, clerk, id))).toBe('NothingInRoster');
  });
});

it('breaks over nothing', () => expect(desk.city.defects).toEqual([]));
