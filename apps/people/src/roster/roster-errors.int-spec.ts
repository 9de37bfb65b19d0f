import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { answerOf } from '@sanwei/testing';
import { aPhone, codeOf } from '../membership/membership.example.js';
import { aDesk, aSheet, begun, checked, commit, type Desk, errorsOf, whenIs } from './roster.example.js';

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
    await whenIs(city, clerk, one.id, 'committed');
    expect(await register(works)).toHaveLength(1);
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

  it('that is all bad is not written', async () => {
    const { city, clerk, works } = desk;
    const { id } = await checked(city, clerk, works, [['沈岚', '12345']]);
    expect(codeOf(await commit(city, clerk, id))).toBe('NothingInRoster');
  });
});

it('breaks over nothing', () => expect(desk.city.defects).toEqual([]));
