import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Screen } from '../browser/a-browser.example.js';
import { aPhoneTest, endOtherSignIns, type PhoneTest } from './a-phone.example.js';
import { loseAnswerOf, loseAnswersOf } from './faults.example.js';
import { expectGood } from './good.example.js';
import { anotherMember, book, bookedOf, bookFor, chosenSlot, consent, firstSlot, sessions, slots } from './nurse.example.js';
import { button, seen } from './single.example.js';

let phones: PhoneTest;
beforeAll(async () => {
  phones = await aPhoneTest();
  for (const name of ['许安', '周宁', '林晓禾']) await consent(await phones.test.signIn('member', name));
}, 300_000);
afterAll(() => phones?.end());

const booked = async (name: string) => bookedOf(await phones.test.signIn('member', name));

/** The phone has tried for as long as it does. */
const afterPatience = (page: Screen['page'], words: RegExp) =>
  page.getByText(words).filter({ visible: true }).first().waitFor({ timeout: 40_000 });

describe('booking', () => {
  it('offers the three nearest times when somebody was faster, and takes one of them', async () => {
    const screen = await phones.phoneOf('许安');
    const { page } = screen;
    await screen.open(book);
    await slots(screen).first().click();
    const other = await anotherMember(phones.test);
    const slot = await firstSlot(other);
    await bookFor(other, slot);
    await button(page, '约这个时间').click();
    await seen(page, '这个时间刚刚被约走了');
    await expectGood(screen, 'nurse-lost');
    const offers = page.getByRole('dialog').getByRole('button', { name: /老师/ });
    await expect(offers.count()).resolves.toBe(3);
    await offers.first().click();
    await seen(page, '约好了');
    const mine = await booked('许安');
    expect([mine.length, mine.includes(slot.startsAt)]).toEqual([1, false]);
  }, 60_000);

  it('is heard once, however often one taps and wherever the connection is lost', async () => {
    const screen = await phones.phoneOf('周宁');
    await screen.open(book);
    await slots(screen).nth(1).click();
    await loseAnswerOf(screen, 'BookSession');
    await button(screen.page, '约这个时间').dblclick();
    await seen(screen.page, '约好了');
    await expect(booked('周宁')).resolves.toHaveLength(1);
  }, 60_000);

  it('says that it is under way while the network is slow, and takes no second tap', async () => {
    const screen = await phones.phoneOf('许安');
    await screen.open(book);
    await slots(screen).last().click();
    await screen.context.route('**/graphql', async (route) => {
      if (route.request().postData()?.includes('mutation BookSession')) await new Promise((resolve) => setTimeout(resolve, 3_000));
      return route.continue();
    });
    const before = (await booked('许安')).length;
    await button(screen.page, '约这个时间').click();
    await button(screen.page, '正在预约').click();
    await seen(screen.page, '约好了');
    await expect(booked('许安')).resolves.toHaveLength(before + 1);
  }, 60_000);

  it('goes on where it was when the sign-in ended meanwhile', async () => {
    const screen = await phones.phoneOf('林晓禾');
    const { page } = screen;
    await screen.open(book);
    await slots(screen).last().click();
    const time = await chosenSlot(screen).textContent();
    await endOtherSignIns(phones, '林晓禾');
    await button(page, '约这个时间').click();
    await seen(page, /填的都在/);
    await button(page, /林晓禾/).click();
    await chosenSlot(screen).waitFor();
    await expect(chosenSlot(screen).textContent()).resolves.toBe(time);
    await button(page, '约这个时间').click();
    await seen(page, '约好了');
    await expect(booked('林晓禾')).resolves.toHaveLength(1);
  }, 60_000);

  it('says in one window what was done in the other', async () => {
    const [one, other] = [await phones.phoneOf('林晓禾'), await phones.phoneOf('林晓禾')];
    for (const { open } of [one, other]) await open(sessions);
    await button(other.page, '改期').click();
    await slots(other).first().click();
    await button(one.page, '取消预约').click();
    await one.page.getByRole('dialog').getByRole('button', { name: '取消预约' }).click();
    await seen(one.page, /已取消。/);
    await button(other.page, '改到这个时间').click();
    await seen(other.page, /已经取消或过去/);
    await expectGood(other, 'nurse-two-windows');
  }, 60_000);

  it('keeps the number to call where there is no network, and nothing of what was booked', async () => {
    const screen = await phones.phoneOf('周宁');
    const { page, context } = screen;
    await screen.open(sessions);
    await button(page, '改期').waitFor();
    await context.route('**/graphql', (route) => route.abort());
    await screen.open(sessions);
    await seen(page, '网络没连上');
    await button(page, /拨打 024-55550123/).waitFor();
    await expectGood(screen, 'nurse-offline');
    await expect(page.getByText('陈老师').count()).resolves.toBe(0);
    await context.unroute('**/graphql');
    await button(page, '再试一次').click();
    await button(page, '改期').waitFor();
  }, 60_000);

  it('is for whoever is signed in; the way back leads to the times', async () => {
    const screen = await phones.browsing.screen();
    await screen.open(book);
    await seen(screen.page, '登录后预约');
    await expectGood(screen, 'nurse-signed-out');
    await button(screen.page, '登录').click();
    await button(screen.page, /许安/).click();
    await slots(screen).first().waitFor();
  }, 60_000);
});

describe('booking without an answer', () => {
  it('says that it may have arrived when every answer was lost, and settles it by itself when the network is back', async () => {
    const screen = await phones.phoneOf('周宁');
    const { page, context } = screen;
    const before = await booked('周宁');
    await screen.open(book);
    await slots(screen).last().click();
    const mend = await loseAnswersOf(screen, 'BookSession');
    await button(page, '约这个时间').click();
    await afterPatience(page, /^还不知道有没有送到.*再点一次.*不会重复/);
    await expectGood(screen, 'nurse-unanswered');
    await mend();
    await context.setOffline(true);
    await context.setOffline(false);
    await seen(page, '约好了');
    await expect(booked('周宁')).resolves.toHaveLength(before.length + 1);
  }, 90_000);

  it('shows above the times what was booked without an answer, so that nobody books twice unknowingly', async () => {
    const screen = await phones.phoneOf('林晓禾');
    const { page } = screen;
    await screen.open(book);
    await slots(screen).last().click();
    const mend = await loseAnswersOf(screen, 'BookSession');
    await button(page, '约这个时间').click();
    await afterPatience(page, /^还不知道有没有送到/);
    await mend();
    await screen.open(book);
    await seen(page, /^您已经约了 /);
    await expectGood(screen, 'nurse-already');
    await button(page, /您已经约了/).click();
    // Cancelled, and wished again: the reply of the first time would say that it is booked.
    await button(page, '取消预约').last().click();
    await page.getByRole('dialog').getByRole('button', { name: '取消预约' }).click();
    await seen(page, /已取消/);
    const before = await booked('林晓禾');
    await screen.open(book);
    await slots(screen).last().click();
    await button(page, '约这个时间').click();
    await seen(page, /上一回已经收到过了/);
    await expectGood(screen, 'nurse-settled');
    await expect(booked('林晓禾')).resolves.toEqual(before);
    await button(page, '约这个时间').click();
    await seen(page, '约好了');
    await expect(booked('林晓禾')).resolves.toHaveLength(before.length + 1);
  }, 120_000);

  it('says that nothing was sent where there was no network, and sends nothing without another tap', async () => {
    const screen = await phones.phoneOf('许安');
    const { page, context } = screen;
    const before = await booked('许安');
    await screen.open(book);
    await slots(screen).last().click();
    await context.setOffline(true);
    await button(page, '约这个时间').click();
    await afterPatience(page, /^还没有送到/);
    await context.setOffline(false);
    await page.waitForLoadState('networkidle');
    await expect(booked('许安')).resolves.toHaveLength(before.length);
    await button(page, '约这个时间').click();
    await seen(page, '约好了');
    await expect(booked('许安')).resolves.toHaveLength(before.length + 1);
  }, 90_000);
});
