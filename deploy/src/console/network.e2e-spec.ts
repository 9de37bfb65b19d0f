import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aConsoleTest, type ConsoleTest, openByMenu, tablet } from './a-console.example.js';
import { expectGood } from './good.example.js';

let consoles: ConsoleTest;
beforeAll(async () => {
  consoles = await aConsoleTest();
}, 300_000);
afterAll(() => consoles?.end());

describe('without a network', () => {
  it('a page whose script does not come says so, keeps the menu, and opens by itself when it can', async () => {
    const screen = await consoles.deskOf('system');
    const { page, context } = screen;
    await context.route('**/*.js', (route) => route.abort());
    await context.route('**/*.css', (route) => route.abort());
    await context.route(
      (url) => url.pathname === '/',
      (route) => route.abort(),
    );
    await openByMenu(screen, '工作日历');
    await page.getByText('网络好像断了，这一页没有取到').waitFor();
    expect(await page.getByText('告诉管理员').count()).toBe(0);
    await expectGood(screen, 'network-part-desk');
    await openByMenu(screen, '今天');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await openByMenu(screen, '工作日历');
    await page.getByText('网络好像断了，这一页没有取到').waitFor();
    await context.unroute('**/*.js');
    await context.unroute('**/*.css');
    // Nobody clicks anything, and the page has its own looks.
    await page.getByRole('heading', { level: 1, name: /^工作日历/ }).waitFor();
    await page.locator('.year').waitFor();
    expect(await page.evaluate<string>(`getComputedStyle(document.querySelector('.year')).display`)).toBe('grid');
  }, 90_000);

  it('whoever waits for an answer is told after a few seconds, and need not do anything', async () => {
    const screen = await consoles.deskOf('system', tablet);
    const { page, context } = screen;
    const held: { abort(): Promise<void> }[] = [];
    await context.route('**/graphql', (route) => void held.push(route));
    await openByMenu(screen, '工会组织');
    await page.getByText('网络好像断了', { exact: true }).waitFor();
    await page.getByText('接上以后会自己再试').first().waitFor();
    await expectGood(screen, 'network-lost-tablet');
    await context.unroute('**/graphql');
    for (const route of held) await route.abort().catch(() => undefined);
    await page.getByText('网络好像断了', { exact: true }).waitFor({ state: 'hidden' });
    await page.getByText('第一钢厂工会').waitFor();
  }, 90_000);

  it('a sheet does not come through: it is said that it must be chosen again, until the network is back', async () => {
    const screen = await consoles.deskOf('branch');
    const { page, context } = screen;
    await openByMenu(screen, '登记表导入');
    await page.getByRole('button', { name: '选择表格' }).waitFor();
    await context.setOffline(true);
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: '选择表格' }).click();
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    await (await chooser).setFiles({ name: '名单.xlsx', mimeType, buffer: Buffer.from('a sheet') });
    await page.getByText('请再选一次这个表格').waitFor();
    expect(await page.getByText('再点一次').count()).toBe(0);
    await expectGood(screen, 'network-upload-desk');
    await context.setOffline(false);
    await page.getByText('请再选一次这个表格').waitFor({ state: 'hidden' });
  }, 90_000);
});
