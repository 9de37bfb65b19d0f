import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Screen } from '../browser/a-browser.example.js';
import { aConsoleTest, type ConsoleTest, fillSignIn, openByMenu, passwordOf, tablet } from './a-console.example.js';
import { expectGood } from './good.example.js';
import { answerStepUp, codeOf, fillSetUp, setUpSecondFactor } from './second-factor.example.js';

let consoles: ConsoleTest;
beforeAll(async () => {
  consoles = await aConsoleTest();
}, 300_000);
afterAll(() => consoles?.end());

const heading = ({ page }: Screen, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();
const own = '早班车开往河畔站的第一班';
let secretOfSecurity = '';
/** A place of the demo city, by a part of the name of a class that is held there. */
const site = { name: '河畔街道职工书屋', word: '合唱' };
const somebody = { name: '秦松', username: 'qin.song' };

describe('what is everybody’s own', () => {
  it('is good at a desk, on a tablet and at night', async () => {
    const anybody = await consoles.screen();
    await anybody.open('/');
    await expectGood(anybody, 'sign-in');
    for (const [name, options] of [
      ['desk', {}],
      ['tablet', tablet],
      ['night', { dark: true }],
    ] as const) {
      const screen = await consoles.deskOf('system', options);
      await expectGood(screen, `today-${name}`);
      await openByMenu(screen, '我的账号');
      await heading(screen, '我的账号');
      await expectGood(screen, `account-${name}`);
    }
  }, 120_000);
});

describe('a colleague', () => {
  it('is kept out and let in again by the security administrator, who does nothing to herself', async () => {
    const security = await consoles.deskOf('security', { dark: true });
    const { page } = security;
    await openByMenu(security, '工作人员');
    await page.getByRole('button', { name: '打开 苏合' }).click();
    const account = page.getByRole('dialog', { name: '苏合' });
    await account.getByRole('button', { name: '停用账号' }).click();
    await page.getByRole('dialog', { name: '停用苏合的账号？' }).getByRole('button', { name: '停用账号' }).click();
    await account.getByRole('button', { name: '恢复账号' }).waitFor();
    await expectGood(security, 'staff-disabled-night');
    await account.getByRole('button', { name: '恢复账号' }).click();
    await page.getByRole('dialog', { name: '恢复苏合的账号？' }).getByRole('button', { name: '恢复账号' }).click();
    await account.getByRole('button', { name: '停用账号' }).waitFor();
    await page.getByRole('dialog', { name: '恢复苏合的账号？' }).waitFor({ state: 'hidden' });
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '打开 白桥' }).click();
    await page.getByRole('dialog', { name: '白桥' }).getByText('这是您自己的账号').waitFor();
  }, 90_000);
});

describe('a new colleague', () => {
  it('gets an account from one administrator, a role from another, and works on without signing in again', async () => {
    const system = await consoles.deskOf('system');
    await openByMenu(system, '工作人员');
    await system.page.getByRole('button', { name: '开账号' }).click();
    const form = system.page.getByRole('dialog', { name: '给一位同事开账号' });
    await form.getByLabel('姓名').fill(somebody.name);
    // Somebody has it already: said beside the field, and nothing is lost.
    await form.getByLabel('用户名').fill('matchmaker');
    await form.getByRole('button', { name: /得到初始密码/ }).click();
    await form.getByText('这个用户名已经有人用').waitFor();
    await expectGood(system, 'staff-open-account');
    await form.getByLabel('用户名').fill(somebody.username);
    await form.getByRole('button', { name: /得到初始密码/ }).click();
    const slip = system.page.getByRole('dialog', { name: '初始密码只显示这一次' });
    const password = (await slip.locator('.slip-password').textContent()) ?? '';
    await expectGood(system, 'staff-hand-over');
    // What is shown once does not go with the browser's Back: it asks, and the slip stays.
    await system.page.goBack();
    const leaving = system.page.getByRole('dialog', { name: '密码交给本人了吗？' });
    await leaving.getByText('只能再重置一次').waitFor();
    await expectGood(system, 'staff-hand-over-leaving');
    await leaving.getByRole('button', { name: '还没有，留在这里' }).click();
    await leaving.waitFor({ state: 'hidden' });
    expect(await slip.locator('.slip-password').textContent()).toBe(password);
    await slip.getByRole('button', { name: '已经交给本人' }).click();
    await system.page.getByRole('row', { name: /秦松/ }).getByText('初始密码还没换').waitFor();
    await expectGood(system, 'staff-list');

    const colleague = await consoles.screen();
    await fillSignIn(colleague, { ...somebody, password });
    await heading(colleague, '先换一个自己的密码');
    await expectGood(colleague, 'first-password');
    await colleague.page.getByLabel('现在的密码').fill(password);
    await colleague.page.getByLabel('新密码', { exact: true }).fill(own);
    await colleague.page.getByLabel('再输一遍新密码').fill(own);
    await colleague.page.getByRole('button', { name: '换密码' }).click();
    await heading(colleague, /秦松，/);
    const menu = colleague.page.getByRole('navigation', { name: '菜单' });
    expect(await menu.getByRole('link').allTextContents()).toEqual(['今天', '通知', '我的账号']);

    const security = await consoles.deskOf('security', tablet);
    await openByMenu(security, '工作人员');
    await security.page.getByRole('button', { name: '打开 秦松' }).click();
    const account = security.page.getByRole('dialog', { name: '秦松' });
    await account.getByRole('button', { name: '授予角色' }).click();
    await account.getByLabel('角色', { exact: true }).click();
    await security.page.getByTitle('基层工会经办', { exact: true }).click();
    await account.getByRole('radio', { name: '一个工会及其下级' }).click();
    await account.getByRole('button', { name: '看第一钢厂工会的下一级' }).click();
    await account.getByRole('button', { name: '炼钢分厂工会', exact: true }).click();
    await account.getByText('选了：炼钢分厂工会').waitFor();
    // A day that is over can neither be chosen nor typed.
    await account.getByLabel('到哪天为止').fill('2020年1月2号');
    await account.getByLabel('到哪天为止').press('Tab');
    await account.getByText('请改成这一天或以后').waitFor();
    await account.getByLabel('到哪天为止').fill('2099-12-31');
    await account.getByLabel('到哪天为止').press('Tab');
    await expectGood(security, 'staff-grant-tablet');
    await account.getByRole('button', { name: '授予', exact: true }).click();
    // She has no second factor: it is set up here, and what was chosen is done afterwards without being chosen again.
    const onTheWay = security.page.getByRole('dialog', { name: '请再确认一次是您本人' });
    await onTheWay.getByText('您还没有设置动态口令').waitFor();
    await expectGood(security, 'step-up-not-set-tablet');
    secretOfSecurity = await fillSetUp(security, passwordOf(consoles.test, 'security'));
    await onTheWay.getByText('动态口令设置好了').waitFor();
    expect(await onTheWay.getByText('您还没有设置动态口令').count()).toBe(0);
    await expectGood(security, 'step-up-recovery-tablet');
    await onTheWay.getByRole('button', { name: '我已经抄好，接着办' }).click();
    // Done is said to be done, also where the second factor was asked for in between.
    await security.page.getByText('“基层工会经办”已授予').waitFor();
    await account.getByText('基层工会经办 炼钢分厂工会 · 到 2099年12月31日 为止').waitFor();
    await expectGood(security, 'staff-account-tablet');

    // Without a click of theirs: the page is there.
    await menu.getByRole('link', { name: '职工核实' }).waitFor();
    await menu.getByRole('link', { name: '职工核实' }).click();
    await heading(colleague, '职工核实');

    // A site is chosen by its name or by one of its classes; nobody types a number, and none is shown.
    await account.getByRole('button', { name: '授予角色' }).click();
    await account.getByLabel('角色', { exact: true }).click();
    await security.page.getByTitle('带班老师', { exact: true }).click();
    const bySite = account.getByRole('searchbox', { name: '写地点或班级名称的一部分来找' });
    await bySite.fill('一'.repeat(41));
    await security.page.keyboard.press('Enter');
    await account.getByText('最多 40 个字，现在 41 个').waitFor();
    await bySite.fill(site.word);
    await security.page.keyboard.press('Enter');
    await account.getByRole('button', { name: site.name, exact: true }).click();
    await account.getByText(`选了：${site.name}`).waitFor();
    await expectGood(security, 'staff-grant-site-tablet');
    await account.getByRole('button', { name: '授予', exact: true }).click();
    await account.getByText(`带班老师 ${site.name}`).waitFor();
    await openByMenu(colleague, '我的账号');
    await colleague.page.getByText(`带班老师 ${site.name}`).waitFor();
    expect(await colleague.page.getByText(/[0-9a-f]{8}-[0-9a-f]{4}-/).count()).toBe(0);
    await expectGood(colleague, 'account-roles-desk');
    await account.getByRole('button', { name: '收回 带班老师' }).click();
    await security.page.getByRole('button', { name: '收回', exact: true }).click();
    await menu.getByRole('link', { name: '职工核实' }).click();

    await account.getByRole('button', { name: '收回 基层工会经办' }).click();
    await security.page.getByRole('button', { name: '收回', exact: true }).click();
    await account.getByText('还没有角色：能登录，什么也看不到。').waitFor();
    await heading(colleague, '您没有这一页的权限');
    expect(await menu.getByRole('link').allTextContents()).toEqual(['今天', '通知', '我的账号']);
  }, 180_000);
});

describe('a forgotten password', () => {
  it('is reset by one administrator with the second factor, and is good only when the other has seen the person', async () => {
    const system = await consoles.deskOf('system');
    const secret = await setUpSecondFactor(system, passwordOf(consoles.test, 'system'));
    await expectGood(system, 'account-second-factor');
    await openByMenu(system, '工作人员');
    await system.page.getByRole('searchbox', { name: '姓名或用户名' }).fill('顾言');
    await system.page.keyboard.press('Enter');
    await system.page.getByRole('row', { name: /韩溪/ }).waitFor({ state: 'hidden' });
    await system.page.getByRole('button', { name: '打开 顾言' }).click();
    await system.page.getByRole('button', { name: '重置密码' }).click();
    await system.page.getByRole('dialog', { name: '重置顾言的密码？' }).getByRole('button', { name: '重置密码' }).click();
    await answerStepUp(system, secret);
    const slip = system.page.getByRole('dialog', { name: '初始密码只显示这一次' });
    const password = (await slip.locator('.slip-password').textContent()) ?? '';
    await slip.getByRole('button', { name: '已经交给本人' }).click();
    await system.page.getByRole('dialog', { name: '顾言' }).getByText('已停用', { exact: true }).waitFor();
    const forgetful = await consoles.screen();
    await fillSignIn(forgetful, { username: 'programs', password });
    await forgetful.page.getByRole('alert').waitFor();
    // Who has a second factor is asked for it at the door, too; each code is good once.
    const security = await consoles.screen();
    await fillSignIn(security, { username: 'security', password: passwordOf(consoles.test, 'security') });
    await security.page.getByLabel('动态口令').fill(codeOf(secretOfSecurity, 1));
    await security.page.getByRole('button', { name: '登录', exact: true }).click();
    await security.page.getByRole('navigation', { name: '菜单' }).waitFor();
    await security.open('/staff?state=disabled');
    await security.page.getByRole('button', { name: '打开 顾言' }).click();
    await security.page.getByRole('button', { name: '恢复账号' }).click();
    await security.page.getByRole('dialog', { name: '恢复顾言的账号？' }).getByRole('button', { name: '恢复账号' }).click();
    await security.page.getByText('顾言的账号已恢复').waitFor();
    await forgetful.page.getByRole('button', { name: '登录', exact: true }).click();
    await heading(forgetful, '先换一个自己的密码');
  }, 120_000);
});
