import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Screen } from '../browser/a-browser.example.js';
import { aPhoneTest, codeFor, endOtherSignIns, type PhoneTest, signInAs } from './a-phone.example.js';
import { expectGood } from './good.example.js';

let phones: PhoneTest;
beforeAll(async () => {
  phones = await aPhoneTest();
}, 300_000);
afterAll(() => phones?.end());

const pages = {
  home: '/pages/home/home',
  services: '/pages/services/services',
  messages: '/pages/messages/messages',
  me: '/pages/me/me',
  consents: '/pages/consents/consents',
  'my-data': '/pages/my-data/my-data',
  'sign-ins': '/pages/sign-ins/sign-ins',
  matchmaking: '/matchmaking/start/start',
  mind: '/mind/start/start',
  childcare: '/childcare/start/start',
};

describe('a courier with a phone', () => {
  it('sees doors and the hotline before she signs in, and comes back to where she was', async () => {
    const screen = await phones.browsing.screen();
    await screen.open('/');
    await expectGood(screen, 'signed-out-home');
    await expect(screen.page.getByRole('button', { name: /拨打/ }).count()).resolves.toBe(1);
    await screen.page.getByRole('button', { name: '我的' }).click();
    // The home page under it has the same button until the page has turned.
    await screen.page.getByText('登录后看“我的”').waitFor();
    await screen.page.getByRole('button', { name: '登录', exact: true }).filter({ visible: true }).click();
    await screen.page.getByLabel('手机号').waitFor();
    await expectGood(screen, 'sign-in');
    await screen.page.getByRole('button', { name: '林晓禾' }).click();
    await screen.page.getByText('快递行业联合工会').waitFor();
  }, 60_000);

  it('leaves no word of body and mind in an address', async () => {
    const screen = await phones.browsing.screen();
    await screen.open('/');
    await screen.page.getByRole('button', { name: /身心关爱/ }).click();
    await screen.page.getByRole('button', { name: /现在就打电话/ }).waitFor();
    expect(new URL(screen.page.url()).pathname).toBe('/mind/start/start');
    await screen.page.getByRole('button', { name: '返回上一页' }).click();
    await screen.page.getByRole('heading', { name: '想找点什么帮忙' }).waitFor();
  }, 60_000);

  it('signs in with her phone and the code that came, and is told what to mend', async () => {
    const screen = await phones.browsing.screen();
    const { page } = screen;
    await screen.open('/pages/sign-in/sign-in');
    const getCode = page.getByRole('button', { name: '获取验证码' });
    await getCode.click();
    await page.getByText('请填手机号').waitFor();
    await page.getByLabel('手机号').fill('1380000');
    await getCode.click();
    await page.getByRole('alert').getByText('11 位').waitFor();
    await expectGood(screen, 'sign-in-wrong');
    // As it is pasted from a contact: full width, with spaces.
    await page.getByLabel('手机号').fill('１３８ ００００ ０００１');
    await getCode.click();
    const code = await codeFor(phones, '13800000001');
    // The message was looked at, and the phone has loaded the page anew meanwhile.
    await page.reload();
    await page.getByText('已发到尾号 0001 的手机，5 分钟内有效。').waitFor();
    await expectGood(screen, 'sign-in-code-kept');
    await page.getByLabel('验证码').fill(code);
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: /林晓禾/ }).waitFor();
    expect(screen.troubles).toEqual([]);
  }, 60_000);

  it.each([false, true])(
    'finds every page readable and without a serious finding (elder mode: %s)',
    async (elder) => {
      const screen = await phones.phoneOf('林晓禾', { elder });
      for (const [name, path] of Object.entries(pages)) {
        await screen.open(path);
        await expectGood(screen, elder ? `${name}-elder` : name);
      }
    },
    180_000,
  );

  it('is asked to sign in again when her sign-in has ended elsewhere, and finds what she wrote', async () => {
    const screen = await phones.phoneOf('林晓禾');
    const { page } = screen;
    await screen.open('/pages/my-data/my-data');
    await page.getByLabel('哪里不对').fill('姓名里的“岚”写成了“兰”');
    await endOtherSignIns(phones, '林晓禾');
    await page.getByRole('button', { name: '交给工会' }).click();
    await page.getByText('填的都在').waitFor();
    await page.getByRole('button', { name: '林晓禾' }).click();
    await page.getByRole('button', { name: '交给工会' }).click();
    await page.getByText(/已收到。最晚/).waitFor();
  }, 60_000);

  it('loses nothing when the network goes in the middle of it, and is heard once', async () => {
    const screen = await phones.phoneOf('周宁');
    const { page, context } = screen;
    await screen.open('/pages/my-data/my-data');
    await page.getByLabel('哪里不对').fill('出生年份不对');
    // The request arrives, its answer does not: the worst moment to lose a connection.
    let cut = true;
    await context.route('**/graphql', async (route) => {
      if (cut && route.request().postData()?.includes('mutation OrderCorrection')) {
        cut = false;
        await route.fetch();
        return route.abort();
      }
      return route.continue();
    });
    const send = page.getByRole('button', { name: '交给工会' });
    await send.dblclick();
    await page.getByText(/已收到。最晚/).waitFor();
    const me = await phones.test.signIn('member', '周宁');
    expect(await me.read<{ items: unknown[] }>('listMyDataOrders(input: {}) { items { id } }')).toEqual({
      items: [{ id: expect.any(String) }],
    });
  }, 60_000);

  it('sees the last copy with its time where there is no network', async () => {
    const screen = await phones.phoneOf('林晓禾');
    await screen.context.route('**/graphql', (route) => route.abort());
    await screen.open('/');
    await screen.page.getByText('网络没连上').waitFor();
    await screen.page.getByText(/存下的/).waitFor();
    await expectGood(screen, 'offline-home');
  }, 60_000);

  it('agrees to what she has read, finds it in the ledger, and takes it back with what goes before her eyes', async () => {
    const screen = await phones.phoneOf('林晓禾');
    const { page } = screen;
    await screen.open('/childcare/start/start');
    await page.getByRole('button', { name: '看同意书' }).click();
    await page.getByRole('button', { name: /看全文/ }).click();
    await expectGood(screen, 'consent-sheet');
    await page.getByRole('button', { name: '同意', exact: true }).click();
    await page.getByText('已收到。可以登记孩子').waitFor();
    await screen.open('/pages/consents/consents');
    await page.getByRole('button', { name: /监护人同意/ }).click();
    await page.getByRole('dialog').getByText('不能恢复').waitFor();
    await expectGood(screen, 'consent-withdraw');
    await page.getByRole('button', { name: '收回', exact: true }).click();
    await page.getByText('以后需要时可以重新同意').waitFor();
    await expectGood(screen, 'consents-withdrawn');
  }, 60_000);

  it('leaves for good: she has read what is deleted, and nothing of hers stays on the phone', async () => {
    const screen = await phones.browsing.screen();
    const { page, context } = screen;
    await screen.open('/pages/sign-in/sign-in');
    await page.getByLabel('手机号').fill('13800000077');
    await page.getByRole('button', { name: '获取验证码' }).click();
    await page.getByLabel('验证码').fill(await codeFor(phones, '13800000077'));
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByRole('heading', { name: '今天没有要办的事' }).waitFor();
    await screen.open('/pages/my-data/my-data');
    await page.getByRole('button', { name: '我要注销账号' }).click();
    await expectGood(screen, 'close-account');
    await page.getByRole('button', { name: '注销', exact: true }).click();
    await page.getByText('账号已注销').waitFor();
    expect(await keptOn(context)).toEqual([]);
  }, 60_000);

  it('takes her things with her when she signs out', async () => {
    const screen = await phones.phoneOf('林晓禾');
    await screen.open('/pages/me/me');
    await screen.page.getByRole('button', { name: '退出登录' }).click();
    await screen.page.getByText('已退出').waitFor();
    expect(await keptOn(screen.context)).toEqual([]);
    await signInAs(await back(screen), '林晓禾');
  }, 60_000);
});

/** Names of what of a person lies on this phone. */
async function keptOn(context: Screen['context']): Promise<string[]> {
  const { origins } = await context.storageState();
  const names = origins.flatMap(({ localStorage }) => localStorage.map(({ name }) => name));
  return names.filter((name) => /^(copy|draft|pending)\.|^signed-in$/.test(name));
}

const back = async (screen: Screen): Promise<Screen> => {
  await screen.open('/');
  return screen;
};
