import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Screen } from '../browser/a-browser.example.js';
import { type Client, soon } from '../journey/a-city.example.js';
import { aPhoneTest, type PhoneTest } from './a-phone.example.js';
import { giveAll, givenBy, standingOf, takeBackGuardian } from './consents.example.js';
import { loseAnswerOf, loseAnswersOf } from './faults.example.js';
import { expectGood } from './good.example.js';
import { aDraftOf, button, field, seen } from './single.example.js';

let phones: PhoneTest;
beforeAll(async () => {
  phones = await aPhoneTest();
}, 300_000);
afterAll(() => phones?.end());

const ledger = '/pages/consents/consents';
const childcare = '/childcare/start/start';
const register = '/matchmaking/profile/mine';
const guardian = /监护人同意登记孩子的信息/;
const notGivenNow = '您现在没有同意这一项，不用再收回；以后需要时可以再同意';
const answer = ({ page }: Screen, name: string) => page.getByRole('dialog').getByRole('button', { name, exact: true });
const switchOf = ({ page }: Screen, name: string) => page.getByRole('switch', { name }).filter({ visible: true });

let me: Client;
beforeEach(async () => {
  me = await phones.test.signIn('member', '许安');
  await giveAll(me);
});

describe('consents in two windows', () => {
  it.each([
    ['guardian', guardian],
    ['informed', /谈话服务的知情同意/],
    ['recommendation', /自动推荐/],
    ['contactRelease', /双方同意后交换联系方式/],
    ['register', /加入单身职工库/],
  ] as const)(
    'taken back in one, the other hears kindly that nothing is left to take back, and shows how it is: %s',
    async (purpose, title) => {
      const [one, other] = [await phones.phoneOf('许安'), await phones.phoneOf('许安')];
      for (const { open } of [one, other]) await open(ledger);
      await button(one.page, title).click();
      await answer(one, '收回').click();
      await one.page.getByRole('dialog').waitFor({ state: 'detached' });
      expect(await standingOf(me)).not.toContain(purpose);
      await button(other.page, title).click();
      await answer(other, '收回').click();
      await seen(other.page, notGivenNow);
      await button(other.page, title).waitFor({ state: 'detached' });
      await seen(other.page, '收回过的');
      await expectGood(other, `consents-two-windows-${purpose}`);
    },
    60_000,
  );

  it('given in one, the other takes the same yes and keeps one consent', async () => {
    await takeBackGuardian(me);
    const [one, other] = [await phones.phoneOf('许安'), await phones.phoneOf('许安')];
    for (const screen of [one, other]) {
      await screen.open(childcare);
      await button(screen.page, '看同意书').click();
    }
    for (const screen of [one, other]) {
      await answer(screen, '同意').click();
      await seen(screen.page, '已收到。可以登记孩子、报名了。');
      await button(screen.page, '看同意书').waitFor({ state: 'detached' });
    }
    expect((await givenBy(me)).filter(({ purpose, withdrawnAt }) => purpose === 'guardian' && !withdrawnAt)).toHaveLength(1);
    await expectGood(other, 'consent-given-in-two-windows');
  }, 60_000);

  it('turned off in one, the switch of the other is true again after the tap', async () => {
    await aDraftOf(phones.test, '许安');
    const [one, other] = [await phones.phoneOf('许安'), await phones.phoneOf('许安')];
    for (const { open } of [one, other]) await open(register);
    await switchOf(one, '推荐给合适的人').click();
    await seen(one.page, /已经不再自动推荐/);
    await switchOf(other, '推荐给合适的人').click();
    await seen(other.page, notGivenNow);
    await other.page.getByRole('switch', { name: '推荐给合适的人', checked: false }).filter({ visible: true }).waitFor();
    await expectGood(other, 'switch-two-windows');
  }, 60_000);
});

describe('a consent on a weak line', () => {
  it('is taken back once, however often it is tapped and whenever the line goes', async () => {
    const screen = await phones.phoneOf('许安');
    const { page } = screen;
    await screen.open(ledger);
    await button(page, guardian).click();
    await loseAnswerOf(screen, 'WithdrawGuardianConsent');
    await answer(screen, '收回').dblclick();
    // The reply of the first try, although nothing is left by then.
    await seen(page, '没有登记过的孩子，不用再做什么；以后需要时可以重新同意');
    expect(await standingOf(me)).not.toContain('guardian');
  }, 60_000);

  it('takes along what was begun under it and lies on this phone', async () => {
    await aDraftOf(phones.test, '许安');
    const screen = await phones.phoneOf('许安');
    const { page } = screen;
    const drafts = () => page.evaluate<string[]>('Object.keys(localStorage).filter((key) => key.startsWith("draft."))');
    await screen.open('/matchmaking/profile/fill?step=own');
    await field(page, '自我介绍').fill('还没写完的一句');
    await soon(async () => (await drafts()).length > 0);
    await screen.open(ledger);
    await button(page, /加入单身职工库/).click();
    await answer(screen, '收回').click();
    await seen(page, /您已离开单身职工库/);
    expect(await drafts()).toEqual([]);
  }, 60_000);

  it('is not taken back by the back button, neither from the sheet nor afterwards', async () => {
    const screen = await phones.phoneOf('许安');
    const { page } = screen;
    await page.getByRole('button', { name: '我的', exact: true }).filter({ visible: true }).click();
    await button(page, /我同意过的事/).click();
    await button(page, guardian).click();
    await page.getByRole('dialog').waitFor();
    await page.goBack();
    await button(page, /我同意过的事/).waitFor();
    await expect(page.getByRole('dialog').filter({ visible: true }).count()).resolves.toBe(0);
    await button(page, /我同意过的事/).click();
    await button(page, guardian).waitFor();
    await expect(page.getByRole('dialog').filter({ visible: true }).count()).resolves.toBe(0);
    expect(await standingOf(me)).toContain('guardian');
  }, 60_000);

  it('means the yes of today, not one that was never answered', async () => {
    await takeBackGuardian(me);
    const screen = await phones.phoneOf('许安');
    const { page } = screen;
    await screen.open(childcare);
    const healed = await loseAnswersOf(screen, 'GiveGuardianConsent');
    await button(page, '看同意书').click();
    await answer(screen, '同意').click();
    await page
      .getByText(/还不知道有没有送到/)
      .filter({ visible: true })
      .first()
      .waitFor({ timeout: 40_000 });
    await healed();
    // It had arrived all the same: that is what the ledger shows, and what is taken back there.
    await screen.open(ledger);
    await button(page, guardian).click();
    await answer(screen, '收回').click();
    await seen(page, /以后需要时可以重新同意/);
    expect(await standingOf(me)).not.toContain('guardian');
    await screen.open(childcare);
    await button(page, '看同意书').click();
    await answer(screen, '同意').click();
    await seen(page, '已收到。可以登记孩子、报名了。');
    expect(await standingOf(me)).toContain('guardian');
  }, 120_000);
});
