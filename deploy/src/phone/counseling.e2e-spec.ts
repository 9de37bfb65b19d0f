import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Screen } from '../browser/a-browser.example.js';
import { aPhoneTest, type PhoneTest } from './a-phone.example.js';
import { aNewMember } from './faults.example.js';
import { expectGood } from './good.example.js';
import { bookFirst, hotlineKeys, slots } from './nurse.example.js';
import { button, choose, countTaps, seen, taps } from './single.example.js';

let phones: PhoneTest;
beforeAll(async () => {
  phones = await aPhoneTest();
}, 300_000);
afterAll(() => phones?.end());

describe.each([false, true])('a nurse who wants to talk with somebody (elder mode: %s)', (elder) => {
  let screen: Screen;
  const good = async (name: string) => {
    await expectGood(screen, elder ? `nurse-${name}-elder` : `nurse-${name}`);
    expect({ name, keys: await hotlineKeys(screen) }).toEqual({ name, keys: 1 });
    expect(new URL(screen.page.url()).pathname).toMatch(/^\/mind\//);
  };
  const tapsSinceDoor = async () => {
    const before = await taps(screen);
    return async () => (await taps(screen)) - before;
  };

  it('sees whom to call first, and books after she has read what a session is', async () => {
    screen = await aNewMember(phones, elder ? '13800000062' : '13800000061', { elder });
    await countTaps(screen);
    await screen.page.reload();
    await bookFirst(screen, good);
  }, 120_000);

  it('books again in three taps from the door', async () => {
    const { page } = screen;
    await screen.open('/mind/start/start');
    await seen(page, /·电话/);
    const since = await tapsSinceDoor();
    await button(page, /打电话谈/).click();
    await slots(screen).first().click();
    await button(page, '约这个时间').click();
    await seen(page, '约好了');
    await expect(since()).resolves.toBe(3);
  }, 60_000);

  it('finds a counselor by what she wants to talk about, on another day and in another way', async () => {
    const { page } = screen;
    await screen.open('/mind/session/book?mode=phone');
    await button(page, /聊什么/).click();
    await good('topics');
    await choose(page, '夫妻相处');
    await seen(page, /擅长.*夫妻相处/);
    await expect(page.getByText('苏老师').filter({ visible: true }).count()).resolves.toBe(0);
    await button(page, /怎么谈/).click();
    await choose(page, '面谈');
    await seen(page, /这两周没有空位/);
    await good('nobody-knows');
    await button(page, '看所有老师').click();
    await button(page, '再往后看两周').click();
    await button(page, '回到最近两周').waitFor();
    await seen(page, '苏老师');
    await good('later');
  }, 60_000);

  it('moves the session, and cancels it with what goes before her eyes', async () => {
    const { page } = screen;
    await screen.open('/mind/start/start');
    await button(page, /我的预约/).click();
    await button(page, '改期').first().waitFor();
    await good('sessions');
    await button(page, '改期').first().click();
    await slots(screen).last().click();
    await good('move');
    await button(page, '改到这个时间').click();
    await seen(page, '已改到新的时间');
    await good('moved');
    await button(page, '看我的预约').click();
    for (const left of [1, 0]) {
      await button(page, '取消预约').first().click();
      await seen(page, /马上让给别人/);
      if (left === 1) await good('cancel');
      await page.getByRole('dialog').getByRole('button', { name: '取消预约' }).click();
      await seen(page, /已取消。/);
    }
    await seen(page, '还没有预约');
    await good('cancelled');
    await screen.open('/pages/messages/messages');
    await expect(
      page
        .getByText(/心理|咨询|谈话/)
        .filter({ visible: true })
        .count(),
    ).resolves.toBe(0);
  }, 90_000);
});
