import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Screen } from '../browser/a-browser.example.js';
import { aSubmittedProfile, branchOf } from '../journey/profile.example.js';
import { aConsoleTest, type ConsoleTest, openByMenu, passwordOf, tablet } from './a-console.example.js';
import { expectGood } from './good.example.js';

let consoles: ConsoleTest;
let branchId: string;
beforeAll(async () => {
  consoles = await aConsoleTest();
  branchId = await branchOf(await consoles.test.signIn('branchClerk', '韩溪'));
}, 300_000);
afterAll(() => consoles?.end());

const clerk = 'branch';
const reason = '出生日期和名册上的不一样，请核对后再提交';
const submit = (code: string, name: string) => aSubmittedProfile(consoles.test, code, name, branchId);
const takeUp = async ({ page }: Screen, name: string) => {
  await page.getByRole('button', { name: new RegExp(name) }).click();
  await page.getByRole('heading', { level: 2, name }).waitFor();
};
/** As she would at another machine, in “登录过的地方”. */
const endAllSignIns = async () => {
  const other = await consoles.test.signIn('branchClerk', '韩溪');
  const { items } = await other.read<{ items: { id: string; current: boolean }[] }>('listMyLogins { items { id current } }');
  for (const { id } of items.filter(({ current }) => !current))
    await other.act('endLogin', { loginId: id }, '... on LoginEndedNow { loginId }');
};
const fillIn = async ({ page }: Screen, username: string) => {
  const question = page.getByRole('dialog', { name: '登录已经失效' });
  await question.getByLabel('用户名').fill(username);
  await question.getByLabel('密码', { exact: true }).fill(passwordOf(consoles.test, username));
  await question.getByRole('button', { name: '登录', exact: true }).click();
  await question.waitFor({ state: 'hidden' });
};

describe('a sign-in that ends in the middle of the work', () => {
  it('is begun again on top of the page, which is as it was, and the work goes on', async () => {
    const { member } = await submit('demo-one-tab-1', '早班的甲');
    const screen = await consoles.deskOf(clerk, tablet);
    const { page } = screen;
    await openByMenu(screen, '职工核实');
    await takeUp(screen, '早班的甲');
    await page.getByRole('button', { name: '退回修改' }).click();
    await page.getByLabel('退回的原因').fill(reason);
    await endAllSignIns();
    // The stream of hints is cut off at once, so that nobody has to find out by a click.
    await page.getByRole('dialog', { name: '登录已经失效' }).waitFor();
    await expectGood(screen, 'sign-in-again');
    // Who it is is known: the password is what is missing.
    const question = page.getByRole('dialog', { name: '登录已经失效' });
    expect(await question.getByLabel('用户名').inputValue()).toBe(clerk);
    expect(await page.evaluate<string>('document.activeElement?.type')).toBe('password');
    // Nothing of what lies below can be read, copied or printed, and no key leads to another page of hers.
    await page.keyboard.press('Control+k');
    expect(await page.evaluate<string>('document.body.innerText')).not.toMatch(/早班的甲|出生日期和名册|找页面/);
    // Another person at this tab would end what she has typed: one click does not, words come before.
    await question.getByRole('button', { name: '换一个人登录' }).click();
    await question.getByText('没有保存的内容会清掉').waitFor();
    await expectGood(screen, 'sign-in-other');
    await question.getByRole('button', { name: '不换了' }).click();
    await question.getByRole('button', { name: '换一个人登录' }).waitFor();
    await fillIn(screen, clerk);
    expect(await page.getByLabel('退回的原因').inputValue()).toBe(reason);
    await page.getByRole('button', { name: '退回，请本人修改' }).click();
    await page.getByText('已退回，早班的甲会看到原因').waitFor();
    const { profile } = await member.read<{ profile: { status: string } }>('viewMyProfile { profile { status } }');
    expect(profile.status).toBe('returned');
  }, 90_000);

  it('is another person’s from then on when a colleague signs in: nothing of the first is left, also in what was typed', async () => {
    await submit('demo-one-tab-2', '早班的乙');
    const screen = await consoles.deskOf(clerk);
    const { page } = screen;
    await openByMenu(screen, '职工核实');
    await takeUp(screen, '早班的乙');
    await page.getByRole('button', { name: '退回修改' }).click();
    await page.getByLabel('退回的原因').fill(reason);
    await endAllSignIns();
    // The stream of hints is cut off at once, so that nobody has to find out by a click.
    await page.getByRole('dialog', { name: '登录已经失效' }).waitFor();
    await fillIn(screen, 'system');
    await page.getByRole('heading', { level: 1, name: '您没有这一页的权限' }).waitFor();
    const kept = await page.evaluate<string>('JSON.stringify(sessionStorage) + document.body.innerText');
    expect(kept).not.toContain(reason);
    expect(kept).not.toContain('早班的乙');
  }, 90_000);
});

describe('two tabs of one browser', () => {
  it('are two sign-ins: one that leaves takes nothing from the other, and a new tab asks who it is', async () => {
    const first = await consoles.deskOf(clerk);
    const second = await first.context.newPage();
    await second.goto(new URL('/account', first.page.url()).href);
    await second.getByLabel('用户名').waitFor();
    await second.getByLabel('用户名').fill('system');
    await second.getByLabel('密码', { exact: true }).fill(passwordOf(consoles.test, 'system'));
    await second.getByRole('button', { name: '登录', exact: true }).click();
    await second.getByRole('heading', { level: 1, name: '我的账号' }).waitFor();
    await second.getByRole('button', { name: /系统管理员/ }).click();
    await second.getByRole('menuitem', { name: '退出登录' }).click();
    await second.getByLabel('用户名').waitFor();
    await openByMenu(first, '我的账号');
    await first.page.getByText('基层工会经办', { exact: true }).first().waitFor();
  }, 60_000);
});

describe('a network that fails', () => {
  it('loses no hint for good: what moved while the stream was away is seen when it is back', async () => {
    const screen = await consoles.deskOf(clerk);
    const { page, context } = screen;
    await openByMenu(screen, '职工核实');
    await page.getByRole('heading', { level: 1, name: '职工核实' }).waitFor();
    let away = true;
    await context.route('**/events?*', (route) => (away ? route.abort() : route.continue()));
    // Another page and back: the stream is made anew, and cannot be.
    await openByMenu(screen, '我的账号');
    await openByMenu(screen, '职工核实');
    await submit('demo-one-tab-3', '早班的丙');
    away = false;
    await page.getByRole('button', { name: /早班的丙/ }).waitFor({ timeout: 40_000 });
  }, 90_000);

  it('sends one answer once, whatever is lost on the way', async () => {
    const { member } = await submit('demo-one-tab-4', '早班的丁');
    const screen = await consoles.deskOf(clerk);
    const { page, context } = screen;
    await openByMenu(screen, '职工核实');
    await takeUp(screen, '早班的丁');
    let sent = 0;
    await context.route('**/graphql', async (route) => {
      if (!route.request().postData()?.includes('mutation VerifyProfile')) return route.continue();
      sent += 1;
      // It arrives, its answer does not: the worst moment to lose a connection.
      if (sent > 1) return route.continue();
      await route.fetch();
      return route.abort();
    });
    await page.getByRole('button', { name: '核实通过' }).dblclick();
    await page.getByText('早班的丁已核实').waitFor();
    expect(sent).toBe(2);
    const { profile } = await member.read<{ profile: { status: string } }>('viewMyProfile { profile { status } }');
    expect(profile.status).toBe('active');
  }, 90_000);

  it('says in words what did not come, and brings it when it can', async () => {
    const screen = await consoles.deskOf(clerk);
    const { page, context } = screen;
    let away = true;
    await context.route('**/graphql', (route) =>
      away && route.request().postData()?.includes('MyNotices') ? route.abort() : route.continue(),
    );
    await page.getByRole('button', { name: '通知', exact: true }).click();
    await page.getByText('没有取到', { exact: true }).waitFor();
    await expectGood(screen, 'not-come');
    away = false;
    await page.getByRole('button', { name: '再取一次' }).click();
    await page.getByRole('heading', { level: 1, name: '通知' }).waitFor();
    await page.getByText('没有取到', { exact: true }).waitFor({ state: 'hidden' });
  }, 60_000);
});

describe('the keys', () => {
  it('lead everywhere: past the menu, to a page by its name, and back out of a box', async () => {
    const screen = await consoles.deskOf(clerk);
    const { page } = screen;
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog', { name: '找页面' }).waitFor();
    await page.getByRole('dialog', { name: '找页面' }).locator('input:focus').waitFor();
    await page.keyboard.type('核实');
    await expectGood(screen, 'find-page');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '职工核实' }).waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: '快捷键' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: '快捷键' }).waitFor({ state: 'hidden' });
  }, 60_000);

  it('show where one is: whatever has the cursor is outlined', async () => {
    const screen = await consoles.deskOf(clerk);
    const { page } = screen;
    await page.getByRole('button', { name: /找页面/ }).waitFor();
    const unseen: string[] = [];
    for (let i = 0; i < 14; i++) {
      await page.keyboard.press('Tab');
      const flaw = await page.evaluate<string>(`(() => {
        const one = document.activeElement;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
        const seen = (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
        // A heading has the cursor when its page opens; nothing is done there.
        return one === document.body || one.tagName === 'H1' || seen ? '' : one.outerHTML.slice(0, 120);
      })()`);
      if (flaw) unseen.push(flaw);
    }
    expect(unseen).toEqual([]);
  }, 60_000);
});
