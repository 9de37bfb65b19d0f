import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPhoneTest, type PhoneTest } from './a-phone.example.js';
import { expectGood } from './good.example.js';
import { button, seen } from './single.example.js';

let phones: PhoneTest;
beforeAll(async () => {
  phones = await aPhoneTest();
}, 300_000);
afterAll(() => phones?.end());

describe('an address that is none of ours', () => {
  it.each([false, true])(
    'says so, and leads home (elder mode: %s)',
    async (elder) => {
      const screen = await phones.browsing.screen({ elder });
      const { page } = screen;
      for (const address of ['/x/y', '/childcare/enrollment/form?id=1']) {
        await screen.open(address);
        await page.getByRole('heading', { level: 1, name: '没有这个页面' }).waitFor();
        await expect(page.title()).resolves.toBe('没有这个页面');
      }
      await expectGood(screen, elder ? 'not-found-elder' : 'not-found');
      await button(page, '回首页').click();
      await seen(page, '想找点什么帮忙');
      expect(new URL(page.url()).pathname).toBe('/pages/home/home');
      await button(page, /子女托管/).click();
      await page.getByRole('heading', { level: 1, name: '子女托管' }).filter({ visible: true }).waitFor();
    },
    60_000,
  );

  it('has a way back that leads home as well', async () => {
    const screen = await phones.phoneOf('许安');
    await screen.open('/pages/old/old');
    await button(screen.page, '返回上一页').click();
    await seen(screen.page, '想找点什么帮忙');
  }, 60_000);
});

describe('an address that somebody was sent', () => {
  it('is where one comes out after the sign-in that it needs', async () => {
    const screen = await phones.browsing.screen();
    const { page } = screen;
    await screen.open('/childcare/child/children?from=notice');
    await button(page, '登录').click();
    await button(page, /林晓禾/).click();
    await page.getByRole('heading', { level: 1, name: '我的孩子' }).filter({ visible: true }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/childcare/child/children');
  }, 60_000);
});

describe('a page whose scripts do not come', () => {
  it('says so over what was there, and opens when the network is back', async () => {
    const screen = await phones.browsing.screen();
    const { page, context } = screen;
    await screen.open('/');
    await context.route('**/*.js', (route) => route.abort());
    await button(page, /子女托管/).click();
    await page.getByRole('alertdialog', { name: '网络没连上' }).waitFor();
    expect(screen.troubles.splice(0).join()).toContain('Loading chunk');
    await expectGood(screen, 'page-lost');
    await context.unroute('**/*.js');
    await button(page, '再试一次').click();
    await page.getByRole('heading', { level: 1, name: '子女托管' }).filter({ visible: true }).waitFor();
  }, 60_000);
});

describe('opening the home page', () => {
  it('shows that it opens, and asks once for what it needs while its scripts are still on their way', async () => {
    const { page, context } = await phones.phoneOf('林晓禾');
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/graphql')) asked.push(request.postData() ?? '');
    });
    const first = page.waitForRequest((request) => request.url().endsWith('/graphql'));
    // Its scripts come only after it has asked.
    await context.route('**/js/app.*.js', async (route) => {
      await page.getByText('正在打开').waitFor();
      await first;
      return route.continue();
    });
    await page.goto(`${phones.test.city.run.h5}/`);
    await page.getByRole('heading', { level: 1, name: /林晓禾/ }).waitFor();
    await page.getByText('正在打开').waitFor({ state: 'hidden' });
    await page.waitForLoadState('networkidle');
    expect(asked.filter((body) => body.includes('query Home {'))).toHaveLength(1);
  }, 60_000);

  it('asks once as well when its scripts were here before, as on the second day', async () => {
    const { page, context } = await phones.phoneOf('林晓禾');
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/graphql')) asked.push(request.postData() ?? '');
    });
    const first = page.waitForResponse((response) => response.url().endsWith('/graphql'));
    await context.route('**/js/first-ask.js', async (route) => {
      await first;
      return route.continue();
    });
    await page.goto(`${phones.test.city.run.h5}/`);
    await page.waitForFunction('performance.getEntriesByType("resource").some(({ name }) => name.endsWith("/first-ask.js"))');
    await page.waitForLoadState('networkidle');
    expect(asked.filter((body) => body.includes('query Home {'))).toHaveLength(1);
  }, 60_000);
});
