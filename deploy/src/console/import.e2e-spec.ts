import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { importFieldWords } from '@sanwei/console/words/import';
import { paperRegister } from '@sanwei/demo';
import { readSheet, writeSheet } from '@sanwei/files';
import type { Screen } from '../browser/a-browser.example.js';
import { aConsoleTest, type ConsoleTest, openByMenu, tablet } from './a-console.example.js';
import { countClicks, handOf } from './clicks.example.js';
import { expectGood } from './good.example.js';

let consoles: ConsoleTest;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sanwei-sheets-'));
  consoles = await aConsoleTest();
}, 300_000);
afterAll(async () => {
  await consoles?.end();
  await rm(folder, { recursive: true, force: true });
});

const { header, rows } = paperRegister(new Date().toISOString().slice(0, 10));
const at = (word: string) => header.indexOf(word);
/** Other people than those of the demo city, forty of them with a slip: no name, or half a phone. */
const names: string[] = [];
for (const [i, row] of rows.entries()) {
  row[at('手机号')] = row[at('手机号')]!.replace('1380001', '1380003');
  if (i % 150 !== 0) continue;
  names.push(row[at('姓名')]!);
  if (i % 300 === 0) row[at('姓名')] = '';
  else row[at('手机号')] = row[at('手机号')]!.slice(0, 4);
}
const fieldOf = (word: string) => Object.entries(importFieldWords).find(([, said]) => said === word)?.[0];
const sheetOf = async (name: string, bytes: Buffer | string): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
};
/** As a person does: the button, then the file. */
const choose = async ({ page }: Screen, button: string, path: string) => {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button }).click();
  await (await chooser).setFiles(path);
};
const press = ({ page }: Screen, name: string) => page.getByRole('button', { name, exact: true }).click();
const whenButton = ({ page }: Screen, name: string) => page.getByRole('button', { name, exact: true }).waitFor({ timeout: 60_000 });
const registered = async () => (await consoles.test.nobody.read<{ count: number }>('countRegistered { count }')).count;

describe('a clerk with a paper register of 6,000 people', () => {
  let desk: Screen;
  let errors: string[][];
  let errorHeader: string[];
  let before: number;

  it('sends it, looks at its columns, and learns what is wrong with forty rows; nothing is written', async () => {
    before = await registered();
    const path = await sheetOf('望花区纸质登记表.xlsx', await writeSheet(header, rows));
    desk = await consoles.deskOf('federation');
    await countClicks(desk);
    await openByMenu(desk, '登记表导入');
    await desk.page
      .getByRole('link', { name: /看结果/ })
      .first()
      .waitFor();
    await expectGood(desk, 'import-begin');
    await choose(desk, '选择表格', path);
    await whenButton(desk, '开始检查');
    await expectGood(desk, 'import-columns');
    await press(desk, '开始检查');
    await whenButton(desk, '写入 5,960 行');
    await desk.page.getByText('这一步什么都没写进去。').waitFor();
    await expectGood(desk, 'import-checked');
    expect(await desk.page.getByRole('row', { name: /姓名：/ }).textContent()).toMatch(/20/);
    expect(await desk.page.getByRole('row', { name: /手机号：/ }).textContent()).toMatch(/20.*1380/);
    expect(await registered()).toBe(before);
  }, 120_000);

  it('gets the forty as a file, and writes the others as a whole', async () => {
    const saved = desk.page.waitForEvent('download');
    await desk.page.getByRole('button', { name: '下载错误文件（40 行）' }).click();
    const download = await saved;
    expect(download.suggestedFilename()).toBe('登记表-问题行.xlsx');
    const read = await readSheet(await readFile(await download.path()));
    if (!read.ok) throw new Error(read.trouble.why);
    [errorHeader, errors] = [[...read.sheet.header], read.sheet.rows.map(({ cells }) => [...cells])];
    expect(errors).toHaveLength(40);
    expect(errorHeader.at(-1)).toBe('问题');
    await press(desk, '写入 5,960 行');
    await desk.page.getByRole('dialog', { name: '把 5,960 行写入单身职工库？' }).getByRole('button', { name: '写入', exact: true }).click();
    await desk.page.getByText('已写入单身职工库').waitFor({ timeout: 120_000 });
    await expectGood(desk, 'import-receipt');
    expect((await registered()) - before).toBe(5_960);
    // In another window: what was not written can still be fetched, and the page says until when, and that it was.
    const other = await consoles.deskOf('federation', tablet);
    await other.open(new URL(desk.page.url()).pathname);
    await other.page.getByText(/错误文件可以下载到.*已经下载过/).waitFor();
    await expectGood(other, 'import-receipt-tablet');
    const late = other.page.waitForEvent('download');
    await other.page.getByRole('button', { name: '下载错误文件（40 行）' }).click();
    expect(await readSheet(await readFile(await (await late).path()))).toMatchObject({ ok: true, sheet: { rows: { length: 40 } } });
  }, 180_000);

  it('mends them in the file and sends it: all are in', async () => {
    for (const [place, row] of errors.entries()) {
      row[at('姓名')] = names[place]!;
      row[at('手机号')] = `13800039${String(place).padStart(3, '0')}`;
    }
    const path = await sheetOf('改好的.xlsx', await writeSheet(errorHeader, errors));
    await choose(desk, '改好了，再传一次', path);
    await whenButton(desk, '开始检查');
    await press(desk, '开始检查');
    await whenButton(desk, '写入 40 行');
    await press(desk, '写入 40 行');
    await desk.page.getByRole('dialog', { name: '把 40 行写入单身职工库？' }).getByRole('button', { name: '写入', exact: true }).click();
    await desk.page.getByText('全部写入，没有剩下的。').waitFor({ timeout: 60_000 });
    const { clicks, keys } = await handOf(desk);
    process.stdout.write(`6,000 rows with 40 bad ones, mended and in: ${clicks} clicks, ${keys} keys, 2 files chosen\n`);
    expect((await registered()) - before).toBe(6_000);
  }, 120_000);
});

describe('an import that was begun', () => {
  it('writes what was looked at: when it was checked again meanwhile it says so with the counts of now', async () => {
    const screen = await consoles.deskOf('federation');
    const { page } = screen;
    await openByMenu(screen, '登记表导入');
    const some = rows.slice(1, 4).map((row, i) => {
      const other = [...row];
      other[at('手机号')] = `1380004000${i}`;
      if (i === 0) other[at('同意推荐')] = '不知道';
      other[at('自我介绍')] = `第${i}位：爱下围棋`;
      return other;
    });
    await choose(screen, '选择表格', await sheetOf('三个人.xlsx', await writeSheet(header, some)));
    await whenButton(screen, '开始检查');
    await press(screen, '开始检查');
    await whenButton(screen, '写入 2 行');
    await page.getByText('第1位：爱下围棋').waitFor();
    await expectGood(screen, 'import-texts');
    await press(screen, '写入 2 行');
    const dialog = page.getByRole('dialog', { name: '把 2 行写入单身职工库？' });
    await dialog.waitFor();
    // The same clerk in another window leaves out the column that was wrong.
    const importId = new URL(page.url()).pathname.split('/').at(-1)!;
    const clerk = await consoles.test.signIn('federationStaff');
    const columns = header.flatMap((word, column) => (word === '同意推荐' ? [] : [{ column, field: fieldOf(word) }]));
    await clerk.act('setImportMapping', { importId, columns: columns.filter(({ field }) => field) }, '... on ImportMapped { importId }');
    await page.getByRole('button', { name: '写入 3 行', exact: true, includeHidden: true }).waitFor({ timeout: 30_000 });
    await dialog.getByRole('button', { name: '写入', exact: true }).click();
    await page.getByText(/您看过以后又检查了一遍，什么都没有写入。现在可以写入 3 行/).waitFor();
    await expectGood(screen, 'import-changed');
    await page.getByRole('button', { name: '好', exact: true }).click();
    await press(screen, '放弃这次导入');
    await page.getByRole('dialog', { name: '放弃这次导入？' }).getByRole('button', { name: '放弃', exact: true }).click();
    await page.getByText('这次导入已经放弃').waitFor();
  }, 120_000);

  it('of a list without a header asks what its columns are, and of a sheet that came before says so first', async () => {
    const screen = await consoles.deskOf('branch');
    const { page } = screen;
    await openByMenu(screen, '登记表导入');
    const path = await sheetOf('没有表头.xlsx', await writeSheet(rows[1]!, [rows[2]!]));
    await choose(screen, '选择表格', path);
    await page.getByText(/第一行像是一个人，不是表头/).waitFor({ timeout: 30_000 });
    await page
      .getByText(/例如：138\*+/)
      .first()
      .waitFor();
    await expectGood(screen, 'import-no-header');
    await openByMenu(screen, '登记表导入');
    await choose(screen, '选择表格', path);
    await page.getByText(/这份表.*由您导入过，内容一模一样/).waitFor({ timeout: 30_000 });
    await expectGood(screen, 'import-same-file');
    await page.getByRole('button', { name: '仍然用这一份继续' }).click();
    await whenButton(screen, '开始检查');
    await page.reload();
    await page.getByRole('link', { name: '打开上次的' }).click();
    await page.getByText(/第一行像是一个人，不是表头/).waitFor();
    for (let left = 2; left > 0; left--) {
      await openByMenu(screen, '登记表导入');
      await page
        .getByRole('link', { name: /接着做/ })
        .first()
        .click();
      await press(screen, '放弃这次导入');
      await page.getByRole('dialog', { name: '放弃这次导入？' }).getByRole('button', { name: '放弃', exact: true }).click();
      await page.getByText('这次导入已经放弃').waitFor();
    }
  }, 120_000);

  it('goes on after a reload, on a tablet at night, and is given up when nobody wants it', async () => {
    const screen = await consoles.deskOf('branch', { ...tablet, dark: true });
    const { page } = screen;
    await openByMenu(screen, '登记表导入');
    await choose(screen, '选择表格', await sheetOf('两个人.xlsx', await writeSheet(header, [rows[1]!, rows[0]!])));
    await whenButton(screen, '开始检查');
    await expectGood(screen, 'import-columns-tablet');
    await page.reload();
    await press(screen, '开始检查');
    await page.getByText('2 行没有通过').waitFor({ timeout: 30_000 });
    await expectGood(screen, 'import-checked-tablet');
    await openByMenu(screen, '登记表导入');
    // It waits for nobody: no row of it can be written in.
    await page.getByRole('row', { name: /没有能写入的行/ }).waitFor();
    await expectGood(screen, 'imports-tablet');
    await page.getByRole('link', { name: /接着做/ }).click();
    await press(screen, '放弃这次导入');
    await page.getByRole('dialog', { name: '放弃这次导入？' }).getByRole('button', { name: '放弃', exact: true }).click();
    await page.getByText('这次导入已经放弃').waitFor();
    await expectGood(screen, 'import-given-up-tablet');
  }, 120_000);

  it('takes the header below a title, and goes back from the result of the check to the columns', async () => {
    const screen = await consoles.deskOf('federation', tablet);
    const { page } = screen;
    await openByMenu(screen, '登记表导入');
    const row = rows[2]!.map((cell, column) => (column === at('手机号') ? '13800050001' : cell));
    await choose(screen, '选择表格', await sheetOf('有标题.xlsx', await writeSheet(['单身职工登记表'], [header, row])));
    await page.getByText('表里第 2 行是表头；它上面的行不导入。').waitFor({ timeout: 30_000 });
    await expectGood(screen, 'import-title-tablet');
    await press(screen, '开始检查');
    await whenButton(screen, '写入 1 行');
    await press(screen, '重新对应列');
    await expectGood(screen, 'import-columns-anew-tablet');
    await press(screen, '返回检查的结果');
    await whenButton(screen, '写入 1 行');
    await press(screen, '重新对应列');
    await press(screen, '开始检查');
    // The result of the next dry run comes by itself.
    await page.getByRole('button', { name: '开始检查', exact: true }).waitFor({ state: 'detached' });
    await whenButton(screen, '写入 1 行');
    await press(screen, '放弃这次导入');
    await page.getByRole('dialog', { name: '放弃这次导入？' }).getByRole('button', { name: '放弃', exact: true }).click();
    await page.getByText('这次导入已经放弃').waitFor();
  }, 120_000);

  it('is refused in words when it is no sheet, before it is sent or after', async () => {
    const screen = await consoles.deskOf('branch');
    await openByMenu(screen, '登记表导入');
    await choose(screen, '选择表格', await sheetOf('名单.txt', '姓名'));
    await screen.page.getByText('请选电子表格').waitFor();
    await choose(screen, '选择表格', await sheetOf('假的.xlsx', '这不是表格'));
    await screen.page.getByText('文件不是要求的类型').waitFor();
    await expectGood(screen, 'import-no-sheet');
  }, 60_000);

  it('is nobody else’s: the page is absent, its address says so, and the operation is refused', async () => {
    const counselor = await consoles.deskOf('counselor');
    expect(await counselor.page.getByRole('navigation', { name: '菜单' }).getByRole('link', { name: '登记表导入' }).count()).toBe(0);
    await counselor.open('/import');
    await counselor.page.getByText('这一页不在您的角色里').waitFor();
    await expectGood(counselor, 'not-allowed');
    const { errors: refused } = await (await consoles.test.signIn('counselor')).send('{ listMyImports { items { id } } }');
    expect(refused?.[0]?.extensions.code).toBe('NOT_ALLOWED');
  }, 60_000);
});
