import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Screen } from '../browser/a-browser.example.js';
import { soon } from '../journey/a-city.example.js';
import { aPhoneTest, endOtherSignIns, type PhoneTest } from './a-phone.example.js';
import { childField, consentAsGuardian, idOf, registered } from './courier.example.js';
import { expectGood } from './good.example.js';
import { book, bookedOf, consent, slots } from './nurse.example.js';
import { button, seen } from './single.example.js';

let phones: PhoneTest;
beforeAll(async () => {
  phones = await aPhoneTest();
}, 300_000);
afterAll(() => phones?.end());

const member = (name: string) => phones.test.signIn('member', name);
const add = '/childcare/child/add';
/** Everything that lies on this phone. */
const keptOn = async ({ context }: Screen): Promise<string> => JSON.stringify((await context.storageState()).origins);
/** Everything that stands in a field, also of pages that are not shown. */
const typedIn = ({ page }: Screen) =>
  page.evaluate<string[]>(`[...document.querySelectorAll('input, textarea')].map(({ value }) => value)`);
const greeted = ({ page }: Pick<Screen, 'page'>, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
const closed = (left: string) => `[...document.querySelectorAll('h1')].every(({ textContent }) => !textContent.includes('${left}'))`;

describe('a phone on which somebody else signs in', () => {
  it('shows nothing of the person before, whose page lay below, and acts for the new one only', async () => {
    await consentAsGuardian(await member('林晓禾'));
    await consentAsGuardian(await member('周宁'));
    const screen = await phones.phoneOf('林晓禾');
    const { page } = screen;
    await page.getByRole('button', { name: /子女托管/ }).click();
    await page.goto(new URL(add, page.url()).href);
    await childField(screen, 0, 'name').fill('林一诺');
    await childField(screen, 0, 'idNumber').fill(idOf(71));
    await endOtherSignIns(phones, '林晓禾');
    await button(page, '登记').click();
    await seen(page, /填的都在/);
    await button(page, /周宁/).click();
    await greeted(screen, '周宁');
    await soon(() => page.evaluate<boolean>(closed('林晓禾')));
    expect(await typedIn(screen)).toEqual([]);
    expect(await keptOn(screen)).not.toMatch(/林一诺|林晓禾/);
    await page.goBack();
    await button(page, '登记').waitFor();
    expect((await typedIn(screen)).filter((value) => value !== '')).toEqual([]);
    await childField(screen, 0, 'name').fill('周小麦');
    await childField(screen, 0, 'idNumber').fill(idOf(72));
    await button(page, '登记').click();
    await seen(page, '已收到，周小麦登记好了。');
    const childrenOf = async (name: string) =>
      (await (await member(name)).read<{ items: { name: string }[] }>('listMyChildren { items { name } }')).items.map(
        (child) => child.name,
      );
    expect([await childrenOf('林晓禾'), await childrenOf('周宁')]).toEqual([[], expect.arrayContaining(['周小麦'])]);
  }, 90_000);

  it('keeps everything for the same person, also what may never lie on the phone', async () => {
    const [childId] = await registered(await member('许安'), [['许小一', 73]]);
    const screen = await phones.phoneOf('许安');
    const { page } = screen;
    const illness = page.locator('#illness').filter({ visible: true });
    await screen.open(`/childcare/health-card/health-card?childId=${childId}`);
    await illness.fill('哮喘，随身带着药');
    await endOtherSignIns(phones, '许安');
    await button(page, '保存').click();
    await seen(page, /填的都在/);
    expect(await keptOn(screen)).not.toContain('哮喘');
    await button(page, /许安/).click();
    await illness.waitFor();
    await expect(illness.inputValue()).resolves.toBe('哮喘，随身带着药');
    await button(page, '保存').click();
    await seen(page, /保存好了/);
  }, 60_000);

  it('keeps what stands in a part of a page too, and hides the page from whoever turns back without signing in', async () => {
    const [childId] = await registered(await member('许安'), [['许小二', 75]]);
    const screen = await phones.phoneOf('许安');
    const { page } = screen;
    const name = page.locator('#name').filter({ visible: true });
    await screen.open(`/childcare/child/child?id=${childId}`);
    await name.fill('许晓二');
    await endOtherSignIns(phones, '许安');
    await button(page, '保存姓名').click();
    await seen(page, /填的都在/);
    await button(page, /许安/).click();
    await name.waitFor();
    await expect(name.inputValue()).resolves.toBe('许晓二');
    await endOtherSignIns(phones, '许安');
    await button(page, '保存姓名').click();
    await seen(page, /填的都在/);
    await page.goBack();
    await button(page, '登录').waitFor();
    await expect(page.getByText(/许小二|许晓二/).count()).resolves.toBe(0);
    expect(await typedIn(screen)).toEqual([]);
  }, 60_000);

  it('promises nothing of a page that was just loaded, or that is not there', async () => {
    const screen = await phones.phoneOf('许安');
    const { page } = screen;
    await endOtherSignIns(phones, '许安');
    await screen.open('/childcare/child/children');
    await seen(page, '登录到期了。登录好就回到刚才那一页。');
    await page.reload();
    await seen(page, '登录到期了，请再登录一次。');
    await expect(page.getByText('填的都在').count()).resolves.toBe(0);
  }, 60_000);
});

describe('two windows of one browser', () => {
  /** A time is chosen in one window; in the other one its person signs out and somebody else signs in. */
  async function changed(before: string, after: string, deaf = false): Promise<{ one: Screen; other: Screen['page'] }> {
    for (const name of [before, after]) await consent(await member(name));
    const one = await phones.phoneOf(before);
    // A window that was asleep hears of it only when it is woken.
    if (deaf) await one.page.addInitScript(`addEventListener('storage', (event) => event.stopImmediatePropagation(), true)`);
    await one.open(book);
    await slots(one).first().click();
    const other = await one.context.newPage();
    await other.goto(new URL('/pages/me/me', one.page.url()).href);
    await button(other, '退出登录').click();
    await seen(other, '已退出');
    return { one, other };
  }
  const signIn = async (page: Screen['page'], name: string) => {
    await button(page, '登录').click();
    await button(page, new RegExp(name)).click();
    await soon(() => page.evaluate<boolean>('localStorage.getItem("signed-in") !== null'));
  };

  it('show nothing any more of whoever has signed out in one of them', async () => {
    const { one, other } = await changed('周宁', '许安');
    await seen(one.page, '已经退出登录');
    await expectGood(one, 'put-away-left');
    await expect(slots(one).count()).resolves.toBe(0);
    await signIn(other, '许安');
    await button(one.page, '回首页').click();
    await greeted(one, '许安');
  }, 60_000);

  it('do not act in one of them for whoever has signed in in the other', async () => {
    const { one, other } = await changed('周宁', '许安', true);
    await signIn(other, '许安');
    const sent: string[] = [];
    one.page.on('request', (request) => void (request.postData()?.includes('mutation') && sent.push(request.postData() ?? '')));
    await button(one.page, '约这个时间').click();
    await seen(one.page, '换了一位登录');
    await expectGood(one, 'put-away-other');
    expect(sent).toEqual([]);
    expect([await bookedOf(await member('周宁')), await bookedOf(await member('许安'))]).toEqual([[], []]);
    await button(one.page, '回首页').click();
    await greeted(one, '许安');
  }, 60_000);

  it('leave each other alone while it is the same person', async () => {
    await consent(await member('周宁'));
    const one = await phones.phoneOf('周宁');
    await one.open(book);
    await slots(one).first().click();
    const other = await one.context.newPage();
    await other.goto(one.page.url());
    await slots({ ...one, page: other })
      .first()
      .waitFor();
    await button(one.page, '约这个时间').click();
    await seen(one.page, '约好了');
  }, 60_000);
});

describe('leaving without a network', () => {
  it('empties the phone at once, says what is still to come, and ends the sign-in when the network is back', async () => {
    const signIns = async (): Promise<number> => (await watcher.read<{ items: unknown[] }>('listMyLogins { items { id } }')).items.length;
    const screen = await phones.phoneOf('林晓禾');
    const watcher = await member('林晓禾');
    const before = await signIns();
    await screen.open('/pages/me/me');
    await button(screen.page, '退出登录').waitFor();
    await screen.context.setOffline(true);
    await button(screen.page, '退出登录').click();
    await seen(screen.page, /^这台手机已退出.*没连上网.*七天/);
    await expectGood(screen, 'signed-out-offline');
    expect(
      (await keptOn(screen)).match(/"name":"(copy|draft|pending|signed-in)[^"]*"/g)?.filter((name) => !name.includes('nobody')) ?? [],
    ).toEqual([]);
    expect(await signIns()).toBe(before);
    await screen.context.setOffline(false);
    await soon(async () => (await signIns()) === before - 1, 15_000);
  }, 60_000);
});

describe('taking a consent back', () => {
  it('takes along the copies of what was deleted, so that a page without a network shows none of it', async () => {
    await registered(await member('周宁'), [['周小禾', 74]]);
    const screen = await phones.phoneOf('周宁');
    const { page, context } = screen;
    await screen.open('/childcare/child/children');
    await seen(page, '周小禾');
    expect(await keptOn(screen)).toContain('周小禾');
    await screen.open('/pages/consents/consents');
    await button(page, /监护人同意/).click();
    await page.getByRole('dialog').getByRole('button', { name: '收回', exact: true }).click();
    await seen(page, /以后需要时可以重新同意/);
    expect(await keptOn(screen)).not.toContain('周小禾');
    await context.route('**/graphql', (route) => route.abort());
    await screen.open('/childcare/child/children');
    await seen(page, '网络没连上');
    await expect(page.getByText('周小禾').count()).resolves.toBe(0);
  }, 60_000);
});
