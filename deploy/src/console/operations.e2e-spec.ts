import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Screen } from '../browser/a-browser.example.js';
import { soon } from '../journey/a-city.example.js';
import { rowsIn } from '../journey/rows.example.js';
import { aConsoleTest, type ConsoleTest, openByMenu, tablet } from './a-console.example.js';
import { expectGood } from './good.example.js';

let consoles: ConsoleTest;
beforeAll(async () => {
  consoles = await aConsoleTest({ city: new Date('2026-11-28T02:00:00.000Z') });
}, 300_000);
afterAll(() => consoles?.end());

const heading = ({ page }: Screen, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();
const rows = <T>(service: string, sql: string, params?: unknown[]) => rowsIn<T>(consoles.test, service, sql, params);
/** The same page as others see it. */
async function alsoGood(username: string, path: string, name: string, title: string): Promise<void> {
  for (const [how, options] of [
    ['tablet', tablet],
    ['night', { dark: true }],
  ] as const) {
    const screen = await consoles.deskOf(username, options);
    await screen.open(path);
    await heading(screen, title);
    await expectGood(screen, `${name}-${how}`);
  }
}

describe('a system administrator', () => {
  it('opens a branch below another, and gives it another name; a name that is taken is said', async () => {
    const system = await consoles.deskOf('system');
    const { page } = system;
    await openByMenu(system, '工会组织');
    await page.getByRole('button', { name: '在下面新设：第一钢厂工会' }).click();
    const opening = page.getByRole('dialog', { name: '在“第一钢厂工会”下面新设一个工会' });
    await opening.getByLabel('工会名称').fill('炼钢分厂工会');
    await opening.getByRole('button', { name: '新设' }).click();
    await opening.getByText('上级工会下面已经有同名的工会').waitFor();
    await expectGood(system, 'branches-taken');
    await opening.getByLabel('工会名称').fill('运输分厂工会');
    await opening.getByRole('button', { name: '新设' }).click();
    await opening.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: '看第一钢厂工会的下一级' }).click();
    await page.getByRole('button', { name: '改名：运输分厂工会' }).click();
    const renaming = page.getByRole('dialog', { name: '给“运输分厂工会”改名' });
    await renaming.getByLabel('工会名称').fill('物流分厂工会');
    await renaming.getByRole('button', { name: '改名' }).click();
    await page.getByRole('button', { name: '改名：物流分厂工会' }).waitFor();
    await expectGood(system, 'branches');
    await alsoGood('system', '/branches', 'branches', '工会组织');
  }, 120_000);

  it('sets the days of a year as announced, having seen which change', async () => {
    // Its first reading is due by the machine's clock, and the city's shows an earlier time.
    await rows('people', "UPDATE outbox SET dueAt = '2026-11-28' WHERE subject LIKE '%renew-work-calendar%'");
    await soon(async () => (await rows('people', "SELECT 1 FROM work_calendar_day WHERE `on` = '2026-10-10'")).length > 0);
    const system = await consoles.deskOf('system');
    const { page } = system;
    await system.open('/work-calendar?year=2026');
    await heading(system, '工作日历 2026 年');
    await expectGood(system, 'work-calendar');
    await page.getByRole('button', { name: '按通知设置' }).click();
    const form = page.getByRole('dialog', { name: '按通知设置 2026 年的放假和调休' });
    await form.getByRole('button', { name: '先看会变哪些' }).click();
    await form.getByText('请填写').waitFor();
    await form.getByLabel('通知的文号').fill('国办发明电〔2025〕7号');
    // The last makeup workday of the year is not in this paper.
    const makeups = form.getByRole('button', { name: '去掉这个上班日' });
    const before = await makeups.count();
    await makeups.last().click();
    // A slip of the hand closes the box and loses nothing.
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: '按通知设置' }).click();
    await form.getByLabel('通知的文号').waitFor();
    expect(await form.getByLabel('通知的文号').inputValue()).toBe('国办发明电〔2025〕7号');
    expect(await makeups.count()).toBe(before - 1);
    await expectGood(system, 'work-calendar-form');
    await form.getByRole('button', { name: '先看会变哪些' }).click();
    await form.getByText('会变 1 天：').waitFor();
    await form.getByText('10月10日（周六）：国庆节，调休上班 → 休息').waitFor();
    await expectGood(system, 'work-calendar-changes');
    await form.getByRole('button', { name: '就这样设置' }).click();
    await form.waitFor({ state: 'hidden' });
    await page.getByText('软件自带的安排在这些日子说法不同：10月10日').waitFor();
    await page.getByText('国办发明电〔2025〕7号').waitFor();
    await alsoGood('audit', '/work-calendar?year=2026', 'work-calendar', '工作日历 2026 年');
  }, 120_000);

  it('puts parked lines back, one and many, and sees first what will happen', async () => {
    const plant = (subject: string, hours: number) =>
      rows(
        'childcare',
        `INSERT INTO outbox (id, subject, hearer, lineKey, body, requestId, createdAt, dueAt, tries, failures, parkedAt, lastError)
         VALUES (?, ?, 'people', NULL, '{}', 'planted', NOW(3), NOW(3) + INTERVAL 1 DAY, 8, 8, NOW(3) - INTERVAL ? HOUR, 'Defect')`,
        [randomUUID(), subject, hours],
      );
    for (const [subject, hours] of [
      ['childcare.planted.one.v1', 50],
      ['childcare.planted.two.v1', 3],
      ['childcare.planted.three.v1', 0],
    ] as const)
      await plant(subject, hours);
    const system = await consoles.deskOf('system');
    const { page } = system;
    await openByMenu(system, '搁置清单');
    const lines = page.getByRole('row', { name: /planted/ });
    await lines.first().waitFor();
    expect(await lines.count()).toBe(3);
    await expectGood(system, 'parked');
    // The oldest stands first.
    await lines.first().getByText('childcare.planted.one.v1').waitFor();
    await lines.first().getByRole('button', { name: '放回去再送' }).click();
    await lines.nth(2).waitFor({ state: 'hidden' });
    for (const at of [0, 1]) await lines.nth(at).getByRole('checkbox').check();
    await page.getByRole('button', { name: '放回去再送' }).last().click();
    const preview = page.getByRole('dialog', { name: '放回去再送' });
    await preview.getByText('2 条会放回队列').waitFor();
    await expectGood(system, 'parked-preview');
    await preview.getByRole('button', { name: '确定，就这样做' }).click();
    await preview.getByText('2 条都办好了').waitFor();
    await preview.getByRole('button', { name: '好', exact: true }).click();
    await page.getByText('没有搁置的事').waitFor();
    await alsoGood('system', '/parked', 'parked', '搁置清单');
  }, 120_000);

  it('sees how notices go out and which texts people agree to, and no person', async () => {
    const notices = Array.from({ length: 12 }, (_, day) =>
      Array.from({ length: 9 + day * 7 }, (_, one) => [
        ...[randomUUID(), randomUUID(), 'sealed', new Date(Date.parse('2026-11-28T01:00:00.000Z') - day * 86_400_000)],
        ...[one % 5 === 0 ? 'sms' : 'wechat', 1],
      ]),
    ).flat();
    await rows('people', 'INSERT INTO notice (id, personId, saidSealed, at, channel, tries) VALUES ?', [notices]);
    const system = await consoles.deskOf('system');
    const { page } = system;
    await openByMenu(system, '通知送出');
    await page.locator('canvas').nth(1).waitFor();
    await expectGood(system, 'notice-counts');
    await page.getByRole('button', { name: '看数字' }).first().click();
    await page.getByRole('rowheader', { name: '11/17' }).first().waitFor();
    await expectGood(system, 'notice-counts-table');
    await alsoGood('system', '/notice-counts', 'notice-counts', '通知送出');
    await openByMenu(system, '同意书文本');
    await page.getByRole('button', { name: '看全文' }).first().click();
    await expectGood(system, 'consent-texts');
    await alsoGood('federation', '/consent-texts', 'consent-texts', '同意书文本');
  }, 120_000);
});

describe('an audit administrator', () => {
  it('finds what was done, walks every chain to its end, and sees where one is broken', async () => {
    const audit = await consoles.deskOf('audit');
    const { page } = audit;
    await openByMenu(audit, '审计留痕');
    await page.getByRole('row', { name: /陆川.*更改工会名称/ }).waitFor();
    for (const service of ['账号与会员', '会聚良缘', '身心关爱', '家门口的托管'])
      await page.getByRole('button', { name: `核对 ${service}` }).click();
    await page
      .getByText(/条都是完整的|还没有留痕/)
      .nth(3)
      .waitFor();
    await expectGood(audit, 'trail');
    const [changed] = await rows<{ link: number }>(
      'people',
      "SELECT link FROM trail_seal s JOIN trail t ON t.id = s.trailId WHERE t.action = '更改工会名称'",
    );
    await rows('people', "UPDATE trail SET object = 'somebody else' WHERE action = '更改工会名称'");
    await page.getByRole('button', { name: '再核对一次 账号与会员' }).click();
    await page.getByText(`第 ${changed?.link} 条不对：内容被改过`).waitFor();
    await expectGood(audit, 'trail-broken');
    await alsoGood('audit', '/trail?service=counseling', 'trail-counseling', '审计留痕');
  }, 120_000);
});
