import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Screen } from '../browser/a-browser.example.js';
import { aPhoneTest, type PhoneTest } from './a-phone.example.js';
import { aClass, childField, children, consentAsGuardian, fillTwins, openClass, send, start } from './courier.example.js';
import { aNewMember } from './faults.example.js';
import { expectGood } from './good.example.js';
import { button, countTaps, seen, taps } from './single.example.js';

let phones: PhoneTest;
beforeAll(async () => {
  phones = await aPhoneTest();
  await consentAsGuardian(await phones.test.signIn('member', '周宁'));
}, 300_000);
afterAll(() => phones?.end());

describe.each([false, true])('a courier with twins (elder mode: %s)', (elder) => {
  let courier: Screen;
  let waiting: Screen;
  let classId: string;
  const className = elder ? '合唱大字班' : '合唱小字班';
  const good = (screen: Screen, name: string) => expectGood(screen, elder ? `courier-${name}-elder` : `courier-${name}`);

  it('agrees, registers both at once, and enrolls them together with the result at once', async () => {
    classId = await aClass(phones.test, className, 2);
    courier = await aNewMember(phones, elder ? '13800000052' : '13800000051', { elder });
    const { page } = courier;
    await countTaps(courier);
    await page.reload();
    await button(page, /子女托管/).click();
    await seen(page, className);
    await good(courier, 'door');
    await button(page, new RegExp(className)).click();
    // The door under it has the same button until the page has turned.
    await button(page, '看录取规则').waitFor();
    await button(page, '看同意书').click();
    await good(courier, 'consent');
    await button(page, '同意').click();
    await button(page, '去登记孩子').click();
    await button(page, '再加一个孩子').click();
    await fillTwins(courier, ['林一诺', '林一言'], elder ? 30 : 10);
    await expect(childField(courier, 1, 'bornOn').inputValue()).resolves.toBe('2018-09-08');
    await good(courier, 'children-form');
    await button(page, '登记').click();
    await seen(page, /登记好了/);
    await good(courier, 'children-added');
    await button(page, '去报名').click();
    for (const position of [0, 1]) await children(courier).nth(position).click();
    await button(page, '看录取规则').click();
    await page.getByRole('radio', { name: /同进退/ }).click();
    await good(courier, 'enroll');
    await send(courier).click();
    await seen(page, '林一诺、林一言都录取了');
    await good(courier, 'result');
    // Two names, two id numbers, and what is tapped in between: one minute in a stairwell.
    expect(await taps(courier)).toBeLessThan(20);
  }, 120_000);

  it('fills in a health card, and mends a name', async () => {
    const { page } = courier;
    await courier.open('/childcare/child/children');
    await good(courier, 'children');
    await button(page, /林一诺/).click();
    await good(courier, 'child');
    await page.getByLabel('姓名').filter({ visible: true }).fill('林一诺诺');
    await button(page, '保存姓名').click();
    await seen(page, /姓名改成了/);
    await button(page, /健康卡/).click();
    await page.locator('#allergies').filter({ visible: true }).fill('花生、芒果');
    await button(page, '保存').click();
    await seen(page, /健康卡保存好了/);
    await button(page, '还是这样，确认一次').waitFor();
    await good(courier, 'health-card');
  }, 60_000);

  it('while another family waits with a rank, and gets the place that one twin gives up', async () => {
    waiting = await phones.phoneOf('周宁', { elder });
    await openClass(waiting, classId);
    await send(waiting).click();
    await seen(waiting.page, '周小满在候补');
    await good(waiting, 'waiting-result');
    await button(waiting.page, '看我家的报名').click();
    await seen(waiting.page, '候补·第 3 名');
    await seen(waiting.page, '名次不会变');
    await good(waiting, 'waiting');

    const { page } = courier;
    await courier.open(start);
    await good(courier, 'door-enrolled');
    await button(page, /林一言.*合唱/).click();
    await button(page, '林一言不去了，退出').click();
    await seen(page, /座位马上给下一家/);
    await good(courier, 'leave');
    await page.getByRole('dialog').getByRole('button', { name: '退出', exact: true }).click();
    await seen(page, '已收到，林一言退出了。');
    await good(courier, 'left');
  }, 90_000);

  it('and the other family sees until when to answer, first of all on the home page, and confirms', async () => {
    const { page } = waiting;
    await waiting.open('/');
    await seen(page, '给周小满留好了位置');
    await good(waiting, 'home-offer');
    await button(page, '去确认').click();
    await seen(page, /前确认，还剩/);
    await good(waiting, 'offer');
    await button(page, '确认').click();
    await seen(page, '已收到，位置是您家的了。');
    await good(waiting, 'confirmed');
  }, 60_000);
});
