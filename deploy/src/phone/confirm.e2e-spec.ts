import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Screen } from '../browser/a-browser.example.js';
import { aPhoneTest, codeFor, type PhoneTest } from './a-phone.example.js';
import { expectGood } from './good.example.js';
import { button, field, seen } from './single.example.js';

let phones: PhoneTest;
beforeAll(async () => {
  phones = await aPhoneTest();
}, 300_000);
afterAll(() => phones?.end());

/** A sign-in that goes on, of more than a quarter of an hour ago. */
const signedInEarlier = async (name: string, elder: boolean): Promise<Screen> => {
  const screen = await phones.phoneOf(name, { elder });
  await phones.test.moveTo(new Date(phones.test.now().getTime() + 16 * 60_000));
  return screen;
};
const asked = '这件事要先确认是您本人：请重新登录一次，十五分钟内再来办';

describe.each([
  { elder: false, name: '许安', phone: '13800000071' },
  { elder: true, name: '周宁', phone: '13800000072' },
])('whoever signed in a while ago (elder mode: $elder)', ({ elder, name, phone }) => {
  const good = (screen: Screen, what: string) => expectGood(screen, elder ? `confirm-${what}-elder` : `confirm-${what}`);
  const confirm = async (screen: Screen, what: string) => {
    const { page } = screen;
    await seen(page, asked);
    await good(screen, what);
    await button(page, '再确认一下是您').click();
    await seen(page, '用这个账号的手机号再登录一次，确认是您本人。登录好就回到刚才那一页。');
    await good(screen, `${what}-sign-in`);
    await button(page, new RegExp(name)).click();
    await seen(page, '确认好了，请再点一次。');
    await good(screen, `${what}-again`);
  };

  it('confirms who it is before a phone is bound, and finds the number as it was typed', async () => {
    const screen = await signedInEarlier(name, elder);
    const { page } = screen;
    await screen.open('/pages/phone/phone');
    await field(page, '手机号').fill(phone);
    await button(page, '获取验证码').click();
    await confirm(screen, 'phone');
    await expect(field(page, '手机号').inputValue()).resolves.toBe(phone);
    await button(page, '获取验证码').click();
    await field(page, '验证码').fill(await codeFor(phones, phone));
    await button(page, '绑定').click();
    await seen(page, `手机号绑好了，尾号 ${phone.slice(-4)}。`);
  }, 90_000);

  it('confirms it before all that is known goes out, is told of the copy, and again when it is fetched later', async () => {
    const screen = await signedInEarlier(name, elder);
    const { page } = screen;
    await screen.open('/pages/my-data/my-data');
    await button(page, '申请导出').click();
    await confirm(screen, 'export');
    const coming = page.waitForEvent('download');
    await button(page, '申请导出').click();
    expect((await coming).suggestedFilename()).toBe('sanwei-my-data.json');
    await seen(page, '已取出，在浏览器的下载里。');
    await good(screen, 'export-taken');
    const member = await phones.test.signIn('member', name);
    const { items } = await member.read<{ items: { text: string }[] }>('listMyNotices(input: {}) { items { text } }');
    expect(items.map(({ text }) => text)).toContain('您的资料已经导出一份。如果不是您本人操作的，请尽快联系所在工会。');
    await phones.test.moveTo(new Date(phones.test.now().getTime() + 16 * 60_000));
    await button(page, '取出文件').click();
    await confirm(screen, 'export-later');
    await button(page, '取出文件').click();
    await seen(page, '已取出，在浏览器的下载里。');
  }, 90_000);
});
