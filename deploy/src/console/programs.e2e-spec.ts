import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator } from 'playwright-core';
import type { Screen } from '../browser/a-browser.example.js';
import { soon } from '../journey/a-city.example.js';
import { enrollIn, fillInForm } from '../journey/family.example.js';
import { inParallel } from '../journey/patient.example.js';
import { rowsIn } from '../journey/rows.example.js';
import { aConsoleTest, type ConsoleTest, openByMenu, tablet } from './a-console.example.js';
import { countClicks, handOf } from './clicks.example.js';
import { expectGood } from './good.example.js';

let consoles: ConsoleTest;
let editor: Screen;
let federation: Screen;
beforeAll(async () => {
  consoles = await aConsoleTest();
  editor = await consoles.deskOf('programs');
  federation = await consoles.deskOf('federation', { ...tablet, dark: true });
}, 300_000);
afterAll(() => consoles?.end());

const families = 2_000;
const dayMs = 86_400_000;
/** So many days from now, as the city's own clock has it. */
const cityAt = (days: number) => new Date(Date.now() + days * dayMs + 8 * 3_600_000).toISOString();
const dayIn = (days: number) => cityAt(days).slice(0, 10);
const timeIn = (days: number) => cityAt(days).slice(0, 16).replace('T', ' ');
/** A date is typed as one writes it, and one goes on to the next field. */
const typeIn = async (field: Locator, text: string) => {
  await field.fill(text);
  await field.press('Tab');
  await expect(field.inputValue()).resolves.toBe(text);
};
/** As a keyboard gives digits that is set to Chinese. */
const wide = (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const heading = ({ page }: Screen, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
const draftIsSaved = ({ page }: Screen) => page.getByText(/^\s*草稿已存/).waitFor();
const classes = ['合唱一班', '乒乓球二班'] as const;

describe('an editor', () => {
  it('writes a program that is saved as it is typed, and is told at once what does not fit', async () => {
    const { page } = editor;
    await openByMenu(editor, '寒暑假托管');
    await page.getByRole('link', { name: '寒假爱心托管班' }).waitFor();
    await expectGood(editor, 'programs-desk');
    await countClicks(editor);
    await page.getByRole('button', { name: '新写一期' }).click();
    await page.getByLabel('托管名称').fill('家门口的寒假班');
    await page.getByRole('radio', { name: '寒假' }).check();
    // As people type a day: not understood, it stays in the field with its words; with points and wide digits it is understood.
    await typeIn(page.getByLabel('开班日'), '2027.13.45');
    await page.getByText(/没有看懂这个日期/).waitFor();
    expect(await page.getByLabel('开班日').inputValue()).toBe('2027.13.45');
    await expectGood(editor, 'program-typed-wrong');
    await page.getByLabel('开班日').fill(wide(dayIn(40).replaceAll('-', '.')));
    await page.keyboard.press('Tab');
    await page.getByText(/没有看懂这个日期/).waitFor({ state: 'detached' });
    expect(await page.getByLabel('开班日').inputValue()).toBe(dayIn(40));
    await typeIn(page.getByLabel('结束日'), dayIn(39));
    await page.getByText('结束日不能早于开班日').waitFor();
    await typeIn(page.getByLabel('结束日'), dayIn(60));
    await typeIn(page.getByLabel('报名开放'), timeIn(-1));
    await typeIn(page.getByLabel('报名截止'), timeIn(20));
    await page.getByLabel('班级名称').fill(classes[0]);
    await page.getByLabel('地点').fill('河畔街道职工书屋');
    await page.getByLabel('座位').fill('36');
    await page.getByText('1 到 35 个').waitFor();
    await page.getByLabel('座位').fill('三十五');
    expect(await page.getByLabel('座位').inputValue()).toBe('三十五');
    await page.getByLabel('座位').fill('３５');
    await page.getByLabel('最小周岁').fill('5');
    await page.getByLabel('最大周岁').fill('12');
    await page.getByRole('button', { name: '照第 1 个班再加一个' }).click();
    await page.getByLabel('班级名称').nth(1).fill(classes[1]);
    await page.getByLabel('座位').nth(1).fill('20');
    await page.waitForURL(/\?draft=/);
    await draftIsSaved(editor);
    await expectGood(editor, 'program-new-desk');
  }, 90_000);

  it('and a colleague who writes on it too: neither overwrites the other, both texts are kept', async () => {
    await openByMenu(federation, '寒暑假托管');
    await federation.page.getByRole('button', { name: '接着写 家门口的寒假班' }).click();
    await heading(federation, '写一期托管');
    const saved = async () =>
      (await rowsIn<{ version: number }>(consoles.test, 'childcare', 'SELECT version FROM program_draft'))[0]?.version ?? 0;
    const before = await saved();
    await editor.page.getByLabel('地点').first().fill('河畔街道文化站');
    await soon(async () => (await saved()) > before);
    await federation.page.getByLabel('托管名称').fill('家门口的快乐寒假');
    await federation.page.getByText('这份草稿刚被改过，两边写的都在').waitFor();
    const table = federation.page.getByRole('table');
    await table.getByText('家门口的寒假班').waitFor();
    await table.getByText('家门口的快乐寒假').waitFor();
    await table.getByText(/河畔街道文化站/).waitFor();
    await expectGood(federation, 'program-two-editors-night');
    await federation.page.getByRole('button', { name: '换成已经存下的' }).click();
    await expect(federation.page.getByLabel('托管名称').inputValue()).resolves.toBe('家门口的寒假班');
    await expect(federation.page.getByLabel('地点').first().inputValue()).resolves.toBe('河畔街道文化站');
  }, 90_000);
});

describe('2,000 families', () => {
  it('come in live before the eyes of the editor who has published two classes', async () => {
    const parents = await inParallel(Array.from({ length: families }), 40, (_, i) => consoles.test.withWechat(`demo-live-${i}`));
    const forms = await inParallel(parents, 40, (parent) => fillInForm(parent, 1));
    const { page } = editor;
    await page.getByRole('button', { name: '发布', exact: true }).click();
    const question = page.getByRole('dialog', { name: '现在发布给家长？' });
    await question.getByText(/2 个班、55 个座位/).waitFor();
    await expectGood(editor, 'program-publish-desk');
    await question.getByRole('button', { name: '发布', exact: true }).click();
    await heading(editor, '家门口的寒假班');
    console.log('a program of two classes written and published', await handOf(editor));
    const total = (name: string) =>
      page
        .locator('.totals > div')
        .filter({ has: page.getByText(name, { exact: true }) })
        .locator('dd')
        .first();
    await expect(total('已占').textContent()).resolves.toBe('0');
    // Enrollment is open; until when stands beside the seats.
    await page
      .locator('.totals > div')
      .filter({ hasText: '还能马上报上' })
      .getByText(/ 截止$/)
      .waitFor();
    await federation.open(new URL(page.url()).pathname);
    await federation.page.getByText('已占 0，共 35').waitFor();

    let asked = 0;
    page.on('request', (request) => {
      if (request.url().endsWith('/graphql')) asked++;
    });
    // Every figure that was on the screen, and whether it was the same page all the time.
    await page.evaluate(`
      window.figures = new Set();
      const look = () => window.figures.add([...document.querySelectorAll('.totals dd:first-of-type')].map((one) => one.textContent).join('/'));
      new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });`);
    const programId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    type Row = { id: string; name: string; capacity: number; taken: number; waiting: number };
    const rows = () =>
      rowsIn<Row>(
        consoles.test,
        'childcare',
        'SELECT id, name, capacity, taken, waiting FROM school_class WHERE programId = ? ORDER BY name',
        [programId],
      );
    const ids = (await rows()).map(({ id }) => id);
    const began = Date.now();
    await inParallel(parents, 200, (parent, i) => enrollIn(parent, ids[i % 2] ?? '', forms[i] ?? [], true));
    const tookMs = Date.now() - began;
    await page.getByText('已占 35，共 35').waitFor();
    await page.getByText('已占 20，共 20').waitFor();
    await page.getByText(`候补 ${1_000 - 35}`, { exact: true }).waitFor();
    await page.getByText(`候补 ${1_000 - 20}`, { exact: true }).waitFor();
    const figures = await page.evaluate<string[]>('[...window.figures]');
    console.log(
      `${families} families in ${tookMs} ms: ${figures.length} pictures of the figures on the screen, ${asked} requests of the page`,
      [...figures.slice(0, 3), '…', figures.at(-1)].join('  '),
    );
    // It moved while they came, and asked far less often than families came.
    expect(figures.length).toBeGreaterThan(2);
    // Hints of a burst are one: it asks by the second, not by the family, however slow the machine.
    expect(asked).toBeLessThan(families / 4);
    expect((await rows()).map(({ taken, waiting }) => [taken, waiting]).sort()).toEqual([
      [20, 980],
      [35, 965],
    ]);
    expect(figures.at(-1)).toBe('55/55/1945/0');
    await expectGood(editor, 'program-live-desk');
    await federation.page.getByText('已占 35，共 35').waitFor();
    await expectGood(federation, 'program-live-night');
  }, 400_000);

  it('and what may still change: fewer seats than are taken are refused in words, more go to those who wait', async () => {
    const { page } = editor;
    await page.getByRole('button', { name: `更改 ${classes[1]}` }).click();
    const form = page.getByRole('dialog', { name: `更改“${classes[1]}”` });
    await form.getByLabel('座位').fill('19');
    await form.getByRole('button', { name: '保存更改' }).click();
    await form.getByText(/座位数不能少于 20/).waitFor();
    await expectGood(editor, 'program-change-refused-desk');
    await form.getByLabel('座位').fill('22');
    await typeIn(form.getByLabel('报名截止'), timeIn(10));
    await form.getByRole('button', { name: '保存更改' }).click();
    await form.getByText(/只能往后改，不能提前/).waitFor();
    await typeIn(form.getByLabel('报名截止'), timeIn(30));
    await form.getByRole('button', { name: '保存更改' }).click();
    await page.getByText('已更改；2 个候补的孩子得到座位，等家长确认').waitFor();
    await page.getByText('已占 22，共 22').waitFor();
    await federation.page.getByText('已占 22，共 22').waitFor();
    await openByMenu(editor, '今天');
    await page.getByText('报满了').first().waitFor();
    await expectGood(editor, 'today-editor-desk');
  }, 90_000);
});

describe('whoever edits no programs', () => {
  it('has no such page', async () => {
    const clerk = await consoles.deskOf('counselor');
    await clerk.open('/programs');
    await clerk.page.getByText('您没有这一页的权限').waitFor();
    expect(await clerk.page.getByRole('navigation', { name: '菜单' }).getByRole('link', { name: '寒暑假托管' }).count()).toBe(0);
  }, 60_000);
});
