import { afterAll, beforeAll, describe, it } from '@jest/globals';
import type { Screen } from '../browser/a-browser.example.js';
import { aPhoneTest, codeFor, type PhoneTest } from './a-phone.example.js';
import { loseAnswerOf } from './faults.example.js';
import { expectGood } from './good.example.js';
import { button, chooseBranch, field, seen } from './single.example.js';
import { asPasted, confirmRequestOf, openPhoneOf, otherThan, withoutPhone } from './union.example.js';

let phones: PhoneTest;
beforeAll(async () => {
  phones = await aPhoneTest();
}, 300_000);
afterAll(() => phones?.end());

const union = '/matchmaking/membership/membership';
const leave = '/matchmaking/membership/leave';
const phonePage = '/pages/phone/phone';
const answer = ({ page }: Screen, name: string) => page.getByRole('dialog').getByRole('button', { name, exact: true });

describe.each([
  { elder: false, name: '许安', phone: '13800000061' },
  { elder: true, name: '周宁', phone: '13800000062' },
])('somebody who has come by WeChat, in a browser (elder mode: $elder)', ({ elder, name, phone }) => {
  let screen: Screen;
  const good = (what: string) => expectGood(screen, elder ? `union-${what}-elder` : `union-${what}`);
  beforeAll(async () => {
    screen = await phones.phoneOf(name, { elder });
  }, 60_000);

  it('has nothing to leave yet, and is led to the phone that joining needs', async () => {
    const { page } = screen;
    await screen.open('/pages/me/me');
    await good('me');
    await button(page, /我的工会/).click();
    await seen(page, '先绑定手机号');
    await good('phone-first');
    await screen.open(leave);
    await seen(page, '没有会籍，不用退会。');
    await good('nothing-to-leave');
    await button(page, '看看怎么入会').click();
    await button(page, '去绑定手机号').click();
    await field(page, '手机号').waitFor();
    await good('phone');
  }, 60_000);

  it('binds a phone as it is pasted, is told what is wrong with a code, and comes back to the form', async () => {
    const { page } = screen;
    await button(page, '获取验证码').click();
    await seen(page, '请填手机号');
    await field(page, '手机号').fill('1380000');
    await button(page, '获取验证码').click();
    await seen(page, /应为 11 位/);
    await good('phone-wrong');
    await field(page, '手机号').fill(asPasted(phone));
    await button(page, '获取验证码').click();
    await field(page, '验证码').waitFor();
    await seen(page, `已发到 ${phone}，5 分钟内有效。`);
    const code = await codeFor(phones, phone);
    await button(page, '绑定').click();
    await seen(page, '请填短信里的 6 位数字');
    await field(page, '验证码').fill('12345');
    await button(page, '绑定').click();
    await seen(page, /应为短信里的 6 位数字/);
    await field(page, '验证码').fill(otherThan(code));
    await button(page, '绑定').click();
    await seen(page, '验证码不对，还可以试 4 次');
    await good('code-wrong');
    await field(page, '验证码').fill(`${asPasted(code.slice(0, 3))} ${code.slice(3)}`);
    await loseAnswerOf(screen, 'BindPhoneWithCode');
    await button(page, '绑定').dblclick();
    await seen(page, `手机号绑好了，尾号 ${phone.slice(-4)}。`);
    await good('phone-bound');
    await button(page, '返回').click();
    await button(page, '申请入会').waitFor();
  }, 60_000);

  it('asks to join, and while the branch has not answered there is a request to withdraw and nothing to leave', async () => {
    const { page } = screen;
    await chooseBranch(page);
    await field(page, '姓名').fill(name);
    await button(page, '申请入会').click();
    await seen(page, /已收到，交给工会了/);
    await screen.open(leave);
    await seen(page, '入会申请还在等确认');
    await good('leave-pending');
    await button(page, '去看申请').click();
    await button(page, '撤回申请').waitFor();
  }, 60_000);

  it('reads who of the branch has looked at the whole number, when and why', async () => {
    await confirmRequestOf(phones.test, name);
    await openPhoneOf(phones.test, name, '通知领取夏季慰问品');
    await screen.open('/pages/my-data/my-data');
    await seen(screen.page, '谁看过我的手机号');
    await seen(screen.page, '方砚·其他原因');
    await seen(screen.page, /通知领取夏季慰问品/);
    await good('openings');
  }, 60_000);

  it('leaves after reading what ends and what stays; a second window hears kindly that it has happened', async () => {
    const { page } = screen;
    await screen.open(union);
    await seen(page, '您是炼钢分厂工会的会员');
    await good('member');
    await button(page, '退会').click();
    await seen(page, '退会后还在的');
    await good('leave');
    const other = await phones.phoneOf(name, { elder });
    await other.open(leave);
    await button(other.page, '我要退会').click();
    await button(page, '我要退会').click();
    await page.getByRole('dialog').getByText('不能撤销').waitFor();
    await good('leave-ask');
    await answer(screen, '先不退').click();
    await button(page, '我要退会').click();
    await loseAnswerOf(screen, 'LeaveUnion');
    await answer(screen, '退会').dblclick();
    await seen(page, '已退出炼钢分厂工会。');
    await seen(page, '您已经离会了');
    await good('left');
    await answer(other, '退会').click();
    await seen(other.page, '您现在不是工会会员，不用退会；入会申请还在等确认的，请撤回申请');
    await seen(other.page, '您已经离会了');
    await expectGood(other, `union-left-two-windows${elder ? '-elder' : ''}`);
    await button(page, '去看我的工会').click();
    await button(page, '重新申请').waitFor();
    await good('after-leaving');
  }, 90_000);

  it('sees the phone that is bound, and where another is put in its place', async () => {
    await screen.open(phonePage);
    await seen(screen.page, `手机尾号 ${phone.slice(-4)}`);
    await seen(screen.page, /请所在工会更换/);
    await good('phone-known');
  }, 60_000);
});

describe('a code for a phone', () => {
  it('that was guessed wrongly five times is over; another comes when it may, and until then it is said when', async () => {
    const screen = await withoutPhone(phones);
    await screen.open(phonePage);
    const { page } = screen;
    await field(page, '手机号').fill('13800000063');
    await button(page, '获取验证码').click();
    await field(page, '验证码').waitFor();
    const code = await codeFor(phones, '13800000063');
    for (const left of [4, 3, 2, 1]) {
      await field(page, '验证码').fill(otherThan(code));
      await button(page, '绑定').click();
      await seen(page, `验证码不对，还可以试 ${left} 次`);
    }
    await button(page, '绑定').click();
    await seen(page, '验证码已经失效：过了 5 分钟，或者输错了 5 次。请重新获取');
    await seen(page, /之后可以重新获取/);
    await expectGood(screen, 'phone-code-over');
    await button(page, '换一个手机号').click();
    await button(page, '获取验证码').click();
    await seen(page, /验证码发得太频繁了，.* 之后可以再获取/);
    await expectGood(screen, 'phone-code-too-soon');
  }, 60_000);

  it('that is right, for a phone that another account has, says where to turn', async () => {
    const screen = await withoutPhone(phones);
    await screen.open(phonePage);
    const { page } = screen;
    await field(page, '手机号').fill('+86 138-0000-0001');
    await button(page, '获取验证码').click();
    await field(page, '验证码').waitFor();
    await field(page, '验证码').fill(await codeFor(phones, '13800000001'));
    await button(page, '绑定').click();
    await seen(page, '这个手机号已在另一个账号上，请用手机号登录，或联系所在工会');
    await expectGood(screen, 'phone-in-use');
  }, 60_000);
});
